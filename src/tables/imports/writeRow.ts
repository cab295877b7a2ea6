import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type SanitizedCollectionConfig,
} from 'payload'
import { declarationOf } from '@/access/declaration'
import { runAs } from '@/src/database/scope'
import type { Fault } from '../read/values'
import { faultsOf } from './faults'
import type { Asking } from './person'
import { ownerOf, type Prepared } from './prepare'
import type { Job } from './store'

type Values = Record<string, unknown>

/**
 * Writes the record of a row as the person would over the API: access, rules, references, audit log and row security are
 * the same. With `keep` it stays, together with what `keep` writes in the same transaction; without, everything is taken
 * back, and all that is left is whether it would work. What was wrong, if anything.
 */
export const writeRow = async ({
  asking: { req, scope },
  job,
  config,
  prepared: { existing, data, changes },
  keep,
}: {
  asking: Asking
  job: Job
  config: SanitizedCollectionConfig
  prepared: Prepared
  keep?: (record: string) => Promise<void>
}): Promise<Fault[]> =>
  runAs(scope, async () => {
    // Each row is a request of its own; what hooks keep of one would reach into the next.
    req.context = keep ? {} : { isTrial: true }
    // Without one, what is only tried would stay.
    if (!(await initTransaction(req))) throw new Error('The row of an import needs a transaction of its own.')
    try {
      const asked = { collection: config.slug as CollectionSlug, depth: 0, select: only }
      const { id } = existing
        ? await req.payload.update({
            ...asked,
            id: existing.id,
            data: pick(data, changes),
            overrideAccess: false,
            req,
          })
        : await req.payload.create({
            ...asked,
            data: owned(config, job, data) as never,
            overrideAccess: false,
            req,
          })
      if (keep) {
        await keep(String(id))
        await commitTransaction(req)
      } else await killTransaction(req)
      return []
    } catch (error) {
      await killTransaction(req)
      const faults = faultsOf(error, req)
      if (!faults) throw error
      return faults
    }
  })

/** Nothing of the record is shown to anybody, so nobody has read it. */
const only = { createdAt: true } as const

const pick = (data: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.map((name) => [name, data[name]]))

/** What takes its organization from a parent takes it from there. */
const owned = (config: SanitizedCollectionConfig, { organization }: Job, data: Values): Values =>
  declarationOf(config)!.ownership.kind === 'organization'
    ? { ...data, [ownerOf(config)]: organization }
    : data
