import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { findCommunity, findPlace } from '@/collections/geography/lookup'
import { invalid, notAvailable } from '@/hooks/problems'
import { idOf } from '@/hooks/relations'
import {
  canMove,
  missingPlace,
  placeFields,
  placeOfLevel,
  placesFor,
  placeToLocate,
  repeatedRoles,
  type AssessmentLevel,
  type PlaceField,
  type Places,
} from '@/src/domain/assessments'

/** Fills in the places above the one assessed and clears those below it. */
export const stampPlaces: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  const row = { ...originalDoc, ...data }
  const level = row.assessmentLevel as AssessmentLevel
  // An unknown level is told by field validation.
  if (!(level in placeOfLevel)) return data
  const given = placesIn(row)
  const stored = operation === 'update' ? placesIn(originalDoc) : null
  if (stored && level === originalDoc.assessmentLevel && placeFields.every((it) => given[it] === stored[it]))
    return data

  const field = placeToLocate({ level, given })
  if (!field) throw invalid({ collection: collection.slug, problems: [missingPlace(level)], req })
  const located = await locate({ field, id: given[field], req })
  if (!located) throw invalid({ collection: collection.slug, problems: [notAvailable(field)], req })

  // Refused like everywhere, although a level above it has no use for it.
  if (field !== 'community' && given.community && !(await findCommunity({ id: given.community, req }))) {
    throw invalid({ collection: collection.slug, problems: [notAvailable('community')], req })
  }
  const typed = Object.fromEntries(
    placeFields.filter((it) => given[it] !== stored?.[it]).map((it) => [it, given[it]]),
  )
  const { places, problems } = placesFor({ level, located, typed })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return { ...data, ...places }
}

/** Keeps the status on its path. New records may start anywhere: work done before BMMS is entered too. */
export const checkStatus: CollectionBeforeValidateHook = ({
  collection,
  data,
  originalDoc,
  operation,
  req,
}) => {
  const [from, to] = [originalDoc?.status, data?.status]
  if (operation !== 'update' || !from || !to) return data
  if (canMove({ from, to, isAdmin: isAdminOf({ organization: idOf(originalDoc.organization), req }) }))
    return data
  const message = 'An assessment moves one step at a time. Only an administrator opens a closed one again.'
  throw invalid({ collection: collection.slug, problems: [{ path: 'status', message }], req })
}

export const checkTeam: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const team: { user: unknown; role?: unknown }[] = Array.isArray(data?.teamMembers) ? data.teamMembers : []
  const problems = repeatedRoles(team.map(({ user, role }) => ({ user: idOf(user), role })))
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

const placesIn = (row: Record<string, unknown>): Places =>
  Object.fromEntries(placeFields.map((field) => [field, idOf(row[field])])) as Places

const levels = {
  region: 'regions',
  province: 'provinces',
  municipality: 'municipalities',
  barangay: 'barangays',
} as const

const locate = async ({
  field,
  id,
  req,
}: {
  field: PlaceField
  id: string | null
  req: PayloadRequest
}): Promise<Places | null> => {
  const found =
    field === 'community'
      ? await findCommunity({ id, req })
      : await findPlace({ level: levels[field], id, req })
  if (!found) return null
  const { region, province, municipality, barangay } = found
  return { region, province, municipality, barangay, community: null, [field]: id }
}

const isAdminOf = ({ organization, req }: { organization: string | null; req: PayloadRequest }): boolean => {
  const principal = principalOf(req)
  if (!principal) return !req.user
  return (
    principal.isSuperadmin ||
    principal.memberships.some((it) => it.organizationId === organization && it.role === 'admin')
  )
}
