import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { mayReadSensitive, type Sensitivity } from '@/access/sensitive'
import { missing, noSuchRecord, refused } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import { documented } from '@/src/openapi/documented'
import { boolean } from '@/src/openapi/schema'
import { keepReading } from '@/src/privacy/readings'
import { readerOf } from '@/src/reports/reader'
import { readContent } from './contents'

type Served = {
  id: string
  organization: unknown
  mimeType: string
  fileName: string
} & Record<string, unknown>

/** What of a file is sensitive about people, if anything. */
type Judge = (record: Record<string, unknown>) => Sensitivity | null

/**
 * `GET /api/<slug>/file/<name>`: the bytes, for whoever sees the record. In the place of Payload's own, which reads from
 * a folder and tells a file of others from one that does not exist.
 */
export const fileEndpoint = (slug: CollectionSlug, sensitivityOf: Judge): Omit<Endpoint, 'root'> => ({
  path: '/file/:filename',
  method: 'get',
  custom: documented({
    summary: 'Get a file',
    description:
      'The address stands in the field `url` of its record. Photos may be shown, everything else is to be saved. ' +
      'A file that shows who somebody is takes the right to sensitive personal data, and reading it is written down.',
    query: { 'thumbnail?': boolean('A small picture of a photo, 320 pixels at most.') },
    answer: { file: 'application/octet-stream' },
    refusals: [404],
  }),
  handler: async (req) => {
    const { user, searchParams } = req
    readerOf(user)
    const record = await recordOf(req, slug)
    const sensitivity = record && sensitivityOf(record)
    if (record && sensitivity) noteOrRefuse(req, slug, record, sensitivity)
    const isSmall = searchParams.get('thumbnail') === 'true'
    const bytes = record && (await readContent(req, slug, record.id, isSmall ? 'thumbnail' : 'content'))
    if (!record || !bytes) throw missing(noSuchRecord)
    return new Response(new Uint8Array(bytes), { headers: headersOf(record, bytes.length) })
  },
})

/** By its id in the end, like every record: the organization in which somebody works narrows lists alone. */
const recordOf = async (req: PayloadRequest, slug: CollectionSlug): Promise<Served | null> => {
  const { docs } = await req.payload.find({
    collection: slug,
    where: { filename: { equals: String(req.routeParams?.filename) } },
    depth: 0,
    limit: 1,
    pagination: false,
    // Only which record it is; whether whoever asks sees it is asked next.
    overrideAccess: true,
    req,
  })
  return (await visibleRecord(req, slug, docs[0]?.id)) as Served | null
}

const noteOrRefuse = (
  req: PayloadRequest,
  slug: string,
  { id, organization }: Served,
  sensitivity: Sensitivity,
): void => {
  const organizationId = idOf(organization)
  if (!mayReadSensitive(req, organizationId))
    throw refused('This file shows who somebody is. It takes the right “Sensitive personal data: view”.')
  keepReading(req, { collection: slug, organizationId, id, kinds: [sensitivity] })
}

/** Nothing in a file may run, be framed, be taken for something else or be kept on the way. */
const headersOf = ({ mimeType, fileName }: Served, size: number): Record<string, string> => ({
  'content-type': mimeType,
  'content-length': String(size),
  'content-disposition': `${mimeType.startsWith('image/') ? 'inline' : 'attachment'}; ${asParameters(fileName)}`,
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
})

/** In letters that every browser reads, and as it is called (RFC 6266). */
const asParameters = (name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16)}`)
  return `filename="${plain}"; filename*=UTF-8''${exact}`
}
