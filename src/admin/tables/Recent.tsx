import type { PayloadRequest } from 'payload'
import { importStates } from '@/src/tables/imports/states'
import { formatCount, formatMoment } from '../format'

const latest = 10

/** What whoever looks uploaded lately. */
export const Recent = async ({ req }: { req: PayloadRequest }) => {
  const { docs } = await req.payload.find({
    collection: 'table-imports',
    where: { person: { equals: req.user!.id } },
    sort: '-createdAt',
    depth: 0,
    limit: latest,
    pagination: false,
    overrideAccess: false,
    req,
  })
  if (docs.length === 0) return null
  return (
    <>
      <h2>Your latest imports</h2>
      <ul className="bmms-import__recent">
        {docs.map(({ id, fileName, status, createdAt, storedCount }) => (
          <li key={id}>
            <a href={`/admin/import?id=${id}`}>{fileName}</a>, {formatMoment(createdAt)}:{' '}
            {importStates[status]}
            {storedCount > 0 && ` (${formatCount(storedCount)})`}
          </li>
        ))}
      </ul>
    </>
  )
}
