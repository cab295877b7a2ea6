import type { Asked } from '@/src/reports/organizations/asked'
import { questions, type Question } from '@/src/reports/organizations/columns'
import type { Comparison } from '@/src/reports/organizations/load'
import { formatCount } from '../../format'
import { StatCard } from '../StatCard'
import { addressFor } from './address'

/** What oversight asks first, and of how many organizations it holds. */
export const Questions = ({ comparison, asked }: { comparison: Comparison; asked: Asked }) => (
  <ul className="bmms-stats bmms-stats--few">
    <StatCard
      label="Organizations"
      value={formatCount(comparison.total)}
      href={addressFor(asked, { only: null, compared: [] })}
    >
      all that you may view
    </StatCard>
    {(Object.keys(questions) as Question[]).map((question) => (
      <StatCard
        key={question}
        label={questions[question].label}
        value={formatCount(comparison.answers[question])}
        href={addressFor(asked, { only: question, sort: questions[question].column, compared: [] })}
      >
        of {formatCount(comparison.total)}; those without any are left out
      </StatCard>
    ))}
  </ul>
)
