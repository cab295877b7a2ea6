import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf } from '@/test/support/places'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const admin = 'admin@moh.bmms.test'
const root = 'root@bmms.test'

const statuses = [
  'draft',
  'technical_review',
  'budget_review',
  'stakeholder_consultation',
  'executive_approval',
  'approved',
  'enacted',
  'rejected',
] as const
type Status = (typeof statuses)[number]

const submissions = ['draft technical_review', 'rejected draft']
const decisions = [
  'technical_review budget_review',
  'technical_review rejected',
  'budget_review stakeholder_consultation',
  'budget_review executive_approval',
  'budget_review rejected',
  'stakeholder_consultation executive_approval',
  'stakeholder_consultation rejected',
  'executive_approval approved',
  'executive_approval rejected',
  'approved enacted',
]

const complete = {
  sector: 'social',
  summary: 'Clean water for two barangays',
  beneficiaryDescription: 'Families without a well',
  budgetAllocation: 1000,
  fundingSource: 'gaab_2025',
  appropriationClass: 'co',
  obcSlots: 0,
  totalSlots: 10,
  costPerBeneficiary: 100,
}

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const patch = (id: string, body: object, as = staff): Promise<Answer> =>
  bmms.request('PATCH', `/api/ppas/${id}?depth=0`, { as, body })
const get = async (id: string): Promise<Document> =>
  (await bmms.request('GET', `/api/ppas/${id}?depth=0`, { as: staff })).body
const said = ({ status, body }: Answer) => [status, ...(body.errors?.[0]?.data?.errors ?? [])]

/** A PPA with everything that the steps ask for. */
const submittable = async (extra: object = {}, as = staff): Promise<string> => {
  const body = { title: 'Wells', ...complete, ...extra }
  const { id } = (await bmms.request('POST', '/api/ppas?depth=0', { as, body })).body.doc
  await bmms.request('POST', '/api/indicators', {
    as,
    body: { ppa: id, name: 'Wells dug', target: '12' },
  })
  return id
}

/** As if it had come this far. */
const put = async (id: string, status: Status): Promise<void> => {
  await bmms.owner.query('delete from ppas_approval_history where _parent_id = $1', [id])
  await bmms.owner.query('update ppas set approval_status = $2, approval_since = null where id = $1', [
    id,
    status,
  ])
  if (status !== 'draft')
    await bmms.owner.query(
      `insert into ppas_approval_history (_order, _parent_id, id, new_status, at) values (1, $1, gen_random_uuid()::text, $2, now())`,
      [id, status],
    )
}

const walk = async (id: string, ...steps: [Status, string][]): Promise<void> => {
  for (const [approvalStatus, as] of steps)
    expect([approvalStatus, (await patch(id, { approvalStatus }, as)).status]).toEqual([approvalStatus, 200])
}

describe('of every status to every other', () => {
  let ofStaff: string
  let ofManager: string
  beforeAll(async () => {
    ofStaff = await submittable()
    ofManager = await submittable({}, manager)
  })

  const expected = (from: Status, to: Status, who: 'viewer' | 'staff' | 'decides' | 'author'): number => {
    if (who === 'viewer') return 403
    if (from === to || submissions.includes(`${from} ${to}`)) return 200
    if (!decisions.includes(`${from} ${to}`)) return 400
    return who === 'decides' ? 200 : 403
  }

  test.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
    'from %s to %s',
    async (from, to) => {
      const people = [
        ['viewer', ofStaff, 'viewer@moh.bmms.test'],
        ['staff', ofStaff, staff],
        ['decides', ofStaff, manager],
        ['decides', ofStaff, admin],
        ['decides', ofStaff, root],
        ['author', ofManager, manager],
        ['decides', ofManager, admin],
      ] as const
      for (const [who, id, as] of people) {
        await put(id, from)
        const { status } = await patch(id, { approvalStatus: to, rejectionReason: 'Too dear' }, as)
        expect({ who, as, status }).toEqual({ who, as, status: expected(from, to, who) })
        const { approvalStatus } = await get(id)
        expect({ who, as, approvalStatus }).toEqual({ who, as, approvalStatus: status === 200 ? to : from })
      }
    },
    30_000,
  )

  test('of another organization nobody moves any', async () => {
    await put(ofStaff, 'technical_review')
    const answer = await patch(ofStaff, { approvalStatus: 'budget_review' }, 'admin@mole.bmms.test')
    expect([403, 404]).toContain(answer.status)
    expect(await get(ofStaff)).toMatchObject({ approvalStatus: 'technical_review' })
  })
})

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

describe('two who decide at once', () => {
  test('one is heard, the other is told so', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await submittable()
      await put(id, 'technical_review')
      const answers = await Promise.all([
        patch(id, { approvalStatus: 'budget_review' }, manager),
        patch(id, { approvalStatus: 'rejected', rejectionReason: 'No' }, admin),
      ])
      const winner = answers.findIndex(({ status }) => status === 200)
      const loser = answers[1 - winner]!
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect([loser.status, loser.body.errors[0]!.message]).toEqual([
        409,
        'Somebody else changed this at the same moment. Please try again.',
      ])
      const { approvalStatus, approvalHistory } = await get(id)
      expect([approvalStatus, (approvalHistory as object[]).length]).toEqual([
        winner === 0 ? 'budget_review' : 'rejected',
        2,
      ])
    }
  })

  test('a decision about what somebody no longer has before them is refused', async () => {
    const id = await submittable()
    await walk(id, ['technical_review', staff])
    const { approvalSince } = await get(id)
    await walk(id, ['budget_review', manager])
    const late = { approvalStatus: 'rejected', rejectionReason: 'No', approvalSince }
    expect((await patch(id, late, admin)).status).toBe(409)
    expect((await patch(id, { title: 'Other wells', approvalSince }, admin)).status).toBe(200)
  })

  test('a change of something else does not bring back the status that was', async () => {
    const id = await submittable()
    await put(id, 'technical_review')
    const [decision, ...changes] = await Promise.all([
      patch(id, { approvalStatus: 'budget_review' }, manager),
      ...Array.from({ length: 6 }, (_, index) => patch(id, { title: `Wells ${index}` }, staff)),
    ])
    expect(changes.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
    const expected = decision!.status === 200 ? 'budget_review' : 'technical_review'
    expect(await get(id)).toMatchObject({ approvalStatus: expected })
  })
})
