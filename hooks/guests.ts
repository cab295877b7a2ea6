import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, CollectionSlug } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { runAs } from '@/src/database/scope'
import { lookingAt } from './lookingAt'
import { invalid } from './problems'
import { configOf, idOf, isUuid } from './relations'

type Row = Record<string, unknown>

/**
 * Another organization is let in: one that is in use, and not the one that lets it in. Whom a row lets in is said when
 * it is made; to let in somebody else takes another row, so that the log shows each of them.
 */
export const checkGuest: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { ownership } = declarationOf(collection)!
  if (!isTenantOwned(ownership) || !ownership.guest) return data
  const { field } = ownership.guest
  if (operation === 'update') return { ...data, [field]: idOf(originalDoc[field]) }
  const guest = idOf(data?.[field])
  // Nothing, or no id, is left to field validation, which names the field.
  if (!isUuid(guest)) return data
  const refuse = (message: string) =>
    invalid({ collection: collection.slug, problems: [{ path: field, message }], req })
  if (guest === idOf(data![ownership.field])) throw refuse('Choose another organization than your own.')
  const organization = await req.payload.findByID({
    collection: 'organizations',
    id: guest,
    depth: 0,
    select: { isActive: true },
    overrideAccess: !req.user,
    disableErrors: true,
    req,
  })
  if (!organization?.isActive) throw refuse('Choose an organization from the list.')
  return data
}

/** `title` is what a record is called itself, `name` where the rows that open it say so. */
type Named = { by: CollectionSlug; record: string; title: string; name: string }

/**
 * Rows that open a record say what it is called, for those who cannot look into the organization it belongs to. When a
 * record gets another name, they get it too; access is overridden, because whoever renames a record renames it
 * everywhere.
 */
export const passOnName = ({ by, record, title, name }: Named): CollectionAfterChangeHook =>
  lookingAt([title], async ({ collection, doc, operation, previousDoc, req }) => {
    const [row, before] = [doc, previousDoc] as Row[]
    if (operation !== 'update' || row![title] === before![title]) return doc as unknown
    const { ownership } = declarationOf(collection)!
    const organization = isTenantOwned(ownership) ? idOf(before![ownership.field]) : null
    await runAs(organizationScope(organization!, req.user?.id), () =>
      req.payload.update({
        collection: by,
        where: { [record]: { equals: row!.id } },
        data: { [name]: row![title] } as never,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    return doc as unknown
  })

/** Takes the name of the record that a new row opens. */
export const takeName =
  ({ record, name }: Pick<Named, 'record' | 'name'>): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, req }) => {
    const id = idOf(data?.[record])
    if (operation !== 'create' || !isUuid(id)) return data
    const { relationTo } = collection.flattenedFields.find((field) => field.name === record) as {
      relationTo: CollectionSlug
    }
    const title = configOf(req.payload, relationTo).admin.useAsTitle!
    const found = (await req.payload.findByID({
      collection: relationTo,
      id,
      depth: 0,
      select: { [title]: true },
      overrideAccess: !req.user,
      disableErrors: true,
      req,
    })) as unknown as Record<string, unknown> | null
    // What is not found is refused when the organization is taken from it.
    return { ...data, [name]: found?.[title] ?? null }
  }
