import type { Endpoint } from 'payload'
import { documented } from '@/src/openapi/documented'
import { string } from '@/src/openapi/schema'
import { personOfRequest } from '@/src/server/accounts/person'
import { formatQuery } from './export/query'
import { importColumns } from './columns'
import { importableNamed, placeNamed, pluralOf } from './importable'
import { csvStream, fileResponse, formatFrom } from './write/file'
import { requiredMark, workbookStream, workbookType } from './write/workbook'

/**
 * `GET /api/<collection>/template?organization=MOH&format=xlsx`: an empty table to fill in, with the columns that this
 * person may fill in there.
 */
export const templateEndpoint = (slug: string): Omit<Endpoint, 'root'> => ({
  path: '/template',
  method: 'get',
  custom: documented({
    summary: 'Get an empty table to fill in',
    description: 'With the columns that one may fill in for an organization, to be uploaded as an import.',
    query: { ...formatQuery, 'organization?': string('Its code; the one that one works in unless said.') },
    answer: { file: workbookType },
  }),
  handler: async (req) => {
    personOfRequest(req)
    const config = importableNamed(req, slug)
    const place = await placeNamed(req, config, req.query.organization)
    const columns = await importColumns(config, { req, organization: place.id })
    const format = formatFrom(req.query.format)
    const body =
      format === 'csv'
        ? csvStream(
            columns.map(({ label, isRequired }) => (isRequired ? label + requiredMark : label)),
            noRows(),
          )
        : workbookStream({
            title: pluralOf(config),
            columns,
            rows: noRows(),
            guide: { plural: pluralOf(config), organization: place.name },
          })
    return fileResponse(body, `${slug}-${place.code.toLowerCase()}`, format)
  },
})

async function* noRows(): AsyncGenerator<never> {}
