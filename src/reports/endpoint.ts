import type { Endpoint } from 'payload'
import { loadDashboard, todayInManila } from './dashboard'
import { dashboardSchema } from './figuresSchema'
import { readerOf } from './reader'
import { reportScope } from './scope'
import { documented } from '@/src/openapi/documented'

/** `GET /api/dashboard`: the figures of the dashboard, for the organization in context or all one may read. */
export const dashboardEndpoint: Endpoint = {
  path: '/dashboard',
  method: 'get',
  custom: documented({
    topic: 'platform',
    summary: 'The figures of the dashboard',
    description: 'Of the organization in context, or of all that one may read.',
    answer: dashboardSchema,
  }),
  handler: async ({ payload, user }) => {
    const principal = readerOf(user)
    return Response.json(
      await loadDashboard({ payload, scope: reportScope(principal), today: todayInManila() }),
    )
  },
}
