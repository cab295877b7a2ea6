import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { declarationOf, type Ownership } from '@/access/declaration'
import { runAs } from '@/src/database/scope'
import { configOf, idOf } from './relations'

type Inherits = Extract<Ownership, { kind: 'inherits' }>

/**
 * A record goes with those that inherit its organization, which mean nothing without it. Access is overridden because
 * who may delete a record may delete what it owns; `req` keeps it in one transaction. They are deleted as documents,
 * not by the database, so that the audit log names each of them.
 */
export const deleteChildren: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const children = childrenOf(req, collection.slug)
  if (children.length === 0) return
  const organization = await organizationOf(req, collection.slug as CollectionSlug, id)
  if (!organization) return
  await runAs(organizationScope(organization, req.user?.id), async () => {
    for (const { slug, field } of children) {
      await req.payload.delete({
        collection: slug,
        where: { [field]: { equals: id } },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
  })
}

/** Kinds of record that inherit from this kind, and the field that names the parent. */
const childrenOf = ({ payload }: PayloadRequest, parent: string): { slug: CollectionSlug; field: string }[] =>
  payload.config.collections.flatMap((collection) => {
    const ownership = declarationOf(collection)?.ownership
    return ownership?.kind === 'inherits' && ownership.parent.collection === parent
      ? [{ slug: collection.slug as CollectionSlug, field: ownership.parent.field }]
      : []
  })

const organizationOf = async (
  req: PayloadRequest,
  slug: CollectionSlug,
  id: number | string,
): Promise<string | null> => {
  const { field } = declarationOf(configOf(req.payload, slug))!.ownership as Inherits
  const document = (await req.payload.findByID({
    collection: slug,
    id,
    depth: 0,
    select: { [field]: true },
    trash: true,
    overrideAccess: true,
    disableErrors: true,
    req,
  })) as unknown as Record<string, unknown> | null
  return idOf(document?.[field])
}
