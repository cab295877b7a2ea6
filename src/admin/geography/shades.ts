/** What a shade stands for; both ends belong to it. */
export type Shade = { from: number; to: number }

const most = 4

/**
 * At most four classes, from few to many, each with about as many places: with equal steps one large city would leave
 * all others in the lightest. Nought has a look of its own and is in none.
 */
export const shadesOf = (values: readonly number[]): Shade[] => {
  const distinct = [...new Set(values.filter((value) => value > 0))].sort((one, other) => one - other)
  const count = Math.min(most, distinct.length)
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * distinct.length) / count)
    const end = Math.floor(((index + 1) * distinct.length) / count) - 1
    return { from: distinct[start]!, to: distinct[end]! }
  })
}

/** From 1, the lightest, to 4; 0 for nought. Fewer classes lie further apart, so that they are told apart. */
export const shadeOf = (value: number, shades: readonly Shade[]): number => {
  const index = shades.findIndex(({ to }) => value > 0 && value <= to)
  return Math.round(((index + 1) * most) / Math.max(1, shades.length))
}
