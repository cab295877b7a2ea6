type Text = string | null | undefined
type Figure = number | null | undefined

const longestName = 255

/** The five age bands of a profile. Together they cover every age once. */
export const ageBands = ['children09', 'adolescents1014', 'youth1530', 'adults3159', 'seniors60Plus'] as const
export type AgeBand = (typeof ageBands)[number]

/** What a community is called: its name, else the first of its other names, else its barangay. */
export const displayNameOf = ({
  name,
  communityNames,
  barangayName,
}: {
  name: Text
  communityNames: Text
  barangayName: Text
}): string =>
  (present(name) ?? namesIn(communityNames)[0] ?? present(barangayName) ?? '').slice(0, longestName)

/** The list of names with the chosen one in front and nowhere else. */
export const namesWithFirst = ({ name, communityNames }: { name: Text; communityNames: Text }): string =>
  distinct([name, communityNames]).join(', ')

/** Primary and other languages as one list, each once; what was typed stays when neither is given. */
export const languagesOf = ({
  primaryLanguage,
  otherLanguages,
  languagesSpoken,
}: {
  primaryLanguage: Text
  otherLanguages: Text
  languagesSpoken: Text
}): string => {
  const languages = distinct([primaryLanguage, otherLanguages])
  return languages.length > 0 ? languages.join(', ') : (present(languagesSpoken) ?? '')
}

/** Everybody counted in an age band; null when no band is filled in. */
export const ageTotal = (bands: Partial<Record<AgeBand, Figure>>): number | null => {
  const counted = ageBands.map((band) => bands[band]).filter(isFigure)
  return counted.length > 0 ? counted.reduce((sum, people) => sum + people, 0) : null
}

/** Persons per household, one decimal; null when it cannot be told. */
export const averageHouseholdSize = ({
  estimatedObcPopulation,
  households,
}: {
  estimatedObcPopulation?: Figure
  households?: Figure
}): number | null => ratio({ part: estimatedObcPopulation, whole: households, decimals: 1 })

/** The OBC population as a share of its barangay's, from 0 to 1 with four decimals; null when it cannot be told. */
export const obcShare = ({
  estimatedObcPopulation,
  totalBarangayPopulation,
}: {
  estimatedObcPopulation?: Figure
  totalBarangayPopulation?: Figure
}): number | null => ratio({ part: estimatedObcPopulation, whole: totalBarangayPopulation, decimals: 4 })

const ratio = ({
  part,
  whole,
  decimals,
}: {
  part: Figure
  whole: Figure
  decimals: number
}): number | null =>
  isFigure(part) && isFigure(whole) && whole > 0 ? Number((part / whole).toFixed(decimals)) : null

const isFigure = (value: Figure): value is number => typeof value === 'number' && Number.isFinite(value)

const present = (value: Text): string | undefined => value?.trim() || undefined

const namesIn = (text: Text): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Names in order, the first spelling kept of those that differ only in case. */
const distinct = (texts: Text[]): string[] => {
  const names = new Map<string, string>()
  for (const name of texts.flatMap(namesIn)) {
    const key = name.toLocaleLowerCase('en')
    if (!names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}
