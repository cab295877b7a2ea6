type Figure = number | null | undefined

/**
 * What is added up from the communities to their municipality, and from the municipalities to their province: data
 * dictionary 3.2.1. The OBC population is the exception, kept as `attributedPopulation` beside what a person enters.
 */
export const summedFigures = [
  'totalBarangayPopulation',
  'households',
  'families',
  'children09',
  'adolescents1014',
  'youth1530',
  'adults3159',
  'seniors60Plus',
  'womenCount',
  'soloParentsCount',
  'pwdCount',
  'farmersCount',
  'fisherfolkCount',
  'unemployedCount',
  'indigenousPeoplesCount',
  'idpsCount',
  'migrantsTransientsCount',
  'csosCount',
  'associationsCount',
  'numberOfPeoplesOrganizations',
  'numberOfCooperatives',
  'numberOfSocialEnterprises',
  'numberOfMicroEnterprises',
  'numberOfUnbankedObc',
  'mosquesCount',
  'madrasahCount',
  'asatidzCount',
  'religiousLeadersCount',
] as const

type Populations = {
  autoSync?: boolean | null
  /** As a person entered it; none while figures are added up automatically. */
  estimatedObcPopulation?: Figure
  /** Added up from the level below. */
  attributedPopulation?: Figure
}

/** The OBC population of a coverage: what was entered for it, else what the level below adds up to. */
export const populationOf = ({
  autoSync,
  estimatedObcPopulation,
  attributedPopulation,
}: Populations): number | null => (autoSync ? null : estimatedObcPopulation) ?? attributedPopulation ?? null

/** People entered for the whole that no community accounts for; 0 while figures are added up automatically. */
export const unattributedPopulation = (row: Populations): number =>
  Math.max(0, (populationOf(row) ?? 0) - (row.attributedPopulation ?? 0))

/** The share of the whole that the level below accounts for, in percent with one decimal; null without a whole. */
export const attributionRate = (row: Populations): number | null => {
  const total = populationOf(row)
  return total ? Number((((row.attributedPopulation ?? 0) / total) * 100).toFixed(1)) : null
}
