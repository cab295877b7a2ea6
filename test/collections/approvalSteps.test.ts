import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  admin,
  approvals,
  decisions,
  manager,
  root,
  staff,
  statuses,
  submissions,
  type Status,
} from '@/test/support/approval'
import { startBmms, type Answer, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())
const { get, patch, put, statusOf, submittable, walk } = approvals(() => bmms)

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
        const approvalStatus = await statusOf(id)
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

/** Holds a PPA until everybody waits to write it, so that all of them have read it as it was. */
const meeting = async (id: string, ...requests: (() => Promise<Answer>)[]): Promise<Answer[]> => {
  const client = await bmms.owner.connect()
  await client.query('begin')
  await client.query('select from ppas where id = $1 for update', [id])
  const answers = Promise.all(requests.map((send) => send()))
  for (let waiting = 0; waiting < requests.length;) {
    // On another connection: within a transaction the answer stays what it was.
    const { rowCount } = await bmms.owner.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    waiting = rowCount ?? 0
  }
  await client.query('commit')
  client.release()
  return answers
}

describe('two who decide at once', () => {
  test('one is heard, the other is told so', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = await submittable()
      await put(id, 'technical_review')
      const answers = await meeting(
        id,
        () => patch(id, { approvalStatus: 'budget_review' }, manager),
        () => patch(id, { approvalStatus: 'rejected', rejectionReason: 'No' }, admin),
      )
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
