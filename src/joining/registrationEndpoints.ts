import type { Endpoint } from 'payload'
import { roles } from '@/access/policy'
import { readFormOrJson } from '@/src/server/formOrJson'
import { personOfRequest } from '@/src/server/accounts/person'
import { approve, decline, endorse, takeStep } from './decide'
import { answerForm } from './notices'
import { documented } from '@/src/openapi/documented'
import { object, schemaNamed, string, wordOf } from '@/src/openapi/schema'

const steps = {
  endorse: {
    step: endorse,
    news: 'endorsed',
    summary: 'Endorse a request for an account',
    body: object({ 'reason?': string() }),
  },
  approve: {
    step: approve,
    news: 'approved',
    summary: 'Approve a request for an account',
    body: object({
      'role?': { ...wordOf(roles), default: 'staff' },
      'reason?': string('Required where no focal person has endorsed it.'),
    }),
  },
  decline: {
    step: decline,
    news: 'declined',
    summary: 'Decline a request for an account',
    body: object({ reason: string() }),
  },
} as const

/** `POST /api/registrations/:id/endorse`, `/approve` (with a `role`) and `/decline`, each with a `reason`. */
export const registrationEndpoints: Omit<Endpoint, 'root'>[] = Object.entries(steps).map(
  ([name, { step, news, summary, body }]) => ({
    path: `/:id/${name}`,
    method: 'post',
    custom: documented({
      summary,
      body,
      answer: object({ doc: schemaNamed('Registration') }),
      refusals: [404, 409],
    }),
    handler: async (req) => {
      personOfRequest(req)
      const { values, isForm } = await readFormOrJson(req)
      return answerForm({ isForm, news, work: () => takeStep(req, req.routeParams?.id, step, values) })
    },
  }),
)
