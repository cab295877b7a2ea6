import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { principalOf } from '@/access/compile'
import { declarationOf } from '@/access/declaration'
import { actionsOf, featureNames, moduleOf } from '@/access/features'
import { covers, isEmpty, reachesModule, scopeOf, type Principal } from '@/access/principal'
import { badRequest, refused } from '@/hooks/problems'
import { chosenOrganization } from '@/hooks/stampOrganization'
import { activeOrganizations } from '@/src/joining/activeOrganizations'

export type Place = { id: string; code: string; name: string }

/** Who adds records of any kind has something to import. */
export const mayImportAnything = (principal: Principal): boolean =>
  featureNames.some(
    (feature) =>
      actionsOf(feature).includes('export') &&
      actionsOf(feature).includes('create') &&
      !isEmpty(scopeOf(principal, 'create', feature)),
  )

/** The kinds of records that this person may import somewhere, in the order of the navigation. */
export const importableBy = (
  principal: Principal,
  collections: readonly SanitizedCollectionConfig[],
): SanitizedCollectionConfig[] => collections.filter((it) => mayImport(principal, it))

/** Whether this person may import records of a kind at all, or into one organization. */
export const mayImport = (
  principal: Principal,
  config: SanitizedCollectionConfig,
  organization?: string,
): boolean => {
  const declaration = declarationOf(config)
  if (!declaration?.tables.key || !reachesModule(principal, moduleOf(declaration.feature))) return false
  const scope = scopeOf(principal, 'create', declaration.feature)
  return organization === undefined ? !isEmpty(scope) : covers(scope, organization)
}

/** The organizations into which this person may import records of a kind. */
export const placesFor = async (req: PayloadRequest, config: SanitizedCollectionConfig): Promise<Place[]> => {
  const principal = principalOf(req)!
  if (!principal.isSuperadmin)
    return principal.memberships
      .filter(({ organizationId }) => mayImport(principal, config, organizationId))
      .map(({ organizationId: id, organizationCode: code, organizationName: name }) => ({ id, code, name }))
  return activeOrganizations(req)
}

/** The kind of record that is meant, if this person may import it. Throws 400 and 403. */
export const importableNamed = (req: PayloadRequest, slug: unknown): SanitizedCollectionConfig => {
  const config = req.payload.config.collections.find((it) => it.slug === slug)
  if (!config || !declarationOf(config)?.tables.key)
    throw badRequest('Name a kind of record that can be imported, such as communities.', 'kind')
  if (!mayImport(principalOf(req)!, config)) throw refused('You may not add records of this kind.', 'kind')
  return config
}

/** The organization that is meant, by its code; the one that the person works in unless said. Throws 403. */
export const placeNamed = async (
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  code: unknown,
): Promise<Place> => {
  const places = await placesFor(req, config)
  const usual = chosenOrganization(principalOf(req))
  const place = code
    ? places.find((it) => it.code === String(code).toUpperCase())
    : (places.find(({ id }) => id === usual) ?? places[0])
  if (!place) throw refused('You may not add records of this kind to this organization.', 'organization')
  return place
}

/** How records of a kind are called: "Communities". */
export const pluralOf = ({ labels, slug }: SanitizedCollectionConfig): string =>
  typeof labels.plural === 'string' ? labels.plural : slug
