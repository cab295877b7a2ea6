import { describe, expect, test } from '@jest/globals'
import {
  isRequestStatus,
  possibleRequestSteps,
  requestRefusal,
  requestStatuses,
  type RequestStatus,
} from '@/src/domain/requests'

/** From each status: steps that anybody takes who works on it, and after the stroke those that are decided. */
const way: Record<RequestStatus, string> = {
  submitted: 'under_review /',
  under_review: 'clarification endorsed deferred / declined',
  clarification: 'under_review endorsed deferred / declined',
  endorsed: 'under_review deferred / approved declined',
  approved: 'in_progress deferred /',
  in_progress: 'completed deferred /',
  completed: '/',
  deferred: 'under_review /',
  declined: '/ under_review',
}
const all = Object.keys(requestStatuses) as RequestStatus[]
const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => [from, to] as const))

const people = {
  staff: { mayApprove: false, isAuthor: false },
  author: { mayApprove: false, isAuthor: true },
  approver: { mayApprove: true, isAuthor: false },
  'approving author': { mayApprove: true, isAuthor: true },
}

describe.each(pairs)('from %s to %s', (from, to) => {
  const [work, decisions] = way[from].split('/').map((it) => it.trim().split(' ').includes(to))
  test.each(Object.entries(people))('%s', (_who, { mayApprove, isAuthor }) => {
    const ofDecision = mayApprove ? (isAuthor ? 'own-work' : null) : 'no-right'
    const expected = work ? null : decisions ? ofDecision : 'no-step'
    expect(requestRefusal({ from, to, mayApprove, isAuthor })).toBe(expected)
  })
})

test('a request begins as submitted, and never again has no status', () => {
  for (const standing of Object.values(people)) {
    for (const to of all)
      expect(requestRefusal({ from: null, to, ...standing })).toBe(to === 'submitted' ? null : 'no-step')
    for (const from of all) {
      expect(requestRefusal({ from, to: null, ...standing })).toBe('no-step')
      expect(requestRefusal({ from, to: from, ...standing })).toBeNull()
    }
    expect(requestRefusal({ from: null, to: null, ...standing })).toBeNull()
  }
})

test('what is possible is said', () => {
  expect(
    [null, 'submitted', 'completed'].map((it) => possibleRequestSteps(it as RequestStatus | null)),
  ).toEqual([
    'A request begins as "Submitted".',
    'From “Submitted” the next step is: Under review.',
    '“Completed” is the last step.',
  ])
  expect(['submitted', 'granted', null, 'toString'].map(isRequestStatus)).toEqual([true, false, false, false])
})
