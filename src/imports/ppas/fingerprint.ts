import { createHash } from 'node:crypto'
import type { AppropriatedIndicator, AppropriatedPpa, Provision } from '@/src/domain/appropriations/parse'
import { lawPrefix } from './law'

type Keyed<Item> = Item & { sourceKey: string }

/**
 * Gives each record of a file a key that stays when its content or its place in the file changes: the law and
 * the title as people compare titles. Of several with the same title, the first keeps the number 1, and so on.
 */
export const keyedByTitle = <Item extends { title: string }>(items: readonly Item[]): Keyed<Item>[] =>
  keyed(items, ({ title }) => `${lawPrefix}${normalized(title).slice(0, 400)}`)

/** The same for the indicators of one PPA, whose texts are too long to be keys themselves. */
export const keyedByText = <Item extends Pick<AppropriatedIndicator, 'kind' | 'name'>>(
  items: readonly Item[],
): Keyed<Item>[] => keyed(items, ({ kind, name }) => `${kind}/${sha256(normalized(name))}`)

/** Changes exactly when something that is imported changes. */
export const hashOfPpa = ({ title, description, budget, indicators }: AppropriatedPpa): string =>
  sha256([
    title,
    description,
    String(budget),
    indicators.map(({ kind, name, target }) => [kind, name, target]),
  ])

export const hashOfProvision = ({ title, details, position }: Provision): string =>
  sha256([title, details, position])

const keyed = <Item>(items: readonly Item[], baseOf: (item: Item) => string): Keyed<Item>[] => {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const base = baseOf(item)
    const occurrence = (seen.get(base) ?? 0) + 1
    seen.set(base, occurrence)
    return { ...item, sourceKey: `${base}/${occurrence}` }
  })
}

/** Letters and digits only: capitals, punctuation and spacing do not make another title. */
const normalized = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const sha256 = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')
