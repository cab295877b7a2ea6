/** The value that this share of the sorted values does not exceed (nearest rank); 0 of none. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)] ?? 0
