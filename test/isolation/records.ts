import type { FlattenedField, SanitizedCollectionConfig } from 'payload'
import type { Bmms, Document } from '@/test/support/bmms'
import { create, insiderOf, subjectOf, subjects } from '@/test/support/records'
import type { Create } from '@/test/support/subject'
import { actors, codes, type Code } from './facts'

/** The records each organization has in each collection. */
export type Entered = {
  /** Linked to the others wherever a relation allows it: there to be read. */
  linked: string
  /** Nothing points to it: there to be changed and deleted. */
  loose: string
  /** In the trash, where there is one. */
  trashed?: string
  /** What a new record may be made from. */
  draft: Record<string, unknown>
}

export type EnteredBy = Map<string, Map<Code, Entered>>

/** Has the staff of every organization enter its records, over REST, in the order of `subjects`. */
export const enterRecords = async (
  bmms: Bmms,
  organizationIds: ReadonlyMap<string, string>,
): Promise<EnteredBy> => {
  const entered: EnteredBy = new Map()
  for (const { slug, owned } of subjects) {
    const ofCollection = new Map<Code, Entered>()
    entered.set(slug, ofCollection)
    for (const code of codes) {
      const loose = await enter(bmms, slug, code)
      // What links to its own kind links to a third record, so that the loose one stays loose.
      if (tenantRelationsOf(bmms, slug).some(({ to }) => to === slug)) {
        ofCollection.set(code, { linked: await enter(bmms, slug, code), loose, draft: {} })
      }
      const linked = await enter(bmms, slug, code, {
        ...organizationLinksOf(bmms, slug, organizationIds.get(code)!),
        ...linksOf(bmms, slug, code, entered),
      })
      const trashed = owned.hasTrash ? await enter(bmms, slug, code) : undefined
      if (trashed) await moveToTrash(bmms, slug, trashed)
      ofCollection.set(code, { linked, loose, trashed, draft: await markedDraft(bmms, slug, code) })
    }
  }
  return entered
}

const enter = async (bmms: Bmms, slug: string, code: Code, links: object = {}): Promise<string> => {
  const body = { ...(await markedDraft(bmms, slug, code)), ...links }
  const { status, body: answer } = await bmms.request('POST', `/api/${slug}?depth=0`, {
    as: insiderOf(slug, code),
    body,
  })
  if (status !== 201) throw new Error(`${slug} of ${code} was not entered: ${JSON.stringify(answer)}`)
  return answer.doc.id
}

const moveToTrash = async (bmms: Bmms, slug: string, id: string): Promise<void> => {
  const body = { deletedAt: '2025-01-01T00:00:00.000Z' }
  await bmms.request('PATCH', `/api/${slug}/${id}?depth=0`, { as: 'root@bmms.test', body })
}

/**
 * The community that records of a kind belong to is made once for each organization, so that a page holds all communities;
 * unless there is one record of the kind for each of them.
 */
const parents = new Map<string, Promise<Document>>()
const sharedBy =
  (kind: string): Create =>
  (bmms, slug, code, extra) => {
    if (slug !== 'communities') return create(bmms, slug, code, extra)
    const key = `${kind} ${slug} ${code}`
    const known = parents.get(key) ?? create(bmms, slug, code)
    parents.set(key, known)
    return known
  }

const markedDraft = async (bmms: Bmms, slug: string, code: Code): Promise<Record<string, unknown>> => {
  const { factory, single } = subjectOf(slug)
  const draft = await factory(bmms, code, single ? create : sharedBy(slug))
  return Object.fromEntries(
    Object.entries(draft).map(([name, value]) => [name, withCanary(value, slug, code)]),
  )
}

/** Each text that names its organization also says from which collection it comes: a leak is seen by these words. */
const withCanary = (value: unknown, slug: string, code: Code): unknown =>
  typeof value === 'string' && !value.includes('canary-') && new RegExp(`\\b${code}\\b`).test(value)
    ? `${value} canary-${code}-${slug}`
    : value

const linksOf = (bmms: Bmms, slug: string, code: Code, entered: EnteredBy): Record<string, unknown> => {
  const { linkedAs } = subjects.find((it) => it.slug === slug)!
  const links = tenantRelationsOf(bmms, slug).flatMap(({ field, to }) => {
    const target = entered.get(to)?.get(code)?.linked
    return target ? [[field.name, field.hasMany ? [target] : target]] : []
  })
  return { ...linkedAs, ...Object.fromEntries(links) }
}

/** Where a record names an organization beside its own, it names its own, save where it lets another in. */
const organizationLinksOf = (bmms: Bmms, slug: string, id: string): Record<string, unknown> =>
  Object.fromEntries(
    configOf(bmms, slug).flattenedFields.flatMap((field) =>
      field.type === 'relationship' &&
      field.relationTo === 'organizations' &&
      !field.hasMany &&
      field.name !== subjects.find((it) => it.slug === slug)?.owned.guest?.field
        ? [[field.name, id]]
        : [],
    ),
  )

const configOf = (bmms: Bmms, slug: string): SanitizedCollectionConfig =>
  bmms.payload.config.collections.find((it) => it.slug === slug)!

export type TenantRelation = { field: FlattenedField & { hasMany?: boolean }; to: string }

/** The relations of a collection that lead to rows of an organization, as the configuration has them. */
export const tenantRelationsOf = (bmms: Bmms, slug: string): TenantRelation[] => {
  return configOf(bmms, slug).flattenedFields.flatMap((field) =>
    field.type === 'relationship' &&
    typeof field.relationTo === 'string' &&
    subjects.some((it) => it.slug === field.relationTo)
      ? [{ field, to: field.relationTo }]
      : [],
  )
}

/** Everybody who can log in keeps something of their own in Payload's preferences. */
export const enterPreferences = async (bmms: Bmms): Promise<void> => {
  for (const { email } of actors) {
    if (!email) continue
    const body = { value: `private-of-${email}` }
    const path = `/api/payload-preferences/${preferenceOf(email)}`
    const { status } = await bmms.request('POST', path, { as: email, body })
    if (status !== 200) throw new Error(`The preference of ${email} was not stored`)
  }
}

export const preferenceOf = (email: string): string => `shown-to-${email}`
