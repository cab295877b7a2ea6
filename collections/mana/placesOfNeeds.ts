import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { lookingAt } from '@/hooks/lookingAt'
import { idOf, isUuid } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'

const places = ['barangay', 'municipality', 'province', 'region'] as const

/**
 * A need lies where its community lies, whatever was sent. In the scope of the organization, because whoever enters needs
 * may lack the right to see communities.
 */
export const stampPlacesOfNeed: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const [community, organization] = [idOf(row.community), idOf(row.organization)]
  // A community that is none is told by its field.
  if (!data || !isUuid(community) || !organization) return data
  const found = await runAs(organizationScope(organization, req.user?.id), () =>
    req.payload.findByID({
      collection: 'communities',
      id: community,
      select: { barangay: true, municipality: true, province: true, region: true },
      depth: 0,
      // One in the trash is still where it was.
      trash: true,
      overrideAccess: true,
      disableErrors: true,
      req,
    }),
  )
  if (!found) return data
  return { ...data, ...Object.fromEntries(places.map((place) => [place, idOf(found[place])])) }
}

/** The needs of a community move with it, each with its line in the audit log. */
export const moveNeeds: CollectionAfterChangeHook = lookingAt(['barangay'], async (change) => {
  const { doc, operation, previousDoc, req } = change
  if (operation !== 'update' || idOf(doc.barangay) === idOf(previousDoc.barangay)) return
  await runAs(organizationScope(idOf(previousDoc.organization)!, req.user?.id), () =>
    req.payload.update({
      collection: 'needs',
      where: { community: { equals: idOf(doc) } },
      data: {},
      depth: 0,
      // Who may change communities need not be allowed to change needs.
      overrideAccess: true,
      req,
    }),
  )
})
