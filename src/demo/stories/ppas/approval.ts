import { approvalStatuses, type ApprovalStatus } from '@/src/domain/approval'
import type { Making } from './making'

/** From the first step to the last, rejected ones aside. */
export const way = (Object.keys(approvalStatuses) as ApprovalStatus[]).slice(1, -1)

/** Staff submit; the manager, who did not enter it, decides. */
export const approve = async ({ pen, fate: { approval } }: Making, id: string): Promise<void> => {
  const steps = approval === 'rejected' ? way.slice(0, 1) : way.slice(0, way.indexOf(approval) + 1)
  for (const approvalStatus of steps)
    await pen.change(
      'ppas',
      id,
      { approvalStatus, approvalNotes: `${approvalStatuses[approvalStatus]}: papers are complete.` },
      approvalStatus === 'technical_review' ? 'staff' : 'manager',
    )
  if (approval === 'rejected')
    await pen.change(
      'ppas',
      id,
      {
        approvalStatus: 'rejected',
        rejectionReason: 'The cost for each person is above that of last year. Say why, or lower it.',
      },
      'manager',
    )
}
