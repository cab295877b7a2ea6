import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { mailTo } from '@/test/support/accounts'
import { startBmms, type Answer, type Bmms, type Document } from '@/test/support/bmms'
import { accountOf, organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const root = 'root@bmms.test'

let bmms: Bmms
let category: string
beforeAll(async () => {
  bmms = await startBmms()
  const { body } = await send('GET', 'needs-categories?where[sector][equals]=health&depth=0')
  category = body.docs[0]!.id
})
afterAll(() => bmms.close())

const send = (method: string, path: string, body?: object, as = staff): Promise<Answer> =>
  bmms.request(method, `/api/${path}`, { as, body })
const need = (extra: object = {}): Promise<Document> => create(bmms, 'needs', 'MOH', { category, ...extra })
const patch = (id: string, body: object, as = staff) => send('PATCH', `needs/${id}?depth=0`, body, as)
const problems = ({ body }: Answer): unknown => body.errors[0]!.data!.errors

describe('a need that is forwarded', () => {
  const theirs = 'manager@mole.bmms.test'
  const facts = { title: 'A well', description: 'Water is far', urgencyLevel: 'immediate' }
  const forward = (id: string, body: object = { organization: 'MOLE', message: 'Yours?' }, as = manager) =>
    send('POST', `needs/${id}/forward`, body, as)
  const withdraw = (id: string, as = manager) => send('POST', `needs/${id}/withdraw`, {}, as)
  const answer = (id: string, body: object, as = theirs) =>
    send('POST', `received-needs/${id}/answer`, body, as)
  /** What the receiver has of it, the newest first. */
  const received = async (as = theirs): Promise<Document> => {
    const { body } = await send('GET', 'received-needs?depth=0&limit=1&sort=-createdAt', undefined, as)
    return body.docs[0]!
  }
  const forwarded = async () => {
    const { id } = await need(facts)
    expect((await forward(id)).status).toBe(200)
    return { id, copy: (await received()).id }
  }

  test('is seen by the receiver with what it takes to answer, and nothing else', async () => {
    const assessment = await create(bmms, 'assessments', 'MOH')
    const { id, community } = await need({ ...facts, assessment: assessment.id, estimatedCost: 5000 })
    const { status, body } = await forward(id)
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      forwardedToMao: await organizationId(bmms, 'MOLE'),
      forwardedBy: await accountOf(bmms, manager),
      forwardStatus: 'waiting',
      forwardMessage: 'Yours?',
    })
    const copy = await received()
    const place = (await send('GET', `communities/${String(community)}?depth=0`)).body
    expect(copy).toEqual({
      id: expect.any(String),
      ...facts,
      message: 'Yours?',
      fromOrganization: await organizationId(bmms, 'MOH'),
      organization: await organizationId(bmms, 'MOLE'),
      category,
      region: place.region,
      province: place.province,
      municipality: place.municipality,
      barangay: place.barangay,
      geographicScope: 'The whole sitio',
      impactSeverity: 4,
      affectedPopulation: 500,
      affectedHouseholds: null,
      status: 'waiting',
      answer: null,
      linkedPpa: null,
      answeredBy: null,
      answeredAt: null,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    })
    // The office is told by mail that there is something, and not what.
    const [mail] = await mailTo(theirs, /[^]*forwarded a need[^]*/)
    expect(mail).not.toMatch(/A well|Water is far|Yours/)
    for (const path of [`needs/${id}`, `communities/${String(community)}`, `assessments/${assessment.id}`])
      expect([path, (await send('GET', path, undefined, theirs)).status]).toEqual([path, 404])
    expect((await send('GET', `received-needs/${copy.id}`, undefined, manager)).status).toBe(404)
  })

  test('is answered once for both, with the name of a PPA', async () => {
    const { id, copy } = await forwarded()
    const ppa = await create(bmms, 'ppas', 'MOLE', { title: 'Wells of 2026' })
    const body = { answer: 'accepted', words: 'From July', linkedPpa: ppa.id }
    const { status, body: said } = await answer(copy, body)
    expect([status, said.doc]).toMatchObject([
      200,
      {
        status: 'accepted',
        answer: 'From July',
        linkedPpa: ppa.id,
        answeredBy: await accountOf(bmms, theirs),
      },
    ])
    const seen = (await send('GET', `needs/${id}?depth=1`)).body
    expect(seen).toMatchObject({
      forwardStatus: 'accepted',
      forwardAnswer: 'From July',
      forwardAnswerPpa: 'Wells of 2026',
      forwardAnswerDate: expect.any(String),
      linkedPpa: null,
    })
    expect(JSON.stringify(seen)).not.toContain(ppa.id)
    expect((await withdraw(id)).status).toBe(409)
    expect((await forward(id, { organization: 'OOBC' })).status).toBe(409)
    const shown = await send(
      'GET',
      `ppas/${ppa.id}?depth=0&joins[receivedNeedsAddressed][limit]=5&joins[needsAddressed][limit]=5`,
      undefined,
      theirs,
    )
    expect(shown.body).toMatchObject({
      receivedNeedsAddressed: { docs: [copy] },
      needsAddressed: { docs: [] },
    })
  })

  test('is declined with a reason, and goes on to somebody else, whose answer counts', async () => {
    const { id, copy } = await forwarded()
    expect(problems(await answer(copy, { answer: 'declined' }))).toMatchObject([{ path: 'words' }])
    expect(problems(await answer(copy, { answer: 'waiting' }))).toMatchObject([{ path: 'answer' }])
    expect((await answer(copy, { answer: 'declined', words: 'Not ours' })).status).toBe(200)
    expect((await answer(copy, { answer: 'answered', words: 'Ask MAFAR' })).status).toBe(200)
    expect((await forward(id, { organization: 'OOBC' })).status).toBe(200)
    const late = await answer(copy, { answer: 'accepted' })
    expect([late.status, late.body.errors[0]!.message]).toEqual([409, expect.stringMatching(/elsewhere/)])
    const { body } = await send('GET', `needs/${id}?depth=0`)
    expect(body).toMatchObject({ forwardStatus: 'waiting', forwardAnswer: null, forwardAnswerDate: null })
  })

  test('is withdrawn while nobody has answered, also by being deleted', async () => {
    const first = await forwarded()
    expect((await withdraw(first.id)).body.doc.forwardStatus).toBe('withdrawn')
    expect((await withdraw(first.id)).status).toBe(409)
    expect((await answer(first.copy, { answer: 'accepted' })).status).toBe(409)
    expect((await forward(first.id)).status).toBe(200)
    expect((await send('DELETE', `needs/${first.id}`, undefined, manager)).status).toBe(200)
    const { body } = await send('GET', 'received-needs?depth=0&limit=2&sort=-createdAt', undefined, theirs)
    expect(body.docs.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn'])
  })

  test('keeps an answer that comes while the need is being changed', async () => {
    const { id, copy } = await forwarded()
    const all = await Promise.all([
      patch(id, { title: 'A deep well' }),
      answer(copy, { answer: 'accepted' }),
      patch(id, { affectedHouseholds: 40 }),
    ])
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await send('GET', `needs/${id}?depth=0`)).body.forwardStatus).toBe('accepted')
  })

  test('has one outcome, whatever happens at once', async () => {
    const { id } = await need(facts)
    const both = await Promise.all([forward(id), forward(id, { organization: 'OOBC' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await withdraw(id)
    await forward(id)
    const { id: copy } = await received()
    const ends = await Promise.all([withdraw(id), answer(copy, { answer: 'accepted' })])
    expect(ends.map(({ status }) => status).sort()).toEqual([200, 409])
    const { body } = await send('GET', `needs/${id}?depth=0`)
    expect((await received()).status).toBe(body.forwardStatus)
  })

  test('leaves a line in the log of both, and no name of the other’s people', async () => {
    const { id, copy } = await forwarded()
    await answer(copy, { answer: 'accepted' })
    const lines = async (as: string, document: string) =>
      (
        await send(
          'GET',
          `audit-log?where[document][equals]=${document}&sort=createdAt&depth=0`,
          undefined,
          as,
        )
      ).body.docs
    const own = await lines('admin@moh.bmms.test', id)
    expect(own.map(({ actor, message }) => [actor, message])).toEqual([
      [staff, null],
      [manager, null],
      [null, 'Answered by MOLE'],
    ])
    const others = await lines('admin@mole.bmms.test', copy)
    expect(others.map(({ actor, message }) => [actor, message])).toEqual([
      [null, 'Forwarded by MOH'],
      [theirs, null],
    ])
    expect(others.every(({ address }) => address === null || address === others[1]!.address)).toBe(true)
  })

  describe('is refused', () => {
    test.each([
      ['an organization that there is not', 'NOPE'],
      ['one’s own', 'MOH'],
      ['nobody', ''],
      ['what is no code', { not_equals: 'MOH' }],
    ])('to %s', async (_what, organization) => {
      const { id } = await need(facts)
      const { status, body } = await forward(id, { organization })
      expect([status, body.errors[0]!.data!.errors]).toMatchObject([400, [{ path: 'organization' }]])
    })

    test.each([
      ['isActive', /switched off/],
      ['enableMana', /does not use/],
    ])('to an organization without %s, in words', async (field, words) => {
      const { id } = await need(facts)
      const turn = async (isOn: boolean) =>
        send('PATCH', `organizations/${await organizationId(bmms, 'MAFAR')}`, { [field]: isOn }, root)
      await turn(false)
      const refused = await forward(id, { organization: 'MAFAR' })
      await turn(true)
      expect([refused.status, problems(refused)]).toMatchObject([
        400,
        [{ path: 'organization', message: expect.stringMatching(words) }],
      ])
    })

    test('with a message that is none, and once the need is closed', async () => {
      const { id } = await need(facts)
      for (const message of [7, ['x'], 'x'.repeat(5001)])
        expect(problems(await forward(id, { organization: 'MOLE', message }))).toMatchObject([
          { path: 'message' },
        ])
      await patch(id, { status: 'rejected' }, manager)
      expect((await forward(id)).status).toBe(409)
    })

    test.each([
      ['viewer@moh.bmms.test', 403],
      [staff, 403],
      ['admin@ocm.bmms.test', 403],
      [theirs, 404],
    ])('by %s', async (as, expected) => {
      bmms.allow('admin@ocm.bmms.test', ['MOH'])
      const { id } = await need(facts)
      expect([(await forward(id, undefined, as)).status, (await withdraw(id, as)).status]).toEqual([
        expected,
        expected,
      ])
      expect((await send('GET', `needs/${id}?depth=0`)).body.forwardStatus).toBeNull()
    })
  })

  test('is answered by nobody but those who decide for the receiver', async () => {
    const { copy } = await forwarded()
    const body = { answer: 'declined', words: 'No' }
    const who = [
      ['viewer@mole.bmms.test', 403],
      ['staff@mole.bmms.test', 403],
      ['admin@ocm.bmms.test', 403],
      [manager, 404],
      ['manager@mafar.bmms.test', 404],
    ] as const
    for (const [as, expected] of who)
      expect([as, (await answer(copy, body, as)).status]).toEqual([as, expected])
    expect((await received()).status).toBe('waiting')
  })

  test('is answered with a PPA of the receiver alone', async () => {
    const { copy } = await forwarded()
    const foreign = await create(bmms, 'ppas', 'MOH')
    for (const linkedPpa of [foreign.id, copy, 'x', { id: foreign.id }])
      expect(problems(await answer(copy, { answer: 'accepted', linkedPpa }))).toMatchObject([
        { path: 'linkedPpa' },
      ])
  })

  test('is neither written over the API by the receiver nor told by the sender that it was', async () => {
    const { id, copy } = await forwarded()
    for (const as of [theirs, 'admin@mole.bmms.test', manager, root]) {
      const answers = [
        await send('PATCH', `received-needs/${copy}`, { title: 'Mine', status: 'declined' }, as),
        await send('DELETE', `received-needs/${copy}`, undefined, as),
        await send('POST', 'received-needs', { ...facts, sourceNeed: id }, as),
      ]
      expect([as, answers.map(({ status }) => status)]).toEqual([as, [403, 403, 403]])
    }
    const byHand = {
      forwardedToMao: await organizationId(bmms, 'OOBC'),
      forwardStatus: 'accepted',
      forwardAnswer: 'Yes',
      forwardedCopy: id,
    }
    expect((await patch(id, byHand, manager)).body.doc).toMatchObject({
      forwardedToMao: await organizationId(bmms, 'MOLE'),
      forwardStatus: 'waiting',
      forwardAnswer: null,
    })
    const made = await need({ ...facts, ...byHand })
    expect([made.forwardedToMao ?? null, made.forwardStatus ?? null]).toEqual([null, null])
    const copied = await send('POST', `needs/${id}/duplicate?depth=0`, { title: 'Again' })
    expect([copied.status, copied.body.doc.forwardStatus]).toEqual([200, null])
    for (const query of ['where[sourceNeed][exists]=true', 'sort=sourceNeed'])
      expect((await send('GET', `received-needs?${query}`, undefined, theirs)).status).toBe(400)
  })
})
