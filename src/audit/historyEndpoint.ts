import type { Endpoint } from 'payload'
import { principalOf } from '@/access/compile'
import { badRequest, logInFirst } from '@/hooks/problems'
import { loadHistory } from './history'

/** `GET /api/audit-log/history?collection=ppas&id=…&page=1`: what happened to a record, the latest first. */
export const historyEndpoint: Omit<Endpoint, 'root'> = {
  path: '/history',
  method: 'get',
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    const { collection = '', id, page = '1' } = Object.fromEntries(req.searchParams)
    if (!/^[1-9]\d{0,5}$/.test(page)) throw badRequest('A page is a number from 1.', 'page')
    return Response.json(await loadHistory({ req, principal, collection, id, page: Number(page) }))
  },
}
