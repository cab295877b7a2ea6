import type { Endpoint } from 'payload'

export const dashboardEndpoint: Endpoint = {
  path: '/dashboard',
  method: 'get',
  handler: () => Response.json({}),
}
