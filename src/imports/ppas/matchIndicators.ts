import type { AppropriatedIndicator } from '@/src/domain/appropriations/parse'
import { wordsShared } from '@/src/domain/appropriations/words'
import { keyedByText } from './fingerprint'

/** An indicator in the database that came from an earlier import. */
export type StoredIndicator = Pick<AppropriatedIndicator, 'kind' | 'name' | 'position'> & {
  id: string
  sourceKey: string
  hasValues: boolean
}

export type Match<Stored> = { source: AppropriatedIndicator & { sourceKey: string }; stored: Stored | null }

/**
 * Finds for each indicator of the file the stored one it continues: the one with the same text, else the one at
 * the same place in the list, whose wording was corrected. Where a clerk has entered values, the wording must
 * also be recognizable, or the values of one indicator would come to stand under another.
 */
export const matchIndicators = <Stored extends StoredIndicator>({
  stored,
  sources,
}: {
  stored: readonly Stored[]
  sources: readonly AppropriatedIndicator[]
}): { matches: Match<Stored>[]; gone: Stored[] } => {
  const left = new Set(stored)
  const take = (found: Stored | undefined): Stored | null => {
    if (!found) return null
    left.delete(found)
    return found
  }
  const sameText = keyedByText(sources).map((source) => ({
    source,
    stored: take(stored.find(({ sourceKey }) => sourceKey === source.sourceKey)),
  }))
  const matches = sameText.map(({ source, stored: found }) => ({
    source,
    stored: found ?? take([...left].find((candidate) => isReworded(candidate, source))),
  }))
  return { matches, gone: [...left] }
}

const isReworded = (stored: StoredIndicator, source: AppropriatedIndicator): boolean =>
  stored.kind === source.kind &&
  stored.position === source.position &&
  (!stored.hasValues || wordsShared(stored.name, source.name) >= 0.5)
