import type { CollectionBeforeDeleteHook } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { idOf } from '@/hooks/relations'
import { markAsGoing } from '../settled'
import { holdPpa } from '../funding/ledger'
import { runAs } from '@/src/database/scope'

/**
 * A PPA goes with its funding flows, indicators, progress reports and stages, which mean nothing without it. Access is overridden
 * because who may delete the PPA may delete what it owns; `req` keeps it in one transaction. They are deleted
 * as documents, not by the database, so that the audit log names each of them.
 */
export const deleteReporting: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { implementingMoa } = await req.payload.findByID({
    collection: 'ppas',
    id,
    depth: 0,
    select: { implementingMoa: true },
    overrideAccess: true,
    req,
  })
  // Records that go with their PPA need not add up on the way.
  markAsGoing(req, String(id))
  await runAs(organizationScope(idOf(implementingMoa)!, req.user?.id), async () => {
    await holdPpa(req, String(id))
    for (const collection of [
      'funding-flows',
      'indicators',
      'progress-reports',
      'budget-cycle-stages',
    ] as const) {
      await req.payload.delete({
        collection,
        where: { ppa: { equals: id } },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  })
}
