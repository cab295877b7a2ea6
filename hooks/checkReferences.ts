import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { declarationOf, isTenantOwned, type Declaration } from '@/access/declaration'
import type { Problem } from '@/src/domain/rules'
import { invalid, notAvailable } from './problems'
import { configOf, idOf, isUuid } from './relations'

type Row = { id: string } & Record<string, unknown>
type Reference = { path: string; collection: string; id: string }

/**
 * Refuses relations to documents the writer may not see or that belong to another organization. Payload
 * itself stores any id it is given. Only relations that this write changes are looked at.
 */
export const checkReferences: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const known = new Set(referencesIn(collection.flattenedFields, originalDoc ?? {}).map(keyOf))
  const references = referencesIn(collection.flattenedFields, data).filter((it) => !known.has(keyOf(it)))
  const organization = organizationOf(declarationOf(collection), data)
  const malformed = references.filter(({ id }) => !isUuid(id))
  const problems: Problem[] = malformed.map(({ path }) => notAvailable(path))
  for (const [target, group] of byCollection(references.filter((it) => !malformed.includes(it)))) {
    problems.push(...(await problemsOf({ target, group, organization, req })))
  }
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

const problemsOf = async ({
  target,
  group,
  organization,
  req,
}: {
  target: string
  group: Reference[]
  organization: string | null
  req: PayloadRequest
}): Promise<Problem[]> => {
  const ids = [...new Set(group.map(({ id }) => id))]
  const declaration = declarationOf(configOf(req.payload, target))
  const found = await req.payload.find({
    collection: target as CollectionSlug,
    where: { id: { in: ids } },
    depth: 0,
    limit: ids.length,
    pagination: false,
    select:
      declaration && isTenantOwned(declaration.ownership) ? { [declaration.ownership.field]: true } : {},
    overrideAccess: !req.user,
    disableErrors: true,
    req,
  })
  const documents = new Map((found.docs as unknown as Row[]).map((document) => [document.id, document]))
  const members = target === 'users' && organization ? await membersAmong({ ids, organization, req }) : null
  return group
    .filter(({ id }) => {
      const document = documents.get(id)
      if (!document) return true
      if (members) return !members.has(id) && id !== req.user?.id
      const owner = organizationOf(declaration, document)
      return organization !== null && owner !== null && owner !== organization
    })
    .map(({ path }) => notAvailable(path))
}

const membersAmong = async ({
  ids,
  organization,
  req,
}: {
  ids: string[]
  organization: string
  req: PayloadRequest
}): Promise<Set<string>> => {
  const memberships = await req.payload.find({
    collection: 'memberships',
    where: { and: [{ user: { in: ids } }, { organization: { equals: organization } }] },
    depth: 0,
    limit: ids.length,
    pagination: false,
    // Which of these people belong to the organization is a question about the row, not about the asker.
    overrideAccess: true,
    req,
  })
  return new Set(memberships.docs.map(({ user }) => idOf(user)!))
}

const organizationOf = (declaration: Declaration | undefined, row: Record<string, unknown>): string | null =>
  declaration && isTenantOwned(declaration.ownership) ? idOf(row[declaration.ownership.field]) : null

const byCollection = (references: Reference[]): Map<string, Reference[]> => {
  const groups = new Map<string, Reference[]>()
  for (const reference of references) {
    groups.set(reference.collection, [...(groups.get(reference.collection) ?? []), reference])
  }
  return groups
}

const keyOf = ({ collection, id, path }: Reference): string => `${path} ${collection} ${id}`

const referencesIn = (fields: FlattenedField[], row: unknown, prefix = ''): Reference[] => {
  if (typeof row !== 'object' || row === null) return []
  return fields.flatMap((field) => {
    const value = (row as Record<string, unknown>)[field.name]
    const path = `${prefix}${field.name}`
    if (value === null || value === undefined || field.custom?.ownReferenceRule) return []
    if (field.type === 'relationship' || field.type === 'upload')
      return linksOf(field.relationTo, value, path)
    if (field.type === 'array' && Array.isArray(value)) {
      return value.flatMap((item, index) => referencesIn(field.flattenedFields, item, `${path}.${index}.`))
    }
    if (field.type === 'group' || field.type === 'tab')
      return referencesIn(field.flattenedFields, value, `${path}.`)
    return []
  })
}

const linksOf = (relationTo: string | string[], value: unknown, path: string): Reference[] => {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((item) => {
    if (typeof relationTo === 'string') {
      const id = idOf(item)
      return id ? [{ path, collection: relationTo, id }] : []
    }
    const link = item as { relationTo: string; value: unknown }
    const id = idOf(link.value)
    return id ? [{ path, collection: link.relationTo, id }] : []
  })
}
