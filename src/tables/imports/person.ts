import { createLocalReq, type Payload, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { principalOfUser } from '@/access/compile'
import { databaseScopeOf } from '@/access/databaseScope'
import { loadUser } from '@/access/loadPrincipal'
import { isMember } from '@/access/principal'
import { requestIdHeader } from '@/src/audit/record'
import type { DatabaseScope } from '@/src/database/scope'
import { mayImport } from '../importable'
import type { Job } from './store'

/** The import cannot go on; the message says why, to whoever uploaded the file. */
export class Stopped extends Error {}

/** A request as the person would send it now, and what the database shows them. */
export type Asking = { req: PayloadRequest; scope: DatabaseScope }

/**
 * An import does what the person may do at this moment, not what they could when they uploaded the file. Throws
 * `Stopped` when they may not import there any more.
 */
export const askAsPerson = async (
  payload: Payload,
  job: Job,
  config: SanitizedCollectionConfig,
): Promise<Asking> => {
  const { id, person, organization, organizationCode } = job
  const requested = { code: organizationCode, isExplicit: true }
  const user = await loadUser({ payload, userId: person, requested })
  const principal = principalOfUser(user)
  if (!user || !principal || !isMember(principal))
    throw new Stopped(
      'The account that uploaded this file was switched off, or has to set up a second factor first.',
    )
  if (principal.refusedContext || !principal.context || !mayImport(principal, config, organization))
    throw new Stopped(`Whoever uploaded this file may not add these records to ${organizationCode} any more.`)
  const req = await createLocalReq(
    {
      user: { ...user, collection: 'users' } as never,
      // Each line of the audit log says from which import it comes.
      req: { headers: new Headers({ [requestIdHeader]: `import-${id}` }) },
    },
    payload,
  )
  return { req, scope: databaseScopeOf(principal) }
}
