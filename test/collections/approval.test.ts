import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { admin, approvals, complete, manager, root, staff } from '@/test/support/approval'
import { startBmms, type Answer, type Bmms } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())
const { get, patch, put, submittable, walk } = approvals(() => bmms)

const said = ({ status, body }: Answer) => [status, ...(body.errors?.[0]?.data?.errors ?? [])]

describe('a step', () => {
  test('leaves who took it and when, and the whole way is told', async () => {
    const [clerk, decider, head] = [
      await accountOf(bmms, staff),
      await accountOf(bmms, manager),
      await accountOf(bmms, admin),
    ]
    const id = await submittable()
    await patch(id, { approvalStatus: 'technical_review', approvalNotes: 'Please look' })
    await patch(id, { approvalStatus: 'budget_review', approvalNotes: 'Sound' }, manager)
    await walk(id, ['executive_approval', manager], ['approved', admin], ['enacted', manager])
    const ppa = await get(id)
    expect(ppa).toMatchObject({
      approvalStatus: 'enacted',
      reviewedBy: decider,
      budgetApprovedBy: head,
      executiveApprovedBy: decider,
      rejectionReason: null,
    })
    const step = (previousStatus: string, newStatus: string, person: string, notes: string | null = null) =>
      expect.objectContaining({ previousStatus, newStatus, person, notes, at: expect.any(String) })
    expect(ppa.approvalHistory).toEqual([
      step('draft', 'technical_review', clerk, 'Please look'),
      step('technical_review', 'budget_review', decider, 'Sound'),
      step('budget_review', 'executive_approval', decider),
      step('executive_approval', 'approved', head),
      step('approved', 'enacted', decider),
    ])
    expect((ppa.approvalHistory as { at: string }[]).at(-1)!.at).toBe(ppa.approvalSince)
    const history = await bmms.request('GET', `/api/audit-log/history?collection=ppas&id=${id}`, {
      as: staff,
    })
    const actions = (history.body.entries as { action: string }[]).map(({ action }) => action)
    expect(actions).toEqual([...Array.from({ length: 5 }, () => 'approve'), 'create'])
  })

  test('is nobody’s to write otherwise', async () => {
    const id = await submittable({
      approvalStatus: 'approved',
      approvalNotes: 'x',
      reviewedBy: await accountOf(bmms, staff),
    })
    expect(await get(id)).toMatchObject({
      approvalStatus: 'draft',
      approvalNotes: null,
      reviewedBy: null,
      approvalSince: null,
      approvalHistory: [],
    })
    await walk(id, ['technical_review', staff])
    const before = await get(id)
    const forged = {
      approvalHistory: [],
      approvalNotes: 'x',
      rejectionReason: 'x',
      reviewedBy: await accountOf(bmms, staff),
      executiveApprovedBy: await accountOf(bmms, staff),
    }
    expect((await patch(id, forged, root)).status).toBe(200)
    const { updatedAt: _at, updatedBy: _by, ...after } = await get(id)
    expect(before).toMatchObject(after)
    const copy = await bmms.request('POST', `/api/ppas/${id}/duplicate?depth=0`, { as: staff, body: {} })
    expect(copy.body.doc).toMatchObject({ approvalStatus: 'draft', approvalHistory: [], approvalSince: null })
  })

  test('that there is not, is not a word of the list', async () => {
    const id = await submittable()
    for (const approvalStatus of ['done', {}, 5, null]) {
      const [status, problem] = said(await patch(id, { approvalStatus }))
      expect([status, problem]).toEqual([400, expect.objectContaining({ path: 'approvalStatus' })])
    }
  })

  test('is refused in words', async () => {
    const id = await submittable()
    expect(said(await patch(id, { approvalStatus: 'approved' }, manager))).toEqual([
      400,
      { path: 'approvalStatus', message: 'From “Draft” the next step is: Technical review.' },
    ])
    await walk(id, ['technical_review', manager])
    expect(said(await patch(id, { approvalStatus: 'budget_review' }))).toEqual([
      403,
      { path: 'approvalStatus', message: 'You may not take this PPA to the step "Budget review".' },
    ])
    expect(said(await patch(id, { approvalStatus: 'budget_review' }, manager))).toEqual([
      403,
      {
        path: 'approvalStatus',
        message: 'Whoever entered or submitted a PPA does not decide about it. Somebody else does.',
      },
    ])
  })

  test('over GraphQL is the same', async () => {
    const id = await submittable()
    const move = (to: string, as: string) =>
      bmms.graphql(
        `mutation { updatePpa(id: "${id}", data: { approvalStatus: ${to} }) { approvalStatus } }`,
        { as },
      )
    expect((await move('technical_review', staff)).body.data.updatePpa).toEqual({
      approvalStatus: 'technical_review',
    })
    expect((await move('budget_review', staff)).body.errors[0]!.extensions!.statusCode).toBe(403)
  })
})

describe('what a step asks for', () => {
  test.each([
    ['draft', 'technical_review', ['sector', 'summary', 'beneficiaryDescription'], staff],
    [
      'technical_review',
      'budget_review',
      ['budgetAllocation', 'fundingSource', 'appropriationClass', 'obcSlots', 'costPerBeneficiary'],
      manager,
    ],
  ] as const)('from %s to %s', async (from, to, fields, as) => {
    const { id } = await create(bmms, 'ppas', 'MOH', { budgetAllocation: null })
    await put(id, from)
    const answer = await patch(id, { approvalStatus: to }, as)
    expect(said(answer).slice(0, 1)).toEqual([400])
    expect(answer.body.errors[0]!.data!.errors!.map(({ path }) => path)).toEqual(fields)
    const filled = Object.fromEntries(fields.map((name) => [name, complete[name]]))
    expect((await patch(id, { approvalStatus: to, totalSlots: 10, ...filled }, as)).status).toBe(200)
  })

  test.each([
    ['budget_review', { target: '95%' }],
    ['stakeholder_consultation', { targetNumber: 0 }],
  ] as const)('from %s to the executive: an indicator with a target', async (from, target) => {
    const { id } = await create(bmms, 'ppas', 'MOH')
    await put(id, from)
    const message = 'Add at least one indicator with a target first.'
    const move = () => patch(id, { approvalStatus: 'executive_approval' }, manager)
    expect(said(await move())).toEqual([400, { path: 'approvalStatus', message }])
    const indicator = await create(bmms, 'indicators', 'MOH', { ppa: id, target: '' })
    expect(said(await move())).toEqual([400, { path: 'approvalStatus', message }])
    await bmms.request('PATCH', `/api/indicators/${indicator.id}`, { as: staff, body: target })
    expect((await move()).status).toBe(200)
  })

  test('to reject: the reason, which stays until it is submitted again', async () => {
    const id = await submittable()
    await walk(id, ['technical_review', staff], ['budget_review', manager])
    const message = 'Say why, so that it can be mended.'
    for (const rejectionReason of [undefined, ' '])
      expect(said(await patch(id, { approvalStatus: 'rejected', rejectionReason }, manager))).toEqual([
        400,
        { path: 'rejectionReason', message },
      ])
    await patch(id, { approvalStatus: 'rejected', rejectionReason: 'Too dear' }, manager)
    expect(await get(id)).toMatchObject({ approvalStatus: 'rejected', rejectionReason: 'Too dear' })
    await walk(id, ['draft', staff])
    expect(await get(id)).toMatchObject({ rejectionReason: 'Too dear', reviewedBy: null })
    await walk(id, ['technical_review', staff])
    const { rejectionReason, approvalHistory } = await get(id)
    expect(rejectionReason).toBeNull()
    expect((approvalHistory as { notes: string }[]).map(({ notes }) => notes)).toContain('Too dear')
  })
})

describe('the budget of an approved PPA', () => {
  test.each(['approved', 'enacted'] as const)(
    'is for those to change who may approve: %s',
    async (status) => {
      const id = await submittable()
      await put(id, status)
      const message = 'The budget of an approved PPA is changed only by those who may approve.'
      expect(said(await patch(id, { budgetAllocation: 2000 }))).toEqual([
        403,
        { path: 'budgetAllocation', message },
      ])
      expect(said(await patch(id, { fundingSource: null }))).toEqual([
        403,
        { path: 'fundingSource', message },
      ])
      // The form sends all of it back as it was.
      expect((await patch(id, { ...complete, title: 'Wells and pipes' })).status).toBe(200)
      expect((await patch(id, { budgetAllocation: 2000 }, manager)).body.doc).toMatchObject({
        budgetAllocation: 2000,
      })
      const report = { ppa: id, notes: 'Begun', progress: 5 }
      expect((await bmms.request('POST', '/api/progress-reports', { as: staff, body: report })).status).toBe(
        201,
      )
    },
  )
})
