import type { CollectionBeforeValidateHook } from 'payload'
import { findPlace } from '@/collections/geography/lookup'
import { invalid } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import { displayNameOf, languagesOf, namesWithFirst } from '@/src/domain/communities'

type HookArgs = Parameters<CollectionBeforeValidateHook>[0]

/** Takes the municipality, province and region from the barangay, whatever was sent. */
export const stampLocation: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  const barangay = data?.barangay ?? originalDoc?.barangay
  if (operation === 'update' && idOf(barangay) === idOf(originalDoc.barangay)) {
    const { municipality, province, region } = originalDoc
    return { ...data, municipality: idOf(municipality), province: idOf(province), region: idOf(region) }
  }
  const place = await findPlace({ level: 'barangays', id: barangay, req })
  if (!place) {
    const problems = [{ path: 'barangay', message: 'Choose a barangay from the list.' }]
    throw invalid({ collection: collection.slug, problems, req })
  }
  return { ...data, municipality: place.municipality, province: place.province, region: place.region }
}

/** Composes what follows from the names and languages that were typed. */
export const stampNames: CollectionBeforeValidateHook = async (args) => {
  const row = { ...args.originalDoc, ...args.data }
  const communityNames = namesWithFirst(row)
  const displayName = displayNameOf({ name: row.name, communityNames, barangayName: null })
  return {
    ...args.data,
    communityNames,
    languagesSpoken: languagesOf(row),
    displayName: displayName || (await barangayName(args, row.barangay)),
  }
}

const barangayName = async (
  { originalDoc, operation, req }: HookArgs,
  barangay: unknown,
): Promise<string> => {
  const wasUnnamed = operation === 'update' && !namesWithFirst(originalDoc)
  if (wasUnnamed && idOf(originalDoc.barangay) === idOf(barangay)) return originalDoc.displayName
  const place = await findPlace({ level: 'barangays', id: barangay, req })
  return place?.name ?? ''
}

/**
 * An organization has one community in a barangay; which one is said, so that it can be opened instead. The database
 * refuses what comes between.
 */
export const refuseTwin: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Record<string, unknown>
  const [organization, barangay] = [idOf(row.organization), idOf(row.barangay)]
  const isAsBefore =
    barangay === idOf(originalDoc?.barangay) && Boolean(row.deletedAt) === Boolean(originalDoc?.deletedAt)
  if (isAsBefore || row.deletedAt || !organization || !barangay) return data
  const { docs } = await req.payload.find({
    collection: 'communities',
    where: { and: [{ organization: { equals: organization } }, { barangay: { equals: barangay } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    select: { displayName: true },
    // Who writes for an organization is told of its record.
    overrideAccess: true,
    req,
  })
  const [twin] = docs.filter(({ id }) => id !== originalDoc?.id)
  if (!twin) return data
  const message = `Your organization already has a community in this barangay: ${twin.displayName}.`
  throw invalid({ collection: collection.slug, problems: [{ path: 'barangay', message }], req })
}
