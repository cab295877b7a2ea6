import type { Endpoint } from 'payload'
import { badRequest, missing } from '@/hooks/problems'
import { documented } from '@/src/openapi/documented'
import {
  integer,
  listOf,
  object,
  orNull,
  string,
  uuid,
  wordOf,
  boolean,
  type Schema,
} from '@/src/openapi/schema'
import { readerOf } from '../reader'
import { isPagedLevel, kinds, pagedLevels, placeLevels } from './counted'
import { loadGeography, type Asked } from './load'

const place = { level: wordOf(placeLevels), id: uuid(), code: string(), name: string() }

const figures = object(
  Object.fromEntries([...kinds, 'population', 'households'].map((name) => [name, orNull(integer())])),
  'Null for what one may not view, and for what there is not at this level.',
)

const within = object({
  ...place,
  region: uuid('The region it lies in.'),
  isActive: boolean(),
  figures,
})

const slices = listOf(object({ key: string(), label: string(), count: integer(), amount: integer() }))
const records = listOf(
  object({ id: uuid(), title: string(), organization: string(), note: orNull(string()) }),
)

const answer: Schema = object({
  place: orNull(object(place, 'Null for the country.')),
  around: listOf(object(place), 'The larger places around it, the largest first.'),
  figures,
  within: listOf(
    within,
    'What lies in it; of the country the provinces, and the cities and municipalities outside them.',
  ),
  regions: listOf(within, 'Of the country alone.'),
  mana: orNull(
    object({
      needsByCategory: slices,
      needsByUrgency: slices,
      needsByStatus: slices,
      assessmentsByStatus: slices,
      assessmentsByMethod: slices,
      assessmentsByLevel: slices,
    }),
  ),
  records: orNull(object({ communities: records, needs: records, assessments: records, ppas: records })),
})

/** `GET /api/geography-figures?level=province&place=XII-COTABATO`; without a place, of the country. */
export const geographyEndpoint: Endpoint = {
  path: '/geography-figures',
  method: 'get',
  custom: documented({
    topic: 'platform',
    summary: 'The figures of a place',
    description:
      'What is recorded in a region, province or municipality and in each place within it, for the organization in context or all one may read. Without a place, of the country. Each figure counts what a list filtered by that place has.',
    query: {
      'level?': wordOf(pagedLevels, 'What kind of place it is.'),
      'place?': string('Its readable code, such as `XII-COTABATO`.'),
    },
    answer,
    refusals: [400, 404],
  }),
  handler: async ({ payload, query, user }) => {
    const principal = readerOf(user)
    const figures = await loadGeography({ payload, principal, asked: askedIn(query) })
    if (!figures) throw missing('There is no such place.')
    return Response.json(figures)
  },
}

const askedIn = ({ level, place: code }: Record<string, unknown>): Asked => {
  if (level === undefined && code === undefined) return null
  if (!isPagedLevel(level)) throw badRequest(`Write one of these: ${pagedLevels.join(', ')}.`, 'level')
  if (typeof code !== 'string' || code === '')
    throw badRequest('Write the code of a place, such as XII-COTABATO.', 'place')
  return { level, code }
}
