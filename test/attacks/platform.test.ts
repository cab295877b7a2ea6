import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { startBmms, type Bmms, type Document } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create, subjectOf, subjects } from '@/test/support/records'
import { uploadProblems } from './uploads'

const attacker = 'manager@mole.bmms.test'
const absent = '019e0000-0000-7000-8000-000000000000'
let bmms: Bmms
let community: Document
beforeAll(async () => {
  bmms = await startBmms()
  community = await create(bmms, 'communities', 'MOH')
})
afterAll(() => bmms.close())

describe('C.10 the table of rights', () => {
  test('tells a visitor nothing', async () => {
    const { body } = await bmms.request('GET', '/api/access')
    expect(JSON.stringify(body)).not.toMatch(
      /[0-9a-f]{8}-[0-9a-f]{4}|"create":true|"update":true|"delete":true/,
    )
  })

  test('names one’s own organizations only', async () => {
    const { body } = await bmms.request('GET', '/api/access', { as: attacker })
    const text = JSON.stringify(body)
    expect(text).not.toContain(await organizationId(bmms, 'MOH'))
    expect(text).toContain(await organizationId(bmms, 'MOLE'))
  })

  test.each(subjects.map(({ slug }) => slug))(
    'for a record of %s is the same whether it is foreign or absent',
    async (slug) => {
      const record = await create(bmms, slug, 'MOH')
      const ask = (id: string) =>
        bmms.request('POST', `/api/${slug}/access/${id}`, { as: attacker, body: {} })
      const [foreign, missing] = [await ask(record.id), await ask(absent)]
      expect([foreign.status, foreign.body]).toEqual([missing.status, missing.body])
    },
  )
})

describe('C.11 server functions of the admin panel', () => {
  test('those that ask nobody for rights have nothing to work on', () => {
    const { collections, globals, jobs, admin } = bmms.payload.config
    expect(collections.filter(({ versions, lockDocuments }) => versions || lockDocuments)).toEqual([])
    expect(collections.filter(({ enableQueryPresets, folders }) => enableQueryPresets || folders)).toEqual([])
    expect([globals, jobs.tasks ?? [], jobs.workflows ?? []]).toEqual([[], [], []])
    expect(admin.dashboard?.widgets?.filter(({ slug }) => slug !== 'collections') ?? []).toEqual([])
  })

  test('none of them answers a visitor', async () => {
    for (const path of ['/admin', '/admin/collections/ppas', '/']) {
      const answer = await bmms.request('POST', path, {
        body: '[{"name":"form-state","args":{"collectionSlug":"ppas"}}]',
        headers: { 'next-action': '0'.repeat(40), 'content-type': 'text/plain' },
      })
      expect(answer.status).toBe(404)
    }
  })
})

describe('C.14 files', () => {
  test('every collection that takes files keeps the rules for them', () => {
    const problems = bmms.payload.config.collections.flatMap((it) =>
      uploadProblems(it).map((problem) => `${it.slug}: ${problem}`),
    )
    expect(problems).toEqual([])
  })

  test('the rules are noticed when they are broken', () => {
    const careless = { slug: 'files', upload: { mimeTypes: ['image/*', 'image/svg+xml'] }, custom: {} }
    expect(uploadProblems(careless as unknown as SanitizedCollectionConfig)).toHaveLength(6)
    const none = { slug: 'files', upload: { disableLocalStorage: false }, custom: {} }
    expect(uploadProblems(none as unknown as SanitizedCollectionConfig)).toContain(
      'says which kinds of file it takes',
    )
  })

  test.each([
    '/api/ppas/file/x.pdf',
    '/api/media/file/x.png',
    '/api/users/file/../../secret',
    '/files/x.pdf',
  ])('nothing is served from %s', async (path) => {
    expect([403, 404]).toContain((await bmms.request('GET', path, { as: attacker })).status)
  })

  test('a file that is sent along is not kept', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ title: 'With a file', category: 'moa_ppa' }))
    form.set('file', new Blob(['#!/bin/sh']), '../../x.sh')
    const response = await fetch(`${bmms.url}/api/ppas?depth=0`, {
      method: 'POST',
      headers: { authorization: `JWT ${await bmms.login(attacker)}` },
      body: form,
    })
    const text = await response.text()
    expect(response.status).toBe(201)
    expect(text).not.toContain('x.sh')
  })

  test.each([
    ['no boundary', 'multipart/form-data', '--x--'],
    ['an end before the beginning', 'multipart/form-data; boundary=x', '--x\r\n\r\n'],
    [
      'a record that is no JSON',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{broken\r\n--x--\r\n',
    ],
    [
      'a list for a record',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n[]\r\n--x--\r\n',
    ],
    [
      'a form without a record',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
    ],
    ['a form of the old kind', 'application/x-www-form-urlencoded', '_payload=%7B%22title%22%3A%22x%22%7D'],
    ['plain text', 'text/plain', 'title=x'],
  ])('a broken form is refused with 400: %s', async (_what, type, body) => {
    for (const [method, path] of [
      ['POST', '/api/ppas'],
      ['PATCH', `/api/ppas/${absent}`],
    ] as const) {
      const { status } = await bmms.request(method, path, {
        as: attacker,
        body,
        headers: { 'content-type': type },
      })
      expect({ method, status }).toEqual({ method, status: 400 })
    }
  })
})

describe('C.16 the remaining endpoints', () => {
  test.each(subjects.map(({ slug }) => slug))('bulk changes of %s pass foreign records by', async (slug) => {
    const record = await create(bmms, slug, 'MOH')
    const { text } = subjectOf(slug)
    const as = slug === 'memberships' ? 'admin@mole.bmms.test' : attacker
    for (const where of [
      'where[id][exists]=true',
      `where[id][in]=${record.id}`,
      `where[or][0][id][equals]=${record.id}&where[or][1][id][exists]=true`,
      'where[createdAt][exists]=true&trash=true&limit=200',
    ]) {
      await bmms.request('PATCH', `/api/${slug}?${where}`, { as, body: { [text]: 'Taken over' } })
      await bmms.request('DELETE', `/api/${slug}?${where}`, { as })
    }
    const owner = bmms.payload.collections[slug as 'ppas'].config
    const { ownership } = declarationOf(owner)!
    const { body } = await bmms.request('GET', `/api/${slug}/${record.id}?depth=0`, { as: 'root@bmms.test' })
    expect(body[text]).toBe(record[text])
    expect(isTenantOwned(ownership) && body[ownership.field]).toBe(await organizationId(bmms, 'MOH'))
  })

  test('duplicates a foreign record', async () => {
    const answer = await bmms.request('POST', `/api/communities/${community.id}/duplicate`, {
      as: attacker,
      body: {},
    })
    expect([403, 404]).toContain(answer.status)
  })

  test('looks into the trash of another organization, empties it or takes from it', async () => {
    const thrown = await create(bmms, 'communities', 'MOH')
    await bmms.request('PATCH', `/api/communities/${thrown.id}`, {
      as: 'manager@moh.bmms.test',
      body: { deletedAt: new Date(0).toISOString() },
    })
    const listed = await bmms.request('GET', '/api/communities?trash=true&where[deletedAt][exists]=true', {
      as: attacker,
    })
    expect(listed.body.docs).toEqual([])
    for (const [method, path] of [
      ['GET', `/api/communities/${thrown.id}?trash=true`],
      ['PATCH', `/api/communities/${thrown.id}?trash=true`],
      ['DELETE', `/api/communities/${thrown.id}?trash=true`],
    ] as const) {
      const { status } = await bmms.request(method, path, {
        as: attacker,
        body: method === 'PATCH' ? { deletedAt: null } : undefined,
      })
      expect([403, 404]).toContain(status)
    }
    const still = await bmms.request('GET', `/api/communities/${thrown.id}?trash=true`, {
      as: 'manager@moh.bmms.test',
    })
    expect(still.body.deletedAt).toBeTruthy()
  })

  test.each(['/api/globals/settings', '/api/globals/nav/access', '/api/globals/x/versions', '/api/globals'])(
    'there are no globals: %s',
    async (path) => {
      for (const method of ['GET', 'POST'])
        expect(
          (
            await bmms.request(method, path, {
              as: 'root@bmms.test',
              body: method === 'POST' ? {} : undefined,
            })
          ).status,
        ).toBe(404)
    },
  )

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    'what every object has is no collection: %s',
    async (name) => {
      for (const path of [
        `/api/${name}`,
        `/api/${name}/count`,
        `/api/${name}/${absent}`,
        `/api/${name}/versions`,
        `/api/${name}/versions/x`,
        `/api/globals/${name}`,
      ]) {
        const { status } = await bmms.request('GET', path, { as: attacker })
        expect({ path, status }).toEqual({ path, status: 404 })
      }
    },
  )

  test.each(['docAccessPpa(id: "x") { read { permission } }', 'Access { canAccessAdmin }'])(
    'GraphQL no longer offers what always fails: %s',
    async (field) => {
      expect((await bmms.graphql(`{ ${field} }`, { as: attacker })).status).toBe(400)
    },
  )

  test.each(['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])(
    'no method fails: %s',
    async (method) => {
      if (method === 'TRACE') return expect(() => new Request(bmms.url, { method })).toThrow()
      for (const path of [
        '/api/ppas',
        `/api/ppas/${absent}`,
        '/api/users/me',
        '/api/dashboard',
        '/api/nowhere',
      ])
        expect((await bmms.request(method, path, { as: attacker })).status).toBeLessThan(500)
    },
  )
})
