import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { invalid } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { figuresOf, overdrawn } from '@/src/domain/funding'
import { holdPpa, storeFigures, totalsOf } from './ledger'

/** Carries a funding flow over to the figures of its PPA, and of the one it was moved from. */
export const settleChange: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const from = idOf((previousDoc as typeof doc | undefined)?.ppa)
  const ppas = new Set([idOf(doc.ppa), from].filter((it) => it !== null))
  for (const ppa of ppas) await settle({ ppa, organization: idOf(doc.organization)!, req })
}

export const settleDeletion: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const ppa = idOf(doc.ppa)!
  if (req.context.deletedPpa === ppa) return
  await settle({ ppa, organization: idOf(doc.organization)!, req })
}

/**
 * Adds up anew what flowed and refuses what overdraws it. The PPA is held since before the flow was written, so of
 * two who write at once the second adds up what the first has written. In the scope of the organization,
 * because who may enter flows need not be allowed to change PPAs.
 */
const settle = ({
  ppa,
  organization,
  req,
}: {
  ppa: string
  organization: string
  req: PayloadRequest
}): Promise<void> =>
  runAs(organizationScope(organization, req.user?.id), async () => {
    const held = await holdPpa(req, ppa)
    const totals = await totalsOf(req, ppa)
    const message = overdrawn(totals)
    if (message) throw invalid({ collection: 'funding-flows', problems: [{ path: 'amount', message }], req })
    await storeFigures(req, ppa, figuresOf(totals, held?.budgetAllocation ?? null))
  })
