import type { Endpoint, PayloadRequest } from 'payload'
import { documented } from '@/src/openapi/documented'
import type { AuditLog } from '@/src/payload-types'
import { personOfRequest } from '@/src/server/accounts/person'
import { beginExport, writeDown } from '@/src/tables/export/endpoint'
import { exportQuery } from '@/src/tables/export/query'
import { pagesOf, type Chosen } from '@/src/tables/export/records'
import { csvStream, fileResponse } from '@/src/tables/write/file'
import { logCells, logHeadings } from './columns'

/**
 * `GET /api/audit-log/export?where[…]=…`: the lines that a list with the same conditions shows, as a table for a
 * spreadsheet, like the export of every list. Columns of its own: changes are no simple value. A log as a whole is
 * exported by `npm run audit:export`, which can be verified as well.
 */
export const exportEndpoint: Omit<Endpoint, 'root'> = {
  path: '/export',
  method: 'get',
  custom: documented({
    summary: 'Take lines of the audit log out as a table',
    description: 'A file for a spreadsheet. That it was taken is written down.',
    query: exportQuery,
    answer: { file: 'text/csv' },
  }),
  handler: async (req) => {
    personOfRequest(req)
    const { chosen } = await beginExport(req, 'audit-log')
    await writeDown(req, chosen)
    return fileResponse(csvStream(logHeadings, linesOf(req, chosen)), 'audit-log', 'csv')
  },
}

async function* linesOf(req: PayloadRequest, chosen: Chosen): AsyncGenerator<string[]> {
  for await (const lines of pagesOf(req, chosen)) yield* (lines as unknown as AuditLog[]).map(logCells)
}
