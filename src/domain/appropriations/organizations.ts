import { wordsShared } from './words'

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
export const isSameBody = (one: string, other: string): boolean => wordsShared(one, other, commonWords) >= 0.5
