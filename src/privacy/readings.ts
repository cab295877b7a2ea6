import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { sensitivities, type Sensitivity } from '@/access/sensitive'
import { homesOf, writeEntry } from '@/src/audit/record'
import { runAs } from '@/src/database/scope'

/** Sensitive fields of one record that were shown to whoever asked. */
export type Reading = {
  collection: string
  /** Null for an account. */
  organizationId: string | null
  id: string
  kinds: readonly Sensitivity[]
}

type Batch = Omit<Reading, 'id'> & {
  adapter: PostgresAdapter
  req: Pick<PayloadRequest, 'user' | 'headers'>
  ids: Set<string>
}

/** How long a reading waits for its line in the log. */
const patience = 1_000

const waiting = new Map<string, Batch>()
let timer: NodeJS.Timeout | null = null

/**
 * Keeps a reading for the audit log. Reading costs no statement more for it: the records of a request are written
 * together, as one line for each kind of record and organization, within a second.
 */
export const keepReading = (req: PayloadRequest, { id, ...reading }: Reading): void => {
  const key = [numberOf(req), req.user?.id, reading.collection, reading.organizationId].join(' ')
  const { user, headers, payload } = req
  const batch = waiting.get(key) ?? {
    ...reading,
    adapter: payload.db as unknown as PostgresAdapter,
    req: { user, headers },
    ids: new Set(),
  }
  batch.ids.add(id)
  batch.kinds = [...new Set([...batch.kinds, ...reading.kinds])]
  waiting.set(key, batch)
  writeSoon()
}

const writeSoon = (): void => {
  timer ??= setTimeout(() => void writeReadings(), patience).unref()
}

/** Writes what waits, also before the database is left. What could not be written is tried again. */
export const writeReadings = async (): Promise<void> => {
  if (timer) clearTimeout(timer)
  timer = null
  const batches = [...waiting]
  waiting.clear()
  for (const [key, batch] of batches) {
    const { adapter } = batch
    try {
      await runAs(systemScopes.accounts, () => writeBatch(batch))
    } catch (error) {
      waiting.set(key, batch)
      writeSoon()
      adapter.payload.logger.error({ err: error }, 'Who read sensitive data could not be written down')
    }
  }
}

const writeBatch = async (batch: Batch): Promise<void> => {
  const { adapter, req } = batch
  for (const [organizationId, ids] of await byOrganization(batch))
    await writeEntry({ adapter, req, entry: entryOf(batch, organizationId, ids) })
}

/** Accounts of several organizations may stand in one list; each organization is told of its own. */
const byOrganization = async ({
  adapter,
  organizationId,
  ids,
}: Batch): Promise<Map<string | null, string[]>> => {
  if (organizationId !== null) return new Map([[organizationId, [...ids]]])
  const groups = new Map<string | null, string[]>()
  for (const [id, home] of await homesOf(adapter, [...ids]))
    groups.set(home, [...(groups.get(home) ?? []), id])
  return groups
}

const entryOf = ({ collection, kinds }: Batch, organizationId: string | null, ids: string[]) => {
  const single = ids.length === 1 ? ids[0] : null
  return {
    action: 'read' as const,
    organizationId,
    collection,
    id: single,
    changes: single ? [] : [{ field: 'records', after: ids }],
    message:
      kinds.map((kind) => sensitivities[kind]).join(', ') + (single ? '' : ` of ${ids.length} records`),
  }
}

const numbers = new WeakMap<object, number>()
let last = 0

/** Tells requests apart; those of one person within a second are many. */
const numberOf = ({ headers }: PayloadRequest): number => {
  const known = numbers.get(headers)
  if (known !== undefined) return known
  last += 1
  numbers.set(headers, last)
  return last
}
