import type { Endpoint } from 'payload'
import { principalOf } from '@/access/compile'
import { badRequest, logInFirst } from '@/hooks/problems'
import { auditActions } from './entry'
import { loadHistory } from './history'
import { documented } from '@/src/openapi/documented'
import { integer, listOf, moment, object, orNull, string, uuid, wordOf } from '@/src/openapi/schema'

/** `GET /api/audit-log/history?collection=ppas&id=…&page=1`: what happened to a record, the latest first. */
export const historyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/history',
  method: 'get',
  custom: documented({
    summary: 'What happened to a record',
    description: 'The latest first, with the fields that one may read.',
    query: {
      collection: string('Such as `ppas`.'),
      id: uuid('The record.'),
      'page?': integer('From 1.'),
    },
    answer: object({
      entries: listOf(
        object({
          id: uuid(),
          at: moment(),
          by: orNull(string('The address of the account.')),
          action: wordOf(Object.keys(auditActions)),
          changes: listOf(object({ field: string(), 'before?': {}, 'after?': {} })),
          message: orNull(string('The reason that was given.')),
        }),
      ),
      total: integer(),
      page: integer(),
      pages: integer(),
    }),
    refusals: [404],
  }),
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    const { collection = '', id, page = '1' } = Object.fromEntries(req.searchParams)
    if (!/^[1-9]\d{0,5}$/.test(page)) throw badRequest('A page is a number from 1.', 'page')
    return Response.json(await loadHistory({ req, principal, collection, id, page: Number(page) }))
  },
}
