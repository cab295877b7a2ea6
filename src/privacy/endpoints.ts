import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { missing, noSuchRecord, refused } from '@/hooks/problems'
import { isUuid } from '@/hooks/relations'
import { recordEvent } from '@/src/audit/record'
import { personOfRequest } from '@/src/server/accounts/person'
import { personalDataOf } from './personalData'
import { documented } from '@/src/openapi/documented'
import { listOf, object } from '@/src/openapi/schema'

const rows = listOf({ type: 'object' })
const personalData = object({
  account: { type: 'object' },
  sessions: rows,
  memberships: rows,
  roles: rows,
  exceptions: rows,
  requestsForAnAccount: rows,
  actions: listOf({ type: 'object' }, 'The latest of what the person did.'),
})

/** `GET /api/account/my-data`: what BMMS keeps about whoever asks, which the Data Privacy Act (RA 10173) lets them see. */
export const myDataEndpoint: Endpoint = {
  path: '/account/my-data',
  method: 'get',
  custom: documented({
    topic: 'account',
    summary: 'Everything that BMMS keeps about oneself',
    answer: personalData,
  }),
  handler: async (req) => handOut(req, personOfRequest(req).id),
}

/**
 * `GET /api/users/:id/personal-data`: the same of somebody else who asked for it. It names every organization that they
 * belong to, so it is for superadmins.
 */
export const personalDataEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/personal-data',
  method: 'get',
  custom: documented({
    summary: 'Everything that BMMS keeps about a person',
    description: 'For superadmins, when the person asks for it.',
    answer: personalData,
    refusals: [404],
  }),
  handler: async (req) => {
    personOfRequest(req)
    if (!principalOf(req)?.isSuperadmin)
      throw refused('Superadmins hand out the personal data of others. Your own is at /api/account/my-data.')
    const id = req.routeParams?.id
    if (!isUuid(id)) throw missing(noSuchRecord)
    return handOut(req, id)
  },
}

const handOut = async (req: PayloadRequest, userId: string): Promise<Response> => {
  const data = await personalDataOf(req.payload, userId)
  if (!data) throw missing(noSuchRecord)
  await recordEvent({
    req,
    action: 'export',
    accountId: userId,
    collection: 'users',
    id: userId,
    message: 'Personal data',
  })
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="bmms-personal-data.json"',
    },
  })
}
