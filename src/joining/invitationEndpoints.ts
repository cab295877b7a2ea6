import type { Endpoint, PayloadRequest } from 'payload'
import { inviteAgain } from '@/hooks/accounts/invitations'
import { visibleRecord } from '@/hooks/relations'
import { countReset } from '@/src/server/accounts/attempts'
import { personOfRequest } from '@/src/server/accounts/person'
import { readFormOrJson } from '@/src/server/formOrJson'
import { answerForm, fault } from './notices'
import { documented } from '@/src/openapi/documented'
import { object, schemaNamed } from '@/src/openapi/schema'

type CollectionEndpoint = Omit<Endpoint, 'root'>

/** `POST /api/memberships/:id/invitation`: sends it once more, for another seven days. The older link is dead. */
const send: CollectionEndpoint = {
  path: '/:id/invitation',
  method: 'post',
  custom: documented({
    summary: 'Send an invitation again',
    description: 'It works for another seven days; the older link is dead.',
    answer: object({ doc: schemaNamed('Membership') }),
    refusals: [404],
  }),
  handler: async (req) => {
    const { isForm } = await readFormOrJson(req)
    return answerForm({ isForm, news: 'sent-again', work: () => change(req, {}, inviteAgain) })
  },
}

/** `POST /api/memberships/:id/invitation/withdraw`: the same as switching the member off before they came. */
const withdraw: CollectionEndpoint = {
  path: '/:id/invitation/withdraw',
  method: 'post',
  custom: documented({
    summary: 'Withdraw an invitation',
    answer: object({ doc: schemaNamed('Membership') }),
    refusals: [404],
  }),
  handler: async (req) => {
    const { isForm } = await readFormOrJson(req)
    return answerForm({ isForm, news: 'withdrawn', work: () => change(req, { isActive: false }) })
  },
}

export const invitationEndpoints = [send, withdraw]

/** Whether this person may is said by the access to memberships. */
const change = async (
  req: PayloadRequest,
  data: { isActive?: boolean },
  context: Record<string, unknown> = {},
): Promise<object> => {
  personOfRequest(req)
  const id = req.routeParams?.id
  const member = await visibleRecord(req, 'memberships', id)
  if (!member) throw fault('gone')
  if (member.invitation !== 'waiting') throw fault('accepted')
  await countReset(req, `invitation ${String(member.id)}`)
  const doc = await req.payload.update({
    collection: 'memberships',
    id: member.id as string,
    data,
    depth: 0,
    context,
    overrideAccess: false,
    req,
  })
  return { doc }
}
