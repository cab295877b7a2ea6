import type { Endpoint } from 'payload'
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
  handler: async (req) => Response.json(await answer(req, Object.fromEntries(req.searchParams))),
}
