import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import type { Feature } from '@/access/features'
import type { Scope } from '@/access/principal'
import { sharedCache } from '@/src/cache/shared'
import { settings } from '@/src/settings'
import { toArray } from './toArray'

const tenMinutes = 10 * 60

/** What figures depend on beside the records themselves. */
export type Asked = {
  payload: Payload
  /** What is asked for, such as `monitoring`. */
  panel: string
  /** The organizations whose rows count, for every feature that the statement touches. */
  scope: Partial<Record<Feature, Scope | null>>
  /** The tables whose rows stand in it; each is one of `countedTables`. */
  tables: readonly string[]
  /** Everything else that the answer depends on: filters, the day. */
  filters: unknown
}

/**
 * Figures that were worked out before, as long as nothing they count has changed; else `load` works them out. The state of
 * the tables is read before the figures are. So a change that is committed in between is in the figures although they are
 * kept under the state before it, and never the other way round. Two people share what is kept only when they may see
 * the same (docs/decisions/kept-figures.md).
 */
export const kept = async <Figures>(asked: Asked, load: () => Promise<Figures>): Promise<Figures> => {
  if (!settings.keepsFigures) return load()
  const { payload } = asked
  const cache = sharedCache((msg, err) => payload.logger.warn({ err, msg }))
  const key = keyOf(asked, await stateOf(asked))
  const found = readable<Figures>(await cache.get(key))
  if (found !== undefined) return found
  const figures = await load()
  await cache.set(key, JSON.stringify(figures), tenMinutes)
  return figures
}

/** Changes with every committed change of a row that may count, whoever made it and however. */
const stateOf = async ({ payload, scope, tables }: Asked): Promise<string> => {
  const { rows } = await payload.db.pool.query<{ state: string }>({
    name: 'state-of-figures',
    text: `select md5(coalesce(string_agg(id::text || version::text, ',' order by id), '')) as state
      from figures.versions
      where subject = any($1) and (organization_id is null or $2::uuid[] is null or organization_id = any($2))`,
    values: [tables, organizationsIn(scope)],
  })
  return rows[0]!.state
}

const organizationsIn = (scope: Asked['scope']): readonly string[] | null => {
  const lists = Object.values(scope).map(toArray)
  return lists.includes(null) ? null : [...new Set(lists.flatMap((list) => list ?? []))]
}

const keyOf = ({ panel, scope, filters }: Asked, state: string): string => {
  const whose = Object.entries(scope)
    .map(([feature, organizations]) => [
      feature,
      Array.isArray(organizations) ? [...(organizations as string[])].sort() : organizations,
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  const text = JSON.stringify([whose, filters, state])
  return `bmms:figures:${panel}:${createHash('sha256').update(text).digest('base64url')}`
}

/** What cannot be read is not there. */
const readable = <Figures>(text: string | null): Figures | undefined => {
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Figures
  } catch {
    return undefined
  }
}
