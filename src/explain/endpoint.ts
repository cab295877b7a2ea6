import type { Endpoint } from 'payload'
import { principalOf } from '@/access/compile'
import { actions } from '@/access/features'
import { logInFirst } from '@/hooks/problems'
import { answer } from './answer'
import { documented } from '@/src/openapi/documented'
import { boolean, listOf, object, string, uuid, wordOf } from '@/src/openapi/schema'

/**
 * `GET /api/access/explain?person=…&action=edit&collection=ppas&id=…`: why this person can or cannot do this. `person`
 * is an e-mail address or an id. Instead of a record, `organization` names by its code whose rows are meant. For those
 * who look after roles, about members of their organizations and records they see themselves; others are answered
 * as if there were none.
 */
export const explainEndpoint: Endpoint = {
  path: '/access/explain',
  method: 'get',
  custom: documented({
    topic: 'access',
    summary: 'Why somebody may or may not do something',
    description: 'For those who look after roles, about members of their organizations and records they see.',
    query: {
      person: string('An e-mail address or an id.'),
      action: wordOf(actions),
      collection: string('Such as `ppas`.'),
      'id?': uuid('A record.'),
      'organization?': string('Instead of a record: the code of the organization whose records are meant.'),
    },
    answer: object({
      person: object({ id: uuid(), name: string(), email: string() }),
      action: wordOf(actions),
      collection: string(),
      label: string('What its records are called.'),
      isAllowed: boolean(),
      answer: string('In one sentence.'),
      reasons: listOf(object({ isMet: boolean(), text: string() }), 'The last one settles it.'),
    }),
    refusals: [404],
  }),
  handler: async (req) => {
    const principal = principalOf(req)
    if (!principal) throw logInFirst()
    return Response.json(await answer(req, principal, Object.fromEntries(req.searchParams)))
  },
}
