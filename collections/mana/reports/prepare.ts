import type { CollectionBeforeValidateHook } from 'payload'
import { invalid, refused } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import {
  chapters,
  isFixed,
  missingForReport,
  reportStatuses,
  type ReportStatus,
} from '@/src/domain/manaReports'

type Row = Record<string, unknown>

/** What a step asks for, and who took it. Its order and the right to it were looked at before. */
export const settleReport: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const before = (operation === 'update' ? originalDoc : {}) as Row
  const after: Row = { ...before, ...data }
  const [from, to] = [before.reportStatus, after.reportStatus as ReportStatus]
  // An unknown status is told by field validation.
  if (!(to in reportStatuses)) return data
  if (isFixed(from) && isFixed(to)) assertUntouched(before, data)
  if (from === to) return data
  const problems = missingForReport(to, after)
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  const person = req.user?.id ?? null
  const authors = [idOf(before.createdBy), idOf(before.sentForReviewBy)]
  if (from !== undefined && to === 'final' && person && authors.includes(person))
    throw refused('Whoever wrote a report does not find it final. Somebody else does.', 'reportStatus')
  return {
    ...data,
    ...(to === 'review' && from === 'draft' && { sentForReviewBy: person }),
    ...(to === 'submitted' && { submittedBy: person, submissionDate: new Date().toISOString() }),
  }
}

const fixed = [
  ...Object.keys(chapters),
  'title',
  'validationDate',
  'validationParticipants',
  'validationFeedback',
]

const assertUntouched = (before: Row, data: Row): void => {
  const changed = fixed.find((field) => field in data && plain(data[field]) !== plain(before[field]))
  if (changed)
    throw refused('A final report stays as it is. Somebody who may approve takes it back first.', changed)
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null))
