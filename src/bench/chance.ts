export type Chance = {
  /** From 0 up to, but not including, the bound. */
  below: (bound: number) => number
  of: <Item>(items: readonly Item[]) => Item
}

/** The same numbers at every run (mulberry32), so that two runs measure the same data and requests. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number): number => Math.floor(next() * bound)
  return { below, of: (items) => items[below(items.length)]! }
}
