import type { Endpoint } from 'payload'
import { readFormOrJson } from '@/src/server/formOrJson'
import { personOfRequest } from '@/src/server/accounts/person'
import { approve, decline, endorse, takeStep } from './decide'
import { answerForm } from './notices'

const steps = {
  endorse: { step: endorse, news: 'endorsed' },
  approve: { step: approve, news: 'approved' },
  decline: { step: decline, news: 'declined' },
} as const

/** `POST /api/registrations/:id/endorse`, `/approve` (with a `role`) and `/decline`, each with a `reason`. */
export const registrationEndpoints: Omit<Endpoint, 'root'>[] = Object.entries(steps).map(
  ([name, { step, news }]) => ({
    path: `/:id/${name}`,
    method: 'post',
    handler: async (req) => {
      personOfRequest(req)
      const { values, isForm } = await readFormOrJson(req)
      return answerForm({ isForm, news, work: () => takeStep(req, req.routeParams?.id, step, values) })
    },
  }),
)
