import { describe, expect, test } from '@jest/globals'
import {
  answerRefusal,
  forwardRefusal,
  problemsOfAnswer,
  withdrawRefusal,
  type ForwardStatus,
} from '@/src/domain/forwarding'
import { needStatuses, priorityScore, repeatedRanks, wayOfNeed, type NeedStatus } from '@/src/domain/needs'
import { wayRefusal } from '@/src/domain/steps'

describe('the priority score', () => {
  test.each([
    // (4 + 2 + 2 + 2) / 4 = 2.5
    [
      { urgencyLevel: 'immediate', impactSeverity: 5, feasibility: 'very_high', affectedPopulation: 9000 },
      1,
      2.5,
    ],
    // (3 + 1.6 + 1.5 + 0.5) / 4 = 1.65
    [
      { urgencyLevel: 'short_term', impactSeverity: 4, feasibility: 'high', affectedPopulation: 500 },
      1,
      1.65,
    ],
    [{ urgencyLevel: 'short_term', impactSeverity: 4, feasibility: 'high', affectedPopulation: 500 }, 2, 3.3],
    // (1 + 0.4 + 0.25 + 0) / 4 = 0.4125
    [
      { urgencyLevel: 'long_term', impactSeverity: 1, feasibility: 'very_low', affectedPopulation: null },
      1,
      0.41,
    ],
    [{ urgencyLevel: 'long_term', impactSeverity: null, feasibility: 'low', affectedPopulation: 5 }, 1, null],
    [{ urgencyLevel: 'soon', impactSeverity: 3, feasibility: 'low', affectedPopulation: 5 }, 1, null],
    [{ urgencyLevel: 'long_term', impactSeverity: 3, feasibility: null, affectedPopulation: 5 }, 1, null],
  ])('of %j with weight %d is %d', (need, weightFactor, score) => {
    expect(priorityScore({ ...need, weightFactor })).toBe(score)
  })
})

const order: NeedStatus[] = ['identified', 'validated', 'prioritized', 'planned', 'in_progress', 'completed']
const all = Object.keys(needStatuses) as NeedStatus[]
const steps = new Set([
  ...order.slice(1).map((to, index) => `${order[index]} ${to}`),
  ...order.slice(1).map((from, index) => `${from} ${order[index]}`),
  ...order.slice(0, -1).flatMap((from) => [`${from} deferred`, `${from} rejected`]),
  'deferred identified',
  'rejected identified',
])
/** Steps that only those take who approve. */
const decisions = new Set([
  'identified validated',
  'prioritized validated',
  ...order.slice(0, -1).map((from) => `${from} rejected`),
  'rejected identified',
  'completed in_progress',
])

const refusal = (step: Omit<Parameters<typeof wayRefusal<NeedStatus>>[0], 'way'>) => {
  const message = wayRefusal({ way: wayOfNeed, ...step })
  if (message === null) return null
  return /decided by somebody who may approve/.test(message) ? 'no right' : 'no step'
}

describe.each(all)('from %s', (from) => {
  test.each(all)('to %s', (to) => {
    const step = `${from} ${to}`
    const isOpen = from === to || steps.has(step)
    expect(refusal({ from, to, mayApprove: true })).toBe(isOpen ? null : 'no step')
    const expected = isOpen ? (decisions.has(step) ? 'no right' : null) : 'no step'
    expect(refusal({ from, to, mayApprove: false })).toBe(expected)
  })
})

test('a new need begins as identified; who approves enters others as well', () => {
  for (const to of all) {
    expect(refusal({ from: null, to, mayApprove: false })).toBe(to === 'identified' ? null : 'no right')
    expect(refusal({ from: null, to, mayApprove: true })).toBeNull()
  }
})

test('a need and a rank stand once in a ranking', () => {
  expect(
    repeatedRanks([
      { need: 'a', rank: 1 },
      { need: 'b', rank: 1 },
      { need: 'a', rank: 3 },
      { need: null, rank: null },
      { need: null, rank: null },
    ]),
  ).toMatchObject([{ path: 'items.1.rank' }, { path: 'items.2.need' }])
})

describe('forwarding', () => {
  test('goes to one organization at a time, while the need is open', () => {
    const refusal = (need: NeedStatus, forwarding: ForwardStatus | null) =>
      forwardRefusal({ need, forwarding })
    for (const free of [null, 'withdrawn', 'declined', 'answered'] as const)
      expect(refusal('identified', free)).toBeNull()
    expect(refusal('validated', 'waiting')).toMatch(/already/)
    expect(refusal('planned', 'accepted')).toMatch(/has accepted/)
    for (const over of ['completed', 'rejected', 'deferred'] as const)
      expect(refusal(over, null)).toMatch(/open/)
  })

  test('is taken back while nobody has answered', () => {
    expect(withdrawRefusal('waiting')).toBeNull()
    for (const nowhere of [null, 'withdrawn'] as const) expect(withdrawRefusal(nowhere)).toMatch(/not with/)
    for (const given of ['accepted', 'declined', 'answered'] as const)
      expect(withdrawRefusal(given)).toMatch(/has been answered/)
  })

  test('is answered, and corrected, by whoever still has it', () => {
    for (const forwarding of ['waiting', 'accepted', 'declined', 'answered'] as const) {
      expect(answerRefusal({ forwarding, isCurrent: true })).toBeNull()
      expect(answerRefusal({ forwarding, isCurrent: false })).toMatch(/elsewhere/)
    }
    expect(answerRefusal({ forwarding: 'withdrawn', isCurrent: true })).toMatch(/withdrawn/)
  })

  test('takes words unless the answer is yes, and no PPA when it is no', () => {
    const paths = (answer: unknown, words = '', hasPpa = false) =>
      problemsOfAnswer({ answer, words, hasPpa }).map(({ path }) => path)
    expect([paths('accepted'), paths('accepted', '', true), paths('answered', 'Soon', true)]).toEqual([
      [],
      [],
      [],
    ])
    expect([paths('declined'), paths('answered'), paths('waiting', 'x'), paths(['accepted'])]).toEqual([
      ['words'],
      ['words'],
      ['answer'],
      ['answer'],
    ])
    expect(paths('declined', 'No', true)).toEqual(['linkedPpa'])
  })
})
