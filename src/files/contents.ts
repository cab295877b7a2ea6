import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { executorOf } from '@/src/database/sessions'

/** The table beside a collection that holds the bytes of its files. */
export const contentTable = (slug: string): string => `${slug.replaceAll('-', '_')}_content`

type Content = { content: Buffer; thumbnail: Buffer | null }

/** In the transaction of the record, so that neither is ever there without the other. */
export const storeContent = async (
  req: PayloadRequest,
  slug: string,
  record: string,
  { content, thumbnail }: Content,
): Promise<void> => {
  const database = await executorOf(req.payload.db, req)
  await database.execute(sql`
    insert into ${sql.identifier(contentTable(slug))} (_parent_id, content, thumbnail)
    values (${record}, ${content}, ${thumbnail})`)
}

/** The bytes, in the scope of whoever asks; null where there are none for them. */
export const readContent = async (
  req: PayloadRequest,
  slug: string,
  record: string,
  part: keyof Content,
): Promise<Buffer | null> => {
  const database = await executorOf(req.payload.db, req)
  const { rows } = await database.execute<{ bytes: Buffer | null }>(sql`
    select ${sql.identifier(part)} as bytes
    from ${sql.identifier(contentTable(slug))} where _parent_id = ${record}`)
  return rows[0]?.bytes ?? null
}
