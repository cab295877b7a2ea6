/** The higher, the more even. With 3 the first of 44 has 11 % of everything and the last 0.7 %. */
const evenness = 3

/**
 * Divides a total among organizations as work is divided among ministries: a few have most of it, each has some.
 * The shares are whole and add up to the total.
 */
export const spread = ({ total, among }: { total: number; among: number }): number[] => {
  const weights = Array.from({ length: among }, (_, rank) => 1 / (rank + evenness))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shares = weights.map((weight) => Math.floor((total * weight) / sum))
  const left = total - shares.reduce((all, share) => all + share, 0)
  return shares.map((share, rank) => (rank < left ? share + 1 : share))
}
