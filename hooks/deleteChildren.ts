import { sql } from '@payloadcms/db-postgres'
import type { CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { declarationOf, type Ownership } from '@/access/declaration'
import type { Feature, Right } from '@/access/features'
import { runAs } from '@/src/database/scope'
import { executorOf } from '@/src/database/sessions'
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
  const { feature } = declarationOf(collection)!
  // Payload may pass over a record that the database keeps: then nothing of it may be gone.
  if (!organization || !(await mayDelete(req, feature, organization))) return
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

/** Whether row security lets whoever asks delete records of an organization. */
const mayDelete = async (req: PayloadRequest, feature: Feature, organization: string): Promise<boolean> => {
  const right: Right = `${feature}.delete`
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ may: boolean }>(sql`
    select scope.everywhere(${right}) or ${organization} = any (scope.organizations(${right})) as may`)
  return rows[0]!.may
}

/** Whose a record is, wherever it lies. */
export const organizationOf = async (
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
