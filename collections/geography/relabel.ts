import { sql, type PostgresAdapter } from '@payloadcms/db-postgres'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { lookingAt } from '@/hooks/lookingAt'
import { shortRegionName } from '@/src/domain/geography'

/** By what of a larger place the labels of smaller ones end. */
const endsWith = { municipality: 'label', province: 'name', region: 'code' } as const
type Level = keyof typeof endsWith

/** Labels end with what a place lies in: a renamed municipality, province or region is renamed there too. */
export const renameInLabels = (level: Level): CollectionAfterChangeHook =>
  lookingAt([endsWith[level]], async ({ doc, previousDoc, operation, req }) => {
    if (operation !== 'update') return doc
    const [from, to] = [endingOf(level, previousDoc), endingOf(level, doc)]
    if (from === to) return doc
    const tables = level === 'municipality' ? ['barangays'] : ['municipalities', 'barangays']
    for (const table of tables)
      await replaceEnding({ table, column: `${level}_id`, id: doc.id, from, to, req })
    return doc
  })

const endingOf = (level: Level, place: Record<string, unknown>): string => {
  const name = String(place[endsWith[level]])
  return `, ${level === 'region' ? shortRegionName(name) : name}`
}

/** One statement for hundreds of barangays, in the transaction of the request. */
const replaceEnding = async ({
  table,
  column,
  id,
  from,
  to,
  req,
}: {
  table: string
  column: string
  id: string
  from: string
  to: string
  req: PayloadRequest
}): Promise<void> => {
  const adapter = req.payload.db as unknown as PostgresAdapter
  const transaction = await req.transactionID
  const database: Pick<PostgresAdapter['drizzle'], 'execute'> =
    (transaction && adapter.sessions?.[transaction]?.db) || adapter.drizzle
  await database.execute(sql`
    update ${sql.identifier(table)} set label = left(label, -length(${from}::text)) || ${to}
    where ${sql.identifier(column)} = ${id} and right(label, length(${from}::text)) = ${from}`)
}
