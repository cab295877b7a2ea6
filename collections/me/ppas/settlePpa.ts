import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { changedMeanwhile, invalid, refused } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import {
  approvalStatuses,
  budgetFields,
  isApprovalStatus,
  isBudgetFrozen,
  missingFor,
  possibleSteps,
  refusalOf,
  stampOf,
  type ApprovalStatus,
} from '@/src/domain/approval'
import { figuresOf, noTotals } from '@/src/domain/funding'
import type { Problem } from '@/src/domain/rules'
import { holdPpa, type Latest } from '../funding/ledger'
import { standingOf, stepsOf } from './approval'

type Row = Record<string, unknown>

/**
 * What a PPA keeps and nobody enters: the figures of its money, and its way to approval. The PPA is held first, since
 * Payload writes all of a record back as it was read: what flowed meanwhile would be lost, and so would a decision.
 */
export const settlePpa: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const before = (originalDoc ?? {}) as Row
  const latest = operation === 'update' ? await holdPpa(req, String(before.id)) : null
  if (latest && hasMoved(latest, before)) throw changedMeanwhile()
  const after: Row = { ...before, ...data }
  assertBudgetOpen({ before, data, req })
  return {
    ...data,
    ...figuresOf(latest?.totals ?? noTotals, amountOf(after.budgetAllocation)),
    ...(operation === 'update' ? await approvalAfter({ before, after, req }) : firstStep(after)),
  }
}

/** Records from elsewhere may come with a status; the history begins with it. */
const firstStep = (row: Row): Row => {
  const { approvalStatus } = row
  if (!isApprovalStatus(approvalStatus) || approvalStatus === 'draft') return {}
  const at = new Date().toISOString()
  const known = stepsOf(row)
  return {
    approvalSince: at,
    approvalHistory: known.length > 0 ? known : [{ previousStatus: null, newStatus: approvalStatus, at }],
  }
}

type Change = { before: Row; after: Row; req: PayloadRequest }

const kept = ['approvalSince', 'approvalNotes', 'rejectionReason'] as const

/** Without a step all of it stays as it was, whatever was sent along. */
const approvalAfter = async ({ before, after, req }: Change): Promise<Row> => {
  const [from, to] = [before.approvalStatus as ApprovalStatus, after.approvalStatus]
  // A status that there is not is told by the field.
  if (from === to || !isApprovalStatus(to))
    return Object.fromEntries(kept.map((it) => [it, before[it] ?? null]))
  if (!isSameMoment(after.approvalSince, before.approvalSince)) throw changedMeanwhile()
  assertMayStep({ from, to, before, req })
  const problems = [
    ...missingFor(to, after),
    ...missingReason(to, after),
    ...(await missingIndicator(to, before, req)),
  ]
  if (problems.length > 0) throw invalid({ collection: 'ppas', problems, req })
  return stampStep({ from, to, before, after, req })
}

const assertMayStep = ({
  from,
  to,
  before,
  req,
}: {
  from: ApprovalStatus
  to: ApprovalStatus
  before: Row
  req: PayloadRequest
}): void => {
  const path = 'approvalStatus'
  switch (refusalOf({ from, to, ...standingOf(req, before) })) {
    case 'no-step':
      throw invalid({ collection: 'ppas', problems: [{ path, message: possibleSteps(from) }], req })
    case 'no-right':
      throw refused(`You may not take this PPA to the step "${approvalStatuses[to]}".`, path)
    case 'own-work':
      throw refused('Whoever entered or submitted a PPA does not decide about it. Somebody else does.', path)
    case null:
  }
}

const stampStep = ({
  from,
  to,
  before,
  after,
  req,
}: Change & { from: ApprovalStatus; to: ApprovalStatus }): Row => {
  const at = new Date().toISOString()
  const person = req.user?.id ?? null
  // The form sends the notes of the step before along.
  const notes = after.approvalNotes === before.approvalNotes ? null : (after.approvalNotes ?? null)
  const said = to === 'rejected' ? after.rejectionReason : notes
  const stamp = stampOf[to]
  return {
    approvalSince: at,
    approvalNotes: to === 'rejected' ? null : notes,
    // Stays until the PPA is submitted again, for those who mend it.
    rejectionReason: to === 'rejected' || to === 'draft' ? after.rejectionReason : null,
    ...(stamp && { [stamp]: person }),
    // What was decided before a rejection no longer counts.
    ...(to === 'draft' && { reviewedBy: null, budgetApprovedBy: null, executiveApprovedBy: null }),
    approvalHistory: [...stepsOf(before), { previousStatus: from, newStatus: to, at, person, notes: said }],
  }
}

const missingReason = (to: ApprovalStatus, { rejectionReason }: Row): Problem[] =>
  to === 'rejected' && (typeof rejectionReason !== 'string' || rejectionReason.trim() === '')
    ? [{ path: 'rejectionReason', message: 'Say why, so that it can be mended.' }]
    : []

/** An outcome framework is at least one indicator with a target. Whether there is one is a question about the PPA. */
const missingIndicator = async (to: ApprovalStatus, before: Row, req: PayloadRequest): Promise<Problem[]> => {
  if (to !== 'executive_approval') return []
  const scope = organizationScope(idOf(before.implementingMoa)!, req.user?.id)
  const { totalDocs } = await runAs(scope, () =>
    req.payload.count({
      collection: 'indicators',
      where: {
        and: [
          { ppa: { equals: before.id } },
          {
            or: [
              { targetNumber: { exists: true } },
              { and: [{ target: { exists: true } }, { target: { not_equals: '' } }] },
            ],
          },
        ],
      },
      overrideAccess: true,
      req,
    }),
  )
  return totalDocs > 0
    ? []
    : [{ path: 'approvalStatus', message: 'Add at least one indicator with a target first.' }]
}

const assertBudgetOpen = ({ before, data, req }: { before: Row; data: Row; req: PayloadRequest }): void => {
  if (!isApprovalStatus(before.approvalStatus) || !isBudgetFrozen(before.approvalStatus)) return
  const changed = budgetFields.find((it) => it in data && (data[it] ?? null) !== (before[it] ?? null))
  if (changed && !standingOf(req, before).mayApprove)
    throw refused('The budget of an approved PPA is changed only by those who may approve.', changed)
}

const amountOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Whether somebody took a step with it since it was read. */
const hasMoved = ({ approvalSince, requestStatus }: Latest, before: Row): boolean =>
  !isSameMoment(approvalSince, before.approvalSince) || requestStatus !== (before.requestStatus ?? null)

const isSameMoment = (one: unknown, other: unknown): boolean => momentOf(one) === momentOf(other)

const momentOf = (value: unknown): number | null => {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'string' ? new Date(value).getTime() : null
}
