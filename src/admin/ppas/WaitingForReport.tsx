import { dayOf, daysWithoutReport } from '@/src/domain/progress'
import { waitingForReportUrl } from '@/src/reminders/overdue'

/** Above the list of PPAs: the way to those that wait for a progress report. */
export const WaitingForReport = () => (
  <p>
    <a href={waitingForReportUrl(dayOf(new Date()))}>
      Ongoing PPAs without a report for {daysWithoutReport} days
    </a>
  </p>
)
