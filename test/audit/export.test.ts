import { expect, test } from '@jest/globals'
import { logCells } from '@/src/audit/columns'
import { csvLine } from '@/src/tables/csv'
import type { AuditLog } from '@/src/payload-types'
import { admin, manager, openMinistry, said } from '@/test/support/ministry'
import { create } from '@/test/support/records'

const { ministry, makeRole, assign } = openMinistry()

const download = (as: string | undefined, query = '') =>
  ministry.bmms.request('GET', `/api/audit-log/export?${query}`, { as })

/** As a browser gets it: a file, and no JSON. */
const file = async (as: string, query: string) => {
  const response = await fetch(`${ministry.bmms.url}/api/audit-log/export?${query}`, {
    headers: { authorization: `JWT ${await ministry.bmms.login(as)}` },
  })
  return { type: response.headers.get('content-type'), text: await response.text() }
}

test('administrators export the lines of their organization, and that is written down', async () => {
  await create(ministry.bmms, 'ppas', 'MOLE', { title: 'Elsewhere' })
  await create(ministry.bmms, 'ppas', 'MOH', { title: '=SUM(A1)' })
  const { type, text } = await file(admin, 'where[collection][equals]=ppas')
  expect(type).toBe('text/csv; charset=utf-8')
  const [head, ...rows] = text.trimEnd().split('\r\n')
  expect(head).toMatch(/^\uFEFF?When \(UTC\),By,What,/)
  expect(rows.length).toBeGreaterThanOrEqual(2)
  expect(text).toContain(",'=SUM(A1),")
  expect(text).not.toContain('Elsewhere')
  const { body } = await ministry.bmms.request('GET', '/api/audit-log?where[action][equals]=export', {
    as: admin,
  })
  expect(body.docs).toEqual([expect.objectContaining({ actor: admin, message: `Records: ${rows.length}` })])
})

test('nobody else does, unless the right was given', async () => {
  expect((await download(undefined)).status).toBe(401)
  expect(said(await download(manager))).toMatchObject({
    status: 403,
    message: 'You may not export the audit log.',
  })
  await assign(await makeRole(['administration.audit-log.view', 'administration.audit-log.export']), manager)
  expect((await file(manager, '')).type).toBe('text/csv; charset=utf-8')
})

test('a condition that is none is refused as in a list', async () => {
  expect((await download(admin, 'where[nothing][equals]=1')).status).toBe(400)
  expect((await download(admin, 'where[person.hash][equals]=1')).status).toBe(400)
})

test('texts stay within their cells', () => {
  const line = {
    createdAt: '2026-01-01',
    title: 'a "b", c\nd',
    actor: '-1',
    changes: [],
  } as unknown as AuditLog
  expect(csvLine(logCells(line))).toBe(`2026-01-01,'-1,,,,"a ""b"", c\nd",,,,[],\r\n`)
})
