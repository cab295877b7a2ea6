import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { holdPpa } from './funding/ledger'

/**
 * Records that change their PPA hold it before they are written themselves. Once they are, the database keeps the PPA
 * for them as well, less tightly, and two of them would wait for each other until one is refused.
 */
export const holdPpaOfChange: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const organization = idOf(data?.organization)
  await hold({ organization, ppas: [idOf(data?.ppa), idOf((originalDoc as typeof data)?.ppa)], req })
  return data
}

export const holdPpaOfDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (req.context.deletedPpa) return
  const { ppa, organization } = (await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    id,
    depth: 0,
    select: { ppa: true, organization: true },
    overrideAccess: true,
    req,
  })) as unknown as Record<string, unknown>
  await hold({ organization: idOf(organization), ppas: [idOf(ppa)], req })
}

/** In the scope of the organization: who may report need not be allowed to change PPAs. Always in one order. */
const hold = async ({
  organization,
  ppas,
  req,
}: {
  organization: string | null
  ppas: (string | null)[]
  req: PayloadRequest
}): Promise<void> => {
  if (!isUuid(organization)) return
  await runAs(organizationScope(organization, req.user?.id), async () => {
    for (const ppa of [...new Set(ppas.filter(isUuid))].sort()) await holdPpa(req, ppa)
  })
}
