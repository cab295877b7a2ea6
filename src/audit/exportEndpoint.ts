import { APIError, type Endpoint, type PayloadRequest, type Where } from 'payload'
import { principalOf } from '@/access/compile'
import { isEmpty, scopeOf } from '@/access/principal'
import { markAsExport } from '@/access/sensitive'
import { logInFirst, refused } from '@/hooks/problems'
import type { AuditLog } from '@/src/payload-types'
import { csvFrom } from './csv'
import { recordEvent } from './record'
import { documented } from '@/src/openapi/documented'
import { object } from '@/src/openapi/schema'

const perPage = 200
/** Longer logs are exported by `npm run audit:export`, which can be verified as well. */
const mostLines = 10_000

/**
 * `GET /api/audit-log/export?where[…]=…`: the lines that a list with the same conditions shows, as a table for a
 * spreadsheet. That it was taken out is written down.
 */
export const exportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  custom: documented({
    summary: 'Take lines of the audit log out as a table',
    description: `A file for a spreadsheet, of ${mostLines} lines at most. That it was taken is written down.`,
    query: { 'where?': { ...object({}), description: 'As in a list of the log.' } },
    answer: { file: 'text/csv' },
  }),
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    if (isEmpty(scopeOf(principal, 'export', 'administration.audit-log')))
      throw refused('You may not export the audit log.')
    markAsExport(req)
    const lines = await everyLine(req)
    await recordEvent({
      req,
      action: 'export',
      accountId: principal.userId,
      collection: 'audit-log',
      message: `Lines: ${lines.length}`,
    })
    return new Response(csvFrom(lines), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit-log.csv"',
      },
    })
  },
}

const everyLine = async (req: PayloadRequest): Promise<AuditLog[]> => {
  const lines: AuditLog[] = []
  for (let page = 1; ; page += 1) {
    const { docs, totalDocs, hasNextPage } = await req.payload.find({
      collection: 'audit-log',
      where: (req.query?.where as Where | undefined) ?? {},
      sort: '-createdAt',
      depth: 0,
      limit: perPage,
      page,
      overrideAccess: false,
      req,
    })
    if (totalDocs > mostLines) {
      const message = `These are ${totalDocs} lines, and at most ${mostLines} are exported. Choose a shorter period.`
      throw new APIError(message, 400, undefined, true)
    }
    lines.push(...docs)
    if (!hasNextPage) return lines
  }
}
