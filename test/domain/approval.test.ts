import { describe, expect, test } from '@jest/globals'
import {
  approvalStatuses,
  budgetFields,
  missingFor,
  nextSteps,
  possibleSteps,
  refusalOf,
  type ApprovalStatus,
} from '@/src/domain/approval'
import { decisions, submissions } from '@/test/support/approval'
import { funding } from '@/collections/me/ppas/funding'
import { flattenAllFields } from 'payload'

const all = Object.keys(approvalStatuses) as ApprovalStatus[]
const standings = [true, false].flatMap((mayEdit) =>
  [true, false].flatMap((mayApprove) => [true, false].map((isAuthor) => ({ mayEdit, mayApprove, isAuthor }))),
)

describe.each(all)('from %s', (from) => {
  test.each(all)('to %s', (to) => {
    const step = `${from} ${to}`
    for (const standing of standings) {
      const { mayEdit, mayApprove, isAuthor } = standing
      const expected = submissions.includes(step)
        ? !mayEdit && 'no-right'
        : !decisions.includes(step)
          ? 'no-step'
          : !mayApprove
            ? 'no-right'
            : isAuthor && 'own-work'
      expect({ standing, refusal: refusalOf({ from, to, ...standing }) }).toEqual({
        standing,
        refusal: expected || null,
      })
    }
  })

  test('the form offers what is allowed and nothing else', () => {
    for (const standing of standings) {
      const allowed = all.filter((to) => refusalOf({ from, to, ...standing }) === null)
      expect(nextSteps(from, standing).sort()).toEqual(allowed.sort())
    }
  })
})

test('whoever asks for another step is told which there are', () => {
  expect(possibleSteps('budget_review')).toBe(
    'From “Budget review” the next step is: Stakeholder consultation, Executive approval, Rejected.',
  )
  expect(possibleSteps('enacted')).toBe('“Enacted” is the last step.')
})

test('blank is missing, zero is not', () => {
  const row = { budgetAllocation: 0, fundingSource: ' ', appropriationClass: null, obcSlots: 0 }
  expect(missingFor('budget_review', row).map(({ path }) => path)).toEqual([
    'fundingSource',
    'appropriationClass',
    'costPerBeneficiary',
  ])
  expect(missingFor('approved', {})).toEqual([])
})

test('the whole tab of the budget is frozen', () => {
  const names = flattenAllFields({ fields: funding }).map(({ name }) => name)
  expect(names.sort()).toEqual([...budgetFields].sort())
})
