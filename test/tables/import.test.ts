import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { said } from '@/test/support/ministry'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'
import { download, rowsIn } from './files'
import { barangays, confirm, csv, faults, send, settled, upload } from './importing'

let bmms: Bmms
const staff = 'staff@moh.bmms.test'
const places: { psgc: string; path: string }[] = []

beforeAll(async () => {
  bmms = await startBmms()
  places.push(...(await barangays(bmms, 40)))
})
afterAll(() => bmms.close())

const communities = async (as = staff) =>
  (await bmms.request('GET', '/api/communities?limit=200&sort=createdAt&depth=0', { as })).body

const head = ['Barangay *', 'Name', 'Households', 'Kind of settlement', 'Active']

describe('a file of communities', () => {
  test('is looked at first, then stored, and changes nothing when it comes again', async () => {
    const content = csv(
      [...head, 'Remarks of the clerk'],
      [places[0]!.psgc, 'First', '1,250', 'Village', 'Yes', 'x'],
      [places[1]!.path.toUpperCase(), '=1+1', 7, 'village', '', ''],
      ['', '', '', '', ''],
      [places[2]!.path, 'Third', '', '', 'no', ''],
    )
    const it = await upload(bmms, staff, { content })
    expect(it).toMatchObject({ status: 'checked', rowCount: 3, newCount: 3, badCount: 0, storedCount: 0 })
    expect((await communities()).totalDocs).toBe(0)
    expect(await confirm(bmms, staff, it)).toMatchObject({ status: 'done', storedCount: 3, refusedCount: 0 })
    const { docs } = await communities()
    expect(docs).toEqual([
      expect.objectContaining({ name: 'First', households: 1250, isActive: true, settlementType: 'village' }),
      expect.objectContaining({ name: '=1+1', households: 7, isActive: true }),
      expect.objectContaining({ name: 'Third', isActive: false, households: null }),
    ])
    expect(docs.every(({ municipality }) => Boolean(municipality))).toBe(true)
    const again = await upload(bmms, staff, { content })
    expect(again).toMatchObject({ status: 'checked', newCount: 0, changedCount: 0, sameCount: 3 })
    expect(
      said(await bmms.request('POST', `/api/table-imports/${again.id}/confirm`, { as: staff })),
    ).toMatchObject({
      status: 409,
      message: 'No row of this file would change anything.',
    })
  })

  test('changes what it names and leaves what it leaves empty', async () => {
    const content = csv(head, [places[0]!.psgc, '', '', '', 'No'], [places[2]!.psgc, '(empty)', 4, '', ''])
    const it = await upload(bmms, staff, { content })
    expect(it).toMatchObject({ changedCount: 2, newCount: 0 })
    await confirm(bmms, staff, it)
    const [first, , third] = (await communities()).docs
    expect(first).toMatchObject({ name: 'First', households: 1250, isActive: false })
    expect(third).toMatchObject({ name: null, households: 4 })
  })

  test('names each bad row with its column and the reason, and only good rows are stored', async () => {
    const content = csv(
      head,
      ['Nowhere / At all', 'A', 1, 'Village', 'Yes'],
      [places[10]!.psgc, 'B', 'many', 'Castle', 'perhaps'],
      [places[11]!.psgc, 'C', -3, '', ''],
      [places[12]!.psgc, 'D', 3, '', ''],
      [places[12]!.path, 'E', 3, '', ''],
      ['', 'F', 3, '', ''],
    )
    const it = await upload(bmms, staff, { content })
    expect(it).toMatchObject({ rowCount: 6, newCount: 1, badCount: 5 })
    expect(await faults(bmms, staff, it)).toEqual([
      '2 Barangay: There is no such place. Write it as "Region / Province / Municipality / Barangay", or its PSGC code.',
      '3 Households: Enter a number, such as 1250 or 0.5.',
      expect.stringMatching(/^3 Kind of settlement: "Castle" is not in the list: Village; /),
      '3 Active: Enter Yes or No.',
      '4 Households: Enter a whole number from 0 to 2000000000.',
      '6 -: Row 5 of this file is about the same record.',
      '7 Barangay: Choose a barangay from the list.',
    ])
    expect(await confirm(bmms, staff, it)).toMatchObject({ storedCount: 1, refusedCount: 0 })
    const back = await download(bmms, `/api/table-imports/${it.id}/errors`, staff)
    const rows = await rowsIn(back.bytes)
    expect(rows[0]).toEqual([...head, 'Errors'])
    expect(rows[2]).toEqual([
      places[10]!.psgc,
      'B',
      'many',
      'Castle',
      'perhaps',
      expect.stringContaining('Enter Yes or No.'),
    ])
    expect(rows[4]!.at(-1)).toBe('')
    // The same file, as it was handed back, is read again.
    const again = await upload(bmms, staff, { name: 'errors.xlsx', content: back.bytes })
    expect(again).toMatchObject({ rowCount: 6, newCount: 0, sameCount: 1, badCount: 5 })
  })

  test('is refused as a whole when it cannot be read', async () => {
    const reasonOf = async (content: string | Buffer, name?: string) =>
      (await upload(bmms, staff, { content, name })).reason
    expect(await reasonOf('Name,Households\r\nx,1')).toMatch(/^The column "Barangay" is missing/)
    expect(await reasonOf('Barangay,barangay\r\nx,1')).toBe(
      'Two columns stand for "Barangay". Keep one of them.',
    )
    expect(await reasonOf('Barangay\r\n')).toBe('The file has headings and no rows below them.')
    expect(await reasonOf('\r\n \r\n')).toBe('The file is empty.')
    expect(await reasonOf('x', 'photo.png')).toBe('Upload an Excel workbook (.xlsx) or a CSV file (.csv).')
    expect(await reasonOf('no zip', 'table.xlsx')).toMatch(/damaged/)
    expect(await reasonOf(csv(['Barangay'], ...Array.from({ length: 5001 }, (_, n) => [n])))).toMatch(
      /more than 5,000 rows/,
    )
  })
})

describe('between the look and the decision', () => {
  test('what somebody else made or changed is not overwritten, and is reported', async () => {
    const [one, other, third] = [places[20]!.psgc, places[21]!.psgc, places[22]!.psgc]
    const barangay = async (psgc: string) =>
      (await bmms.owner.query('select id from barangays where psgc = $1', [psgc])).rows[0].id as string
    const changed = await create(bmms, 'communities', 'MOH', { barangay: await barangay(other) })
    const content = csv(
      head,
      [one, 'Mine', 1, '', ''],
      [other, 'Mine too', 2, '', ''],
      [third, 'Free', 3, '', ''],
    )
    const it = await upload(bmms, staff, { content })
    expect(it).toMatchObject({ newCount: 2, changedCount: 1 })
    await create(bmms, 'communities', 'MOH', { barangay: await barangay(one), name: 'Theirs' })
    const body = { name: 'Theirs too' }
    await bmms.request('PATCH', `/api/communities/${changed.id}`, { as: 'manager@moh.bmms.test', body })
    expect(await confirm(bmms, staff, it)).toMatchObject({ status: 'done', storedCount: 1, refusedCount: 2 })
    expect(await faults(bmms, staff, it)).toEqual([
      '2 -: Somebody has made this record meanwhile.',
      '3 -: Somebody has changed this record meanwhile. Upload the file again to see what it would change now.',
    ])
  })

  test('an import is decided once', async () => {
    const it = await upload(bmms, staff, { content: csv(head, [places[25]!.psgc, 'Once', 1, '', '']) })
    await bmms.request('POST', `/api/table-imports/${it.id}/cancel`, { as: staff })
    for (const step of ['confirm', 'cancel'])
      expect((await bmms.request('POST', `/api/table-imports/${it.id}/${step}`, { as: staff })).status).toBe(
        409,
      )
    expect(await settled(bmms, staff, it.id)).toMatchObject({ status: 'cancelled', storedCount: 0 })
  })

  test('rights count as they are then', async () => {
    const as = 'staff@mafar.bmms.test'
    const begin = (row: number) =>
      upload(bmms, as, { content: csv(head, [places[row]!.psgc, 'Late', 1, '', '']) })
    const demoted = await begin(26)
    await bmms.owner.query(
      `update memberships set role = 'viewer' where user_id = (select id from users where email = $1)`,
      [as],
    )
    expect(await confirm(bmms, as, demoted)).toMatchObject({
      status: 'failed',
      reason: 'Whoever uploaded this file may not add these records to MAFAR any more.',
      storedCount: 0,
    })
    await bmms.owner.query(
      `update memberships set role = 'staff' where user_id = (select id from users where email = $1)`,
      [as],
    )
    const gone = await begin(27)
    await bmms.owner.query('update users set is_active = false where email = $1', [as])
    await bmms.owner.query(`update table_imports set status = 'running' where id = $1`, [gone.id])
    const manager = 'manager@mafar.bmms.test'
    await upload(bmms, manager, { content: csv(head, [places[28]!.psgc, 'Next', 1, '', '']) })
    expect(await settled(bmms, manager, gone.id)).toMatchObject({ status: 'failed', storedCount: 0 })
    expect((await communities(manager)).totalDocs).toBe(0)
  })
})

describe('whose an import is', () => {
  test('another organization’s is like none, and a colleague’s content is not shown', async () => {
    const it = await upload(bmms, staff, { content: csv(head, [places[30]!.psgc, 'Ours', 1, '', '']) })
    const nothing = '01890000-0000-7000-8000-000000000000'
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/errors'],
      ['GET', '/faults'],
      ['POST', '/confirm'],
      ['POST', '/cancel'],
    ]) {
      const ask = (id: string, as?: string) =>
        bmms.request(method!, `/api/table-imports/${id}${path}`, { as })
      const [foreign, absent] = [
        await ask(it.id, 'manager@mole.bmms.test'),
        await ask(nothing, 'manager@mole.bmms.test'),
      ]
      expect([foreign.status, foreign.body]).toEqual([404, absent.body])
      expect([401, 403, 404]).toContain((await ask(it.id)).status)
      if (path) expect((await ask(it.id, 'admin@moh.bmms.test')).status).toBe(403)
    }
    const { body } = await bmms.request('GET', `/api/table-import-rows?where[import][equals]=${it.id}`, {
      as: staff,
    })
    expect(body.docs[0]).toMatchObject({ number: 2, verdict: 'new' })
    expect(JSON.stringify(body)).not.toContain('Ours')
    const shown = await bmms.request('GET', `/api/table-imports/${it.id}`, { as: staff })
    expect(shown.body).not.toHaveProperty('headings')
  })

  test('who may not add records imports none', async () => {
    const content = csv(head, [places[31]!.psgc, 'X', 1, '', ''])
    expect((await send(bmms, undefined, { content })).status).toBe(401)
    expect((await send(bmms, 'viewer@moh.bmms.test', { content })).status).toBe(403)
    expect((await send(bmms, 'viewer@ocm.bmms.test', { content, organization: 'MOH' })).status).toBe(403)
    expect((await send(bmms, staff, { content, organization: 'MOLE' })).status).toBe(403)
    expect((await send(bmms, staff, { content, kind: 'users' })).status).toBe(400)
    const { status, body } = await send(bmms, staff, { content: Buffer.alloc(5 * 1024 * 1024 + 1) })
    expect([status, body.errors![0]!.message]).toEqual([413, 'A request may be 5 MB at most.'])
  })

  test('who uses the page is led to one, whatever happens', async () => {
    const headers = { authorization: `JWT ${await bmms.login('viewer@moh.bmms.test')}`, accept: 'text/html' }
    const ask = async (path: string, body?: FormData) => {
      const address = `${bmms.url}/api/table-imports/${path}`
      const answer = await fetch(address, { method: 'POST', redirect: 'manual', headers, body })
      return [answer.status, answer.headers.get('location')]
    }
    const form = new FormData()
    form.set('kind', 'communities')
    form.set('file', new Blob(['x']), 'x.csv')
    expect(await ask('upload', form)).toEqual([303, '/admin/import?fault=403'])
    const nothing = '01890000-0000-7000-8000-000000000000'
    expect(await ask(`${nothing}/confirm`)).toEqual([303, `/admin/import?id=${nothing}`])
  })

  test('a superadmin imports for an organization, and the log says who and from which file', async () => {
    bmms.allow('root@bmms.test', 'all')
    const content = csv(head, [places[33]!.psgc, 'By root', 1, '', ''])
    const it = await upload(bmms, 'root@bmms.test', { content, organization: 'MOLE' })
    await confirm(bmms, 'root@bmms.test', it)
    const { rows } = await bmms.owner.query(
      `select action, collection, actor, request_id, title from audit_log 
       where organization_id = $1 and actor = 'root@bmms.test' and collection not like '%coverages'
       order by created_at`,
      [await organizationId(bmms, 'MOLE')],
    )
    expect(rows).toEqual([
      expect.objectContaining({ action: 'create', collection: 'table-imports', title: 'communities.csv' }),
      expect.objectContaining({ action: 'update', collection: 'table-imports' }),
      expect.objectContaining({
        action: 'create',
        collection: 'communities',
        actor: 'root@bmms.test',
        request_id: `import-${it.id}`,
      }),
      expect.objectContaining({ action: 'update', collection: 'table-imports' }),
    ])
  })
})
