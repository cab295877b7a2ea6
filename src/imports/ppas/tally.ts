/** How many records of a kind an import created, changed and found as they should be. */
export type Tally = { created: number; updated: number; unchanged: number }

export const nothing: Tally = { created: 0, updated: 0, unchanged: 0 }

export const plus = (one: Tally, other: Partial<Tally>): Tally => ({
  created: one.created + (other.created ?? 0),
  updated: one.updated + (other.updated ?? 0),
  unchanged: one.unchanged + (other.unchanged ?? 0),
})

export const totalOf = ({ created, updated, unchanged }: Tally): number => created + updated + unchanged

export const hasChanged = ({ created, updated }: Tally): boolean => created + updated > 0
