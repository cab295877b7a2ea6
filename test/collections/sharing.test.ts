import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

/** MOH owns, MAFAR is let in, MOLE is not. */
let bmms: Bmms
let mafar: string
beforeAll(async () => {
  bmms = await startBmms()
  mafar = await organizationId(bmms, 'MAFAR')
  for (const role of ['staff', 'manager', 'viewer']) bmms.allow(`${role}@mafar.bmms.test`, ['MAFAR', 'MOH'])
})
afterAll(() => bmms.close())

const owner = 'manager@moh.bmms.test'
const guest = 'staff@mafar.bmms.test'
const outsider = 'staff@mole.bmms.test'

const share = async (level: 'read' | 'contribute', text: object = {}) => {
  const community = await create(bmms, 'communities', 'MOH', { households: 40, ...text })
  const body = { community: community.id, recipient: mafar, level, message: 'Same barangays' }
  const answer = await bmms.request('POST', '/api/community-shares?depth=0', { as: owner, body })
  expect(answer.status).toBe(201)
  return { community, share: answer.body.doc }
}
const get = (path: string, as: string) => bmms.request('GET', `/api/${path}`, { as })
const patch = (path: string, as: string, body: object) =>
  bmms.request('PATCH', `/api/${path}?depth=0`, { as, body })
const errorOf = ({ body }: { body: { errors: { message: string; data?: { errors?: object[] } }[] } }) =>
  body.errors[0]!.data?.errors?.[0] ?? body.errors[0]!.message

describe('a community that is shared to be read', () => {
  let community: Document
  let row: Document
  beforeAll(async () => {
    ;({ community, share: row } = await share('read', { religiousPractices: 'Told in confidence' }))
  })

  test('stands in the list of both sides and in no other', async () => {
    for (const [person, count] of [
      [owner, 1],
      [guest, 1],
      [outsider, 0],
      ['viewer@ocm.bmms.test', 1],
    ] as const) {
      const { body } = await get(`community-shares?where[id][equals]=${row.id}`, person)
      expect([person, body.totalDocs]).toEqual([person, count])
    }
    expect(row).toMatchObject({ communityName: community.displayName, recipient: mafar, level: 'read' })
  })

  test('is opened by the guest, without what is sensitive, and by nobody else', async () => {
    const { status, body } = await get(`communities/${community.id}?depth=0`, guest)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: community.id, households: 40 })
    expect(body).not.toHaveProperty('religiousPractices')
    expect((await get(`communities/${community.id}`, outsider)).status).toBe(404)
    const { body: read } = await bmms.graphql(`{ Community(id: "${community.id}") { households } }`, {
      as: guest,
    })
    expect(read.data.Community).toEqual({ households: 40 })
  })

  test('shows both sides whom it is shared with', async () => {
    for (const person of [owner, guest]) {
      const { body } = await get(`communities/${community.id}?joins[shares][limit]=5`, person)
      const { docs } = body.shares as { docs: Document[] }
      expect(docs.map(({ id }) => id)).toEqual([row.id])
    }
  })

  test('is in no list, count or export of the guest, who counts only their own', async () => {
    const where = `where[id][equals]=${community.id}`
    expect((await get(`communities?${where}`, guest)).body.totalDocs).toBe(0)
    expect((await get(`communities/count?${where}`, guest)).body.totalDocs).toBe(0)
    const table = await get(`communities/export?format=csv`, 'manager@mafar.bmms.test')
    expect(String(table.body)).not.toContain(community.id)
  })

  test('is not changed, deleted or put into the trash by the guest, nor anything that belongs to it', async () => {
    expect((await patch(`communities/${community.id}`, guest, { households: 1 })).status).toBe(403)
    const manager = 'manager@mafar.bmms.test'
    expect((await patch(`communities/${community.id}`, manager, { households: 1 })).status).toBe(403)
    expect((await bmms.request('DELETE', `/api/communities/${community.id}`, { as: manager })).status).toBe(
      403,
    )
    const livelihood = { community: community.id, livelihoodType: 'agriculture', specificActivity: 'Corn' }
    const added = await bmms.request('POST', '/api/community-livelihoods', { as: manager, body: livelihood })
    expect(added.status).toBe(403)
    const further = { community: community.id, recipient: await organizationId(bmms, 'MOLE') }
    const passed = await bmms.request('POST', '/api/community-shares', { as: manager, body: further })
    expect(passed.status).toBe(403)
    for (const body of [{ level: 'contribute' }, { recipient: mafar, contributor: mafar }])
      expect((await patch(`community-shares/${row.id}`, manager, body)).status).toBe(403)
    expect((await bmms.request('DELETE', `/api/community-shares/${row.id}`, { as: manager })).status).toBe(
      403,
    )
    expect((await get(`communities/${community.id}?depth=0`, owner)).body.households).toBe(40)
  })

  test('gives its name to the share, also when it is renamed', async () => {
    await patch(`communities/${community.id}`, owner, { name: 'Renamed by MOH' })
    expect((await get(`community-shares/${row.id}?depth=0`, guest)).body.communityName).toBe('Renamed by MOH')
  })

  test('is explained', async () => {
    const path = 'access/explain?collection=communities&action=view'
    const { body } = await get(`${path}&person=${guest}&id=${community.id}`, 'root@bmms.test')
    expect(body).toMatchObject({ isAllowed: true })
    expect(JSON.stringify(body)).toContain('open to another organization')
  })

  test('is closed again for the guest when the share is withdrawn, and goes with the community', async () => {
    expect((await bmms.request('DELETE', `/api/community-shares/${row.id}`, { as: owner })).status).toBe(200)
    expect((await get(`communities/${community.id}`, guest)).status).toBe(404)
    const { community: other, share: open } = await share('read')
    expect((await bmms.request('DELETE', `/api/communities/${other.id}`, { as: owner })).status).toBe(200)
    const { rowCount } = await bmms.owner.query('select from community_shares where id = $1', [open.id])
    expect(rowCount).toBe(0)
  })
})

describe('a community to which the guest contributes', () => {
  test('is changed by them, stays of its organization, and the log of that organization says who did it', async () => {
    const { community } = await share('contribute')
    const body = { households: 55, organization: mafar, specificActivities: 'x' }
    const changed = await patch(`communities/${community.id}`, guest, body)
    expect(changed.status).toBe(200)
    expect(changed.body.doc).toMatchObject({ households: 55, organization: community.organization })
    const { rows } = await bmms.owner.query(
      `select l.actor, o.code from audit_log l join organizations o on o.id = l.organization_id
       where l.document = $1 and l.action = 'update'`,
      [community.id],
    )
    expect(rows).toEqual([{ actor: guest, code: 'MOH' }])
    // The sums of its owner follow.
    const { body: coverages } = await get(
      `municipality-coverages?where[municipality][equals]=${String(community.municipality)}&depth=0`,
      owner,
    )
    expect(coverages.docs[0]!.households).toBe(55)
  })

  test('keeps what is sensitive, and is not put into the trash or deleted by them', async () => {
    const { community } = await share('contribute', { religiousPractices: 'Told in confidence' })
    const manager = 'manager@mafar.bmms.test'
    const body = { households: 7, religiousPractices: 'Overwritten' }
    expect((await patch(`communities/${community.id}`, manager, body)).status).toBe(200)
    const { body: kept } = await get(`communities/${community.id}?depth=0`, owner)
    expect(kept).toMatchObject({ households: 7, religiousPractices: 'Told in confidence' })
    const trashed = await patch(`communities/${community.id}`, manager, { deletedAt: '2025-01-01T00:00:00Z' })
    expect(trashed.status).toBe(403)
    expect((await bmms.request('DELETE', `/api/communities/${community.id}`, { as: manager })).status).toBe(
      403,
    )
    expect(
      (await patch(`communities/${community.id}`, 'viewer@mafar.bmms.test', { households: 1 })).status,
    ).toBe(403)
  })

  test('is only read again from the moment its owner says so', async () => {
    const { community, share: row } = await share('contribute')
    expect((await patch(`community-shares/${row.id}`, owner, { level: 'read' })).status).toBe(200)
    expect((await patch(`communities/${community.id}`, guest, { households: 1 })).status).toBe(403)
    expect((await get(`communities/${community.id}`, guest)).status).toBe(200)
  })
})

describe('a share is refused', () => {
  const ask = async (body: object, as = owner) => {
    const community = await create(bmms, 'communities', 'MOH')
    return bmms.request('POST', '/api/community-shares', {
      as,
      body: { community: community.id, recipient: mafar, ...body },
    })
  }
  test('with the own organization, with none and with one that is switched off', async () => {
    const own = await ask({ recipient: await organizationId(bmms, 'MOH') })
    expect([own.status, errorOf(own)]).toMatchObject([
      400,
      { path: 'recipient', message: 'Choose another organization than your own.' },
    ])
    const off = await organizationId(bmms, 'BPA')
    await patch(`organizations/${off}`, 'root@bmms.test', { isActive: false })
    expect(errorOf(await ask({ recipient: off }))).toMatchObject({
      path: 'recipient',
      message: 'Choose an organization from the list.',
    })
    expect((await ask({ recipient: null })).status).toBe(400)
  })

  test('twice with the same organization', async () => {
    const { community } = await share('read')
    const again = await ask({ community: community.id })
    expect([again.status, errorOf(again)]).toMatchObject([
      400,
      { message: expect.stringContaining('shared with this organization already') },
    ])
  })

  test('by staff, who keep it up to date but let nobody in', async () => {
    expect((await ask({}, 'staff@moh.bmms.test')).status).toBe(403)
    const { share: row } = await share('read')
    expect((await patch(`community-shares/${row.id}`, 'staff@moh.bmms.test', { message: 'x' })).status).toBe(
      200,
    )
  })

  test('of a community of somebody else', async () => {
    const foreign = await create(bmms, 'communities', 'MOLE')
    expect(errorOf(await ask({ community: foreign.id }))).toMatchObject({ path: 'community' })
  })

  test('for another organization than before', async () => {
    const { share: row } = await share('read')
    await patch(`community-shares/${row.id}`, owner, { recipient: await organizationId(bmms, 'MOLE') })
    expect((await get(`community-shares/${row.id}?depth=0`, owner)).body.recipient).toBe(mafar)
  })
})

describe('a PPA that several organizations carry out', () => {
  const invite = async (extra: object = {}) => {
    const { id: community } = await create(bmms, 'communities', 'MOH')
    const ppa = await create(bmms, 'ppas', 'MOH', { communities: [community] })
    const body = { ppa: ppa.id, participant: mafar, task: 'Seedlings', committedAmount: 5000, ...extra }
    const answer = await bmms.request('POST', '/api/ppa-participants?depth=0', { as: owner, body })
    expect(answer.status).toBe(201)
    return { ppa, row: answer.body.doc }
  }

  test('is seen by the participant, who answers and says what it adds', async () => {
    const { ppa, row } = await invite({ participation: 'accepted', progress: 90 })
    // What the participant says is not said for it.
    expect(row).toMatchObject({ participation: 'invited', ppaTitle: ppa.title, reportedAt: null })
    expect(row.progress ?? null).toBeNull()
    const opened = await get(`ppas/${ppa.id}?depth=1`, guest)
    expect(opened).toMatchObject({ status: 200, body: { communities: [] } })
    expect(opened.body.createdBy ?? null).toBeNull()
    expect((await get(`ppas/${ppa.id}`, outsider)).status).toBe(404)
    expect((await patch(`ppas/${ppa.id}`, guest, { title: 'Taken over' })).status).toBe(403)
    const told = {
      participation: 'accepted',
      contributedAmount: 1500,
      progress: 30,
      activities: 'Nursery built',
    }
    const answered = await patch(`ppa-participants/${row.id}`, guest, {
      ...told,
      committedAmount: 1,
      task: 'Less',
    })
    expect(answered.status).toBe(200)
    expect(answered.body.doc).toMatchObject({ ...told, committedAmount: 5000, task: 'Seedlings' })
    expect(answered.body.doc.reportedAt).toEqual(expect.any(String))
    const { body } = await get(`ppa-participants?where[ppa][equals]=${ppa.id}`, 'viewer@ocm.bmms.test')
    expect(body.docs).toMatchObject([{ contributedAmount: 1500 }])
  })

  test('comes without its documents', async () => {
    const { ppa } = await invite()
    const file = await create(bmms, 'ppa-documents', 'MOH', { ppa: ppa.id })
    expect((await get(`ppas/${ppa.id}`, guest)).status).toBe(200)
    const { body } = await get(`ppas/${ppa.id}?joins[documents][limit]=5`, guest)
    expect((body.documents as { docs: unknown[] } | undefined)?.docs ?? []).toEqual([])
    expect((await get(`ppa-documents?where[ppa][equals]=${ppa.id}`, guest)).body.totalDocs).toBe(0)
    expect((await get(`ppa-documents/${file.id}`, guest)).status).toBe(404)
    expect((await get(String(file.url).replace('/api/', ''), guest)).status).toBe(404)
  })

  test('is left by the lead what the participant writes, and the other way round', async () => {
    const { row } = await invite()
    const byLead = await patch(`ppa-participants/${row.id}`, owner, { committedAmount: 6000, progress: 100 })
    expect(byLead.body.doc).toMatchObject({ committedAmount: 6000 })
    expect(byLead.body.doc.progress ?? null).toBeNull()
    const viewer = await patch(`ppa-participants/${row.id}`, 'viewer@mafar.bmms.test', { progress: 5 })
    expect(viewer.status).toBe(403)
    const manager = 'manager@mafar.bmms.test'
    expect((await bmms.request('DELETE', `/api/ppa-participants/${row.id}`, { as: manager })).status).toBe(
      403,
    )
    const tooMuch = await patch(`ppa-participants/${row.id}`, guest, { progress: 101 })
    expect(tooMuch.status).toBe(400)
  })

  test('is seen no longer by whoever declines, who can change their mind', async () => {
    const { ppa, row } = await invite()
    await patch(`ppa-participants/${row.id}`, guest, { participation: 'declined' })
    expect((await get(`ppas/${ppa.id}`, guest)).status).toBe(404)
    await patch(`ppa-participants/${row.id}`, guest, { participation: 'accepted' })
    expect((await get(`ppas/${ppa.id}`, guest)).status).toBe(200)
  })

  test('is closed while the participant has the module switched off', async () => {
    const { ppa, row } = await invite()
    const turn = (enableMe: boolean) => patch(`organizations/${mafar}`, 'root@bmms.test', { enableMe })
    await turn(false)
    const answers = [await get(`ppas/${ppa.id}`, guest), await get(`ppa-participants/${row.id}`, guest)]
    await turn(true)
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })
})
