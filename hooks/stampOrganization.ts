import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import {
  declarationOf,
  isSharing,
  isTenantOwned,
  type Ownership,
  type TenantOwnership,
} from '@/access/declaration'
import { covers, primaryMembership, scopeOf, type Principal } from '@/access/principal'
import { invalid, notAvailable, refused } from './problems'
import { configOf, idOf, isUuid } from './relations'

type HookArgs = Parameters<CollectionBeforeValidateHook>[0]

/**
 * Decides the organization of a row: on create from the data, the organization in context or the primary
 * membership, or from the parent; on update it stays what it was. It is a collection hook because Payload
 * skips field validation in several cases and none of them may move a row between organizations.
 */
export const stampOrganization =
  (ownership: Ownership): CollectionBeforeValidateHook =>
  async (args) => {
    if (!isTenantOwned(ownership) || !args.data) return args.data
    const { data, operation, originalDoc } = args
    if (operation === 'update') {
      // A partial update need not repeat it, and validation of a required field wants it present.
      return { ...data, [ownership.field]: idOf(originalDoc?.[ownership.field]) }
    }
    const organization =
      ownership.kind === 'inherits'
        ? await organizationOfParent(args, ownership)
        : organizationForCreate(args, ownership)
    return { ...data, [ownership.field]: organization }
  }

const organizationForCreate = (args: HookArgs, ownership: TenantOwnership): unknown => {
  const { req, data, collection } = args
  const given = data![ownership.field]
  const principal = principalOf(req)
  // Without a user this is the system itself: seed, import, onboarding.
  if (!principal) return given
  if (given === null && isSharing(ownership) && principal.isSuperadmin) return null
  const organization = idOf(given) ?? chosenOrganization(principal)
  // A malformed id is left to field validation, which names the field.
  if (!isUuid(organization)) return given
  assertMayCreate({ principal, organization, slug: collection.slug, req, path: ownership.field })
  return organization
}

/** Where a person works when the record does not say: the organization in context, else the primary one. */
export const chosenOrganization = (principal: Principal | null): string | null =>
  principal && (principal.context?.id ?? primaryMembership(principal)?.organizationId ?? null)

const organizationOfParent = async (
  { req, data, collection }: HookArgs,
  ownership: Extract<Ownership, { kind: 'inherits' }>,
): Promise<unknown> => {
  const { parent } = ownership
  const organizationField = parentOrganizationField(req, parent.collection)
  const parentId = idOf(data![parent.field])
  if (!isUuid(parentId)) return undefined
  const document = (await req.payload.findByID({
    collection: parent.collection,
    id: parentId,
    depth: 0,
    select: { [organizationField]: true },
    overrideAccess: !req.user,
    disableErrors: true,
    req,
  })) as Record<string, unknown> | null
  if (!document) {
    throw invalid({ collection: collection.slug, problems: [notAvailable(parent.field)], req })
  }
  const organization = idOf(document[organizationField])
  const principal = principalOf(req)
  if (principal && organization) {
    assertMayCreate({ principal, organization, slug: collection.slug, req, path: parent.field })
  }
  return organization
}

const parentOrganizationField = (req: PayloadRequest, slug: string): string => {
  const ownership = declarationOf(configOf(req.payload, slug))?.ownership
  if (!ownership || !isTenantOwned(ownership)) throw new Error(`${slug} owns no organization to inherit`)
  return ownership.field
}

const assertMayCreate = ({
  principal,
  organization,
  slug,
  req,
  path,
}: {
  principal: Principal
  organization: string
  slug: string
  req: PayloadRequest
  path: string
}): void => {
  const { feature } = declarationOf(configOf(req.payload, slug))!
  if (covers(scopeOf(principal, 'create', feature), organization)) return
  throw refused('You may not create records for this organization.', path)
}
