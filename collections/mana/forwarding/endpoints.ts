import type { Endpoint } from 'payload'
import { documented } from '@/src/openapi/documented'
import { object, schemaNamed, string, uuid, wordOf } from '@/src/openapi/schema'
import { answers } from '@/src/domain/forwarding'
import { readFormOrJson } from '@/src/server/formOrJson'
import { answerNeed } from './answer'
import { forwardNeed, withdrawNeed } from './forward'

type CollectionEndpoint = Omit<Endpoint, 'root'>

/** `POST /api/needs/:id/forward` with the code of an organization. */
const forward: CollectionEndpoint = {
  path: '/:id/forward',
  method: 'post',
  custom: documented({
    summary: 'Forward a need to another organization',
    description:
      'The other organization gets a copy of the need, its place and the message, and nothing else. For those who may approve needs.',
    body: object({ organization: string('The code of the organization.'), 'message?': string() }),
    answer: object({ doc: schemaNamed('Need') }),
    refusals: [404, 409],
  }),
  handler: async (req) => {
    const { values } = await readFormOrJson(req)
    return Response.json({ doc: await forwardNeed(req, req.routeParams?.id, values) })
  },
}

/** `POST /api/needs/:id/withdraw`, while nobody has answered. */
const withdraw: CollectionEndpoint = {
  path: '/:id/withdraw',
  method: 'post',
  custom: documented({
    summary: 'Withdraw a forwarded need',
    description:
      'As long as it waits for an answer. The other organization keeps the copy, marked as withdrawn.',
    answer: object({ doc: schemaNamed('Need') }),
    refusals: [404, 409],
  }),
  handler: async (req) => Response.json({ doc: await withdrawNeed(req, req.routeParams?.id) }),
}

/** `POST /api/received-needs/:id/answer`. */
const answer: CollectionEndpoint = {
  path: '/:id/answer',
  method: 'post',
  custom: documented({
    summary: 'Answer a need that another organization forwarded',
    description:
      'The sender is told the answer, the words and the name of the PPA. An answer may be corrected as long as the sender has not gone on elsewhere.',
    body: object({
      answer: wordOf(answers),
      'words?': string('Needed unless it is accepted.'),
      'linkedPpa?': uuid('A PPA of your own organization that answers the need.'),
    }),
    answer: object({ doc: schemaNamed('ReceivedNeed') }),
    refusals: [404, 409],
  }),
  handler: async (req) => {
    const { values } = await readFormOrJson(req)
    return Response.json({ doc: await answerNeed(req, req.routeParams?.id, values) })
  },
}

export const forwardingEndpoints = [forward, withdraw]
export const answerEndpoints = [answer]
