import type { Chance } from '@/src/bench/chance'
import type { ApprovalStatus } from '@/src/domain/approval'
import { between } from '../telling'

export type Status = 'planning' | 'ongoing' | 'completed' | 'on_hold' | 'cancelled'

/** How far a PPA has come: its status, its step of approval, and whether anybody reports on it. */
export type Fate = { status: Status; approval: ApprovalStatus; isReported: boolean }

const fate = (status: Status, approval: ApprovalStatus, isReported = true): Fate => ({
  status,
  approval,
  isReported,
})

/** Of the year before last, of last year and of this year, one after the other. */
export const fates: readonly (readonly Fate[])[] = [
  [fate('completed', 'enacted'), fate('completed', 'approved'), fate('cancelled', 'approved')],
  [
    fate('completed', 'enacted'),
    fate('ongoing', 'enacted', false),
    fate('ongoing', 'enacted'),
    fate('on_hold', 'approved'),
  ],
  [
    fate('ongoing', 'enacted'),
    fate('ongoing', 'approved'),
    fate('planning', 'technical_review'),
    fate('ongoing', 'approved', false),
    fate('planning', 'budget_review'),
    fate('planning', 'rejected'),
    fate('planning', 'stakeholder_consultation'),
    fate('planning', 'executive_approval'),
    fate('planning', 'draft'),
  ],
]

export const isApproved = ({ approval }: Fate): boolean => approval === 'approved' || approval === 'enacted'

export const progressOf = ({ status }: Fate, chance: Chance): number => {
  if (status === 'completed') return 100
  return status === 'planning' ? 0 : between(chance, 25, 80)
}
