import { between, type Rule } from '@/src/domain/rules'

/** Rules every profile keeps. Constraint names carry the table's name. */
export const profileRules = (table: string): Rule[] => [
  between({ name: `${table}_established_year`, field: 'establishedYear', min: 1800, max: 2030 }),
  between({
    name: `${table}_latitude`,
    field: 'latitude',
    min: 4,
    max: 22,
    message: 'The Philippines lie between 4 and 22 degrees north.',
  }),
  between({
    name: `${table}_longitude`,
    field: 'longitude',
    min: 116,
    max: 127,
    message: 'The Philippines lie between 116 and 127 degrees east.',
  }),
]
