import type { Endpoint } from 'payload'
import { principalOf } from '@/access/compile'
import { logInFirst } from '@/hooks/problems'
import { answer } from './answer'

/**
 * `GET /api/access/explain?person=…&action=edit&collection=ppas&id=…`: why this person can or cannot do this. `person`
 * is an e-mail address or an id. Instead of a record, `organization` names by its code whose rows are meant. For those
 * who look after roles, about members of their organizations and records they see themselves; others are answered
 * as if there were none.
 */
export const explainEndpoint: Endpoint = {
  path: '/access/explain',
  method: 'get',
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    return Response.json(await answer(req, principal, Object.fromEntries(req.searchParams)))
  },
}
