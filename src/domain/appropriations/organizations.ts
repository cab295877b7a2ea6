/**
 * Codes that older sources use for an MOA, and the official code (data dictionary, 2.4). Codes that stand for
 * no real body are not listed: the importer reports them.
 */
export const organizationAliases: Readonly<Record<string, string>> = {
  OWB: 'WALI',
  MPWH: 'MPW',
  MTC: 'MOTC',
  MTI: 'MTIT',
  BCHRC: 'BHRC',
  BWCRC: 'BWC',
  BUWIS: 'BWC',
  BYDC: 'BYC',
}

/**
 * The official code of the MOA a file or an old record names. MTIT needs its name as well: it is the Ministry of
 * Trade, but an early list used the same letters for "Transportation and Information Technology".
 */
export const resolveOrganizationCode = ({ acronym, moa }: { acronym: string; moa: string }): string => {
  const code = acronym.trim().toUpperCase()
  if (code === 'MTIT' && /transportation/i.test(moa)) return 'MOTC'
  return Object.hasOwn(organizationAliases, code) ? organizationAliases[code]! : code
}

const commonWords = new Set(['of', 'the', 'and', 'for', 'bangsamoro', 'ministry', 'office'])

/** Whether two names plausibly mean the same body; tolerant of "the", commas and an added acronym. */
export const areSameBody = (one: string, other: string): boolean => {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  const shared = words.filter((word) => others.includes(word)).length
  return shared * 2 >= Math.min(words.length, others.length)
}

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !commonWords.has(word))
