import type { Chance } from '../chance'

const verbs = [
  'Provision of',
  'Support to',
  'Development of',
  'Rehabilitation of',
  'Training on',
  'Monitoring of',
]

/** What people search for. */
export const subjects = [
  'health services',
  'day care centers',
  'potable water',
  'farm inputs',
  'fishing gear',
  'madrasah education',
  'scholarships',
  'halal industry',
  'cooperatives',
  'peace and order',
  'solar power',
  'housing',
  'livelihood',
  'farm-to-market roads',
] as const

const groups = [
  'women',
  'youth',
  'fisherfolk',
  'farmers',
  'displaced families',
  'senior citizens',
  'all households',
]

export const titleFrom = (chance: Chance): string =>
  `${chance.of(verbs)} ${chance.of(subjects)} for ${chance.of(groups)}`

/** A few sentences, as long as people write. */
export const textFrom = (chance: Chance): string =>
  Array.from(
    { length: 2 + chance.below(4) },
    () =>
      `The ${chance.of(subjects)} of ${chance.of(groups)} were looked at together with the local government.`,
  ).join(' ')
