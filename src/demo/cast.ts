import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { databaseScopeOf, systemScopes } from '@/access/databaseScope'
import { loadUser } from '@/access/loadPrincipal'
import type { Role } from '@/access/policy'
import { requestIdHeader } from '@/src/audit/record'
import { runAs, type DatabaseScope } from '@/src/database/scope'

/** Somebody who enters demo data: a demo account, as it would ask over the API. */
export type Actor = { id: string; user: TypedUser; scope: DatabaseScope }

/** A demo organization and those of its people who write. */
export type Office = { payload: Payload; code: string; id: string; cast: Record<Writer, Actor> }

export type Writer = Extract<Role, 'staff' | 'manager' | 'admin'>
const writers: readonly Writer[] = ['staff', 'manager', 'admin']

/** Each line of the audit log says where it comes from. */
const requestId = 'seed-demo'

/** The office of a code with its demo accounts; null where administrators have given it another code. */
export const openOffice = async (payload: Payload, code: string): Promise<Office | null> => {
  const { docs } = await runAs(systemScopes.accounts, () =>
    payload.find({
      collection: 'organizations',
      where: { code: { equals: code } },
      select: { code: true },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    }),
  )
  if (!docs[0]) return null
  const cast = await Promise.all(
    writers.map(async (role) => [role, await actorOf({ payload, code, role })] as const),
  )
  return { payload, code, id: docs[0].id, cast: Object.fromEntries(cast) as Office['cast'] }
}

const actorOf = async ({
  payload,
  code,
  role,
}: {
  payload: Payload
  code: string
  role: Writer
}): Promise<Actor> => {
  const email = `${role}@${code.toLowerCase()}.bmms.test`
  const { docs } = await runAs(systemScopes.accounts, () =>
    payload.find({
      collection: 'users',
      where: { email: { equals: email } },
      select: { email: true },
      depth: 0,
      limit: 1,
      overrideAccess: true,
    }),
  )
  const requested = { code, isExplicit: true }
  const user = docs[0] && (await loadUser({ payload, userId: docs[0].id, requested }))
  if (!user || user.principal.context === null)
    throw new Error(`The demo account ${email} is gone or was switched off. Nothing can be entered as it.`)
  return {
    id: user.id,
    user: { ...user, collection: 'users' } as unknown as TypedUser,
    scope: databaseScopeOf(user.principal),
  }
}

/** A request of somebody, on its own: what hooks keep of one would reach into the next. */
export const requestOf = (
  payload: Payload,
  { user }: Actor,
  transactionID?: PayloadRequest['transactionID'],
): Promise<PayloadRequest> =>
  createLocalReq(
    { user, req: { headers: new Headers({ [requestIdHeader]: requestId }), transactionID } },
    payload,
  )
