/** Which part of the words of the shorter text also stands in the other, from 0 to 1. */
export const wordsShared = (one: string, other: string, ignored: ReadonlySet<string> = new Set()): number => {
  const words = wordsOf(one, ignored)
  const others = wordsOf(other, ignored)
  const fewest = Math.min(words.size, others.size)
  if (fewest === 0) return words.size === others.size ? 1 : 0
  return [...words].filter((word) => others.has(word)).length / fewest
}

const wordsOf = (text: string, ignored: ReadonlySet<string>): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !ignored.has(word)))
