import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { mayReadSensitive } from '@/access/sensitive'
import { invalid, refused } from '@/hooks/problems'
import { idOf, isUuid } from '@/hooks/relations'
import { mostPhotos } from '@/src/domain/files'

type Row = Record<string, unknown>

/** What a document may belong to beside its PPA: the field, its kind of record, and what is said of one of another PPA. */
const attachments = [
  {
    field: 'report',
    collection: 'progress-reports',
    message: 'This report is about another PPA.',
  },
  {
    field: 'stage',
    collection: 'budget-cycle-stages',
    message: 'This stage belongs to another PPA.',
  },
] as const

/** A document that is added to a report or a stage belongs to the PPA of that. */
export const followAttachment: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (!data || operation !== 'create' || data.ppa) return data
  for (const { field, collection } of attachments) {
    const ppa = await ppaOf(req, collection, data[field])
    if (ppa) return { ...data, ppa }
  }
  return data
}

/** What it belongs to is about the same PPA. What there is not, or not for this person, is told with the references. */
export const staysWithPpa: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Row
  const problems = []
  for (const { field, collection: slug, message } of attachments) {
    const ppa = await ppaOf(req, slug, row[field])
    if (ppa && ppa !== idOf(row.ppa)) problems.push({ path: field, message })
  }
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return data
}

const ppaOf = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  id: unknown,
): Promise<string | null> => {
  if (!isUuid(idOf(id))) return null
  const found = (await req.payload.findByID({
    collection,
    id: idOf(id)!,
    depth: 0,
    select: { ppa: true },
    // Row security shows no more than whoever asks may see.
    overrideAccess: true,
    disableErrors: true,
    req,
  })) as { ppa?: unknown } | null
  return idOf(found?.ppa)
}

/** Whoever may not open the ID of a requester cannot call it something else and open it then. */
export const guardIdentity: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const was = operation === 'update' ? (originalDoc as Row).kind : undefined
  const is = data?.kind ?? was
  const isTouched = was !== is && [was, is].includes('requester_id')
  if (isTouched && !mayReadSensitive(req, idOf({ ...originalDoc, ...data }.organization)))
    throw refused('The ID of a requester is handled by those who may read sensitive data.', 'kind')
  return data
}

/** The PPA is held by now, so two who add the last photo come one after the other. */
export const limitPhotos: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data } as Row
  const ppa = idOf(row.ppa)
  if (row.kind !== 'photo' || !isUuid(ppa) || !(await isRequest(req, ppa))) return data
  const { totalDocs } = await req.payload.count({
    collection: 'ppa-documents',
    where: {
      and: [
        { ppa: { equals: ppa } },
        { kind: { equals: 'photo' } },
        ...(row.id ? [{ id: { not_equals: row.id } }] : []),
      ],
    },
    overrideAccess: true,
    req,
  })
  if (totalDocs < mostPhotos) return data
  const message = `An OBC request has at most ${mostPhotos} photos. Delete one first.`
  throw invalid({ collection: collection.slug, problems: [{ path: 'kind', message }], req })
}

const isRequest = async (req: PayloadRequest, ppa: string): Promise<boolean> => {
  const found = await req.payload.findByID({
    collection: 'ppas',
    id: ppa,
    depth: 0,
    select: { category: true },
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  return found?.category === 'obc_request'
}
