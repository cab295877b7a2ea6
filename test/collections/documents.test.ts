import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { writeReadings } from '@/src/privacy/readings'
import { membershipOf } from '@/test/support/accounts'
import type { Document } from '@/test/support/bmms'
import { faultOf, file, openDocuments, photo } from '@/test/support/files'
import { formOf, pdfOf } from '@/test/support/forms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

const staff = 'staff@moh.bmms.test'
const manager = 'manager@moh.bmms.test'
const viewer = 'viewer@moh.bmms.test'
const outsider = 'manager@mole.bmms.test'
const oversight = 'viewer@ocm.bmms.test'

const { held, send, add, fetchFile, stored } = openDocuments()

describe('a document', () => {
  let document: Document
  const bytes = pdfOf('Letter canary-MOH-ppa-documents-1')
  beforeAll(async () => {
    document = await add({ title: 'Letter of the mayor' }, file(bytes, '../../My "letter".PDF'))
  })

  test('says what is known of it, and who added it', async () => {
    expect(document).toMatchObject({
      title: 'Letter of the mayor',
      fileName: 'My letter.pdf',
      mimeType: 'application/pdf',
      filesize: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      organization: await organizationId(held.bmms, 'MOH'),
      thumbnailURL: null,
    })
    expect(document.filename).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}\.pdf$/)
    expect(document.url).toBe(`/api/ppa-documents/file/${String(document.filename)}`)
    expect(document.createdBy).toBeTruthy()
  })

  test('is saved by those who see it, as it was sent, and runs nowhere', async () => {
    for (const person of [staff, viewer, oversight, 'root@bmms.test']) {
      const { status, headers, bytes: received } = await fetchFile(document.url, person)
      expect([person, status, received.toString()]).toEqual([person, 200, bytes])
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="My letter.pdf"; filename*=UTF-8''My%20letter.pdf`,
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      })
    }
  })

  test('is not there for others, and none is told from one that does not exist', async () => {
    const absent = '/api/ppa-documents/file/00000000-0000-4000-8000-000000000000.pdf'
    const nothing = await fetchFile(absent, outsider)
    for (const address of [document.url, `${String(document.url)}?thumbnail=true`]) {
      const { status, bytes: received } = await fetchFile(address, outsider)
      expect([status, received]).toEqual([404, nothing.bytes])
    }
    expect((await fetchFile(document.url)).status).toBe(401)
    const { body } = await held.bmms.request('GET', '/api/ppa-documents', { as: outsider })
    expect(body.totalDocs).toBe(0)
  })

  test('is found while working in one organization and opening that of another', async () => {
    const token = await held.bmms.login(oversight)
    const { status } = await fetch(`${held.bmms.url}${String(document.url)}`, {
      headers: { authorization: `JWT ${token}`, 'x-bmms-organization': 'MOLE' },
    })
    expect(status).toBe(200)
  })

  test('disappears with its module', async () => {
    const turn = async (isOn: boolean) =>
      held.bmms.request('PATCH', `/api/organizations/${await organizationId(held.bmms, 'MOH')}`, {
        as: 'root@bmms.test',
        body: { enableMe: isOn },
      })
    await turn(false)
    const { status } = await fetchFile(document.url, staff)
    await turn(true)
    expect(status).toBe(404)
  })

  test('keeps its file and what is said of it; its title may change', async () => {
    const form = formOf({ title: 'Other' })
    const path = `/api/ppa-documents/${document.id}?depth=0`
    expect(faultOf(await held.bmms.request('PATCH', path, { as: staff, body: form }))).toEqual([
      400,
      'file',
      'A file is not replaced. Add the new one as another document.',
    ])
    const forged = {
      ...{ title: 'Renamed', filename: 'x.html', fileName: 'x.html', mimeType: 'text/html', filesize: 1 },
      ...{
        url: 'http://127.0.0.1:1/x',
        thumbnailURL: 'http://127.0.0.1:1/x',
        sha256: '0',
        width: 5,
        height: 5,
      },
    }
    const { status, body } = await held.bmms.request('PATCH', `${path}&uploadEdits[crop][x]=1`, {
      as: staff,
      body: forged,
    })
    expect([status, body.doc]).toEqual([
      200,
      { ...document, title: 'Renamed', updatedAt: expect.any(String) },
    ])
    expect((await fetchFile(document.url, staff)).bytes.toString()).toBe(bytes)
  })

  test('takes the name of its file when it was given none', async () => {
    expect(await add({ title: ' ' }, file(pdfOf('x'), 'Minutes.pdf'))).toMatchObject({ title: 'Minutes.pdf' })
  })

  test('leaves lines in the log, with name, size and checksum and without the bytes', async () => {
    const { rows } = await held.bmms.owner.query<{ action: string; text: string }>(
      `select action, row_to_json(a)::text as text from audit_log a where document = $1 order by created_at`,
      [document.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['create', 'update'])
    for (const part of ['My letter.pdf', String(document.sha256), String(document.filesize)])
      expect(rows[0]!.text).toContain(part)
    expect(rows.map(({ text }) => text).join()).not.toContain('%PDF')
  })
})

describe('a document of a report or a stage', () => {
  test('belongs to the PPA of that', async () => {
    const report = await create(held.bmms, 'progress-reports', 'MOH')
    const { doc } = (await send({ kind: 'photo', report: report.id }, file(await photo(), 'a.jpg'))).body
    expect(doc).toMatchObject({ report: report.id, ppa: report.ppa })
    const path = `/api/progress-reports/${report.id}?depth=0&joins[documents][limit]=5`
    const { documents } = (await held.bmms.request('GET', path, { as: viewer })).body
    expect((documents as { docs: unknown[] }).docs).toEqual([doc.id])
  })

  test('is not of another PPA than that', async () => {
    const report = await create(held.bmms, 'progress-reports', 'MOH')
    const stage = await create(held.bmms, 'budget-cycle-stages', 'MOH')
    const answer = await send(
      { kind: 'supporting', ppa: held.ppa, report: report.id, stage: stage.id },
      undefined,
    )
    expect(answer.body.errors[0]!.data!.errors).toEqual([
      { path: 'report', message: 'This report is about another PPA.' },
      { path: 'stage', message: 'This stage belongs to another PPA.' },
    ])
    const document = await add()
    const changed = await held.bmms.request('PATCH', `/api/ppa-documents/${document.id}`, {
      as: staff,
      body: { report: report.id },
    })
    expect(faultOf(changed)).toEqual([400, 'report', 'This report is about another PPA.'])
  })

  test('keeps its report from being deleted, and goes with the PPA', async () => {
    const report = await create(held.bmms, 'progress-reports', 'MOH')
    const document = await add({ ppa: report.ppa, report: report.id })
    const kept = await held.bmms.request('DELETE', `/api/progress-reports/${report.id}`, { as: manager })
    expect(kept.status).toBe(409)
    expect((await fetchFile(document.url, staff)).status).toBe(200)
    const before = await stored()
    expect(
      (await held.bmms.request('DELETE', `/api/ppas/${String(report.ppa)}`, { as: manager })).status,
    ).toBe(200)
    expect(await stored()).toEqual({ records: before.records - 1, contents: before.contents - 1 })
  })
})

describe('the photos of an OBC request', () => {
  const request = async () =>
    (
      await create(held.bmms, 'ppas', 'MOH', {
        category: 'obc_request',
        submittedByCommunity: (await create(held.bmms, 'communities', 'MOH')).id,
        submittedToOrganization: await organizationId(held.bmms, 'MOH'),
      })
    ).id

  test('are five at most, also when many are sent at once', async () => {
    const asked = await request()
    const bytes = await photo(40, 40)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        send({ kind: 'photo', ppa: asked }, file(bytes, `${index}.jpg`)),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 400, 400, 400])
    const refused = answers.find(({ status }) => status === 400)!
    expect(faultOf(refused)).toEqual([400, 'kind', 'An OBC request has at most 5 photos. Delete one first.'])
    const letter = await add({ kind: 'request_letter', ppa: asked })
    const renamed = await held.bmms.request('PATCH', `/api/ppa-documents/${letter.id}`, {
      as: staff,
      body: { kind: 'photo' },
    })
    expect(faultOf(renamed).slice(0, 2)).toEqual([400, 'kind'])
  })

  test('are as many as one likes for any other PPA', async () => {
    const other = (await create(held.bmms, 'ppas', 'MOH')).id
    const bytes = await photo(40, 40)
    for (let index = 0; index < 6; index += 1) await add({ kind: 'photo', ppa: other }, file(bytes, 'a.jpg'))
  })
})

describe('the ID of a requester', () => {
  let document: Document
  beforeAll(async () => {
    document = await add({ kind: 'requester_id' }, file(await photo(), 'id.jpg'))
  })

  test('is opened by those who may read sensitive data, and that is written down', async () => {
    for (const [person, status] of [
      [staff, 200],
      [viewer, 403],
      [oversight, 403],
      [outsider, 404],
    ] as const) {
      expect([person, (await fetchFile(document.url, person)).status]).toEqual([person, status])
      expect((await fetchFile(document.thumbnailURL, person)).status).toBe(status)
    }
    await writeReadings()
    const { rows } = await held.bmms.owner.query<{ actor: string; message: string }>(
      `select actor, message from audit_log where action = 'read' and document = $1`,
      [document.id],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map((it) => `${it.actor}: ${it.message}`))).toEqual(
      new Set([`${staff}: Contact of a person`]),
    )
  })

  test('is not called something else by somebody who may not open it', async () => {
    const { id: membership } = await membershipOf(held.bmms, staff)
    const denied = await held.bmms.request('POST', '/api/permission-overrides?depth=0', {
      as: 'root@bmms.test',
      body: {
        membership,
        permission: 'administration.sensitive-data.view',
        isGranted: false,
        reason: 'Test',
      },
    })
    expect(denied.status).toBe(201)
    const path = `/api/ppa-documents/${document.id}`
    const changed = await held.bmms.request('PATCH', path, { as: staff, body: { kind: 'photo' } })
    const added = await send({ kind: 'requester_id', ppa: held.ppa }, file(await photo(), 'id.jpg'))
    const titled = await held.bmms.request('PATCH', path, { as: staff, body: { title: 'Of the chairman' } })
    await held.bmms.owner.query('delete from permission_overrides')
    expect([faultOf(changed).slice(0, 2), faultOf(added).slice(0, 2), titled.status]).toEqual([
      [403, 'kind'],
      [403, 'kind'],
      200,
    ])
  })
})

describe('deleting', () => {
  test('takes record and bytes together, or neither', async () => {
    const document = await add()
    const before = await stored()
    const path = `/api/ppa-documents/${document.id}`
    expect((await held.bmms.request('DELETE', path, { as: staff })).status).toBe(403)
    expect([403, 404]).toContain((await held.bmms.request('DELETE', path, { as: outsider })).status)
    // A deletion that the database takes back in the last moment.
    await held.bmms.owner.query(`
      create function pg_temp_refuse() returns trigger language plpgsql as 'begin raise exception ''kept''; end';
      create constraint trigger refuse after delete on ppa_documents_content deferrable initially deferred
        for each row execute function pg_temp_refuse()`)
    expect((await held.bmms.request('DELETE', path, { as: manager })).status).toBeGreaterThanOrEqual(400)
    await held.bmms.owner.query(
      'drop trigger refuse on ppa_documents_content; drop function pg_temp_refuse()',
    )
    expect(await stored()).toEqual(before)
    expect((await fetchFile(document.url, staff)).status).toBe(200)
    expect((await held.bmms.request('DELETE', path, { as: manager })).status).toBe(200)
    expect(await stored()).toEqual({ records: before.records - 1, contents: before.contents - 1 })
    expect((await fetchFile(document.url, staff)).status).toBe(404)
  })
})
