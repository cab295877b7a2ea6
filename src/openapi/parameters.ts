import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { largestDepth, largestLimit } from '@/hooks/query/bounds'
import { longestList, longestText } from '@/hooks/query/operands'
import { deepestWhere, mostConditions } from '@/hooks/query/paths'
import type { Schema } from './schema'

/** How Payload pages when nobody says. */
const usualLimit = 10

const inQuery = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
})

/** `where[status][equals]=ongoing`: an object spelt in brackets. */
const inBrackets = (name: string, description: string, example: object): Schema => ({
  ...inQuery(name, description, { type: 'object', additionalProperties: true }),
  style: 'deepObject',
  explode: true,
  example,
})

/** What can be said about which records are wanted, and how. */
export const parameterComponents = ({ defaultDepth }: SanitizedConfig): Record<string, Schema> => ({
  Context: {
    name: 'X-BMMS-Organization',
    in: 'header',
    description:
      'The code of the organization one works in, such as `MOH`. Narrows lists to it and is taken for new records; never widens what one may see. Without it: everything one may see.',
    schema: { type: 'string' },
    example: 'MOH',
  },
  Id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id of the record.',
    schema: { type: 'string', format: 'uuid' },
  },
  Where: inBrackets(
    'where',
    [
      'Which records: `where[field][operator]=value`, all of them met; `where[or][0][field][operator]=value` for one of several.',
      'Everywhere: `equals`, `not_equals`, `in`, `not_in`, `exists`. Texts also `like`, `not_like`, `contains`; texts, numbers and dates `greater_than`, `greater_than_equal`, `less_than`, `less_than_equal`; lists of words or records `contains`.',
      `At most ${mostConditions} conditions, ${deepestWhere} levels deep, ${longestList} values in a list and ${longestText} characters in a text. Through a relation (\`province.name\`) only into geography, organizations and other shared data.`,
    ].join('\n'),
    { createdAt: { greater_than: '2025-01-01' } },
  ),
  Sort: {
    ...inQuery('sort', 'Fields to sort by, separated by commas; `-` before a name turns it round.', {
      type: 'string',
    }),
    example: '-createdAt',
  },
  Limit: inQuery('limit', 'How many records on a page.', {
    type: 'integer',
    minimum: 1,
    maximum: largestLimit,
    default: usualLimit,
  }),
  Page: inQuery('page', 'Which page, from 1.', { type: 'integer', minimum: 1, default: 1 }),
  Pagination: inQuery(
    'pagination',
    '`false` leaves out the counting, which is faster; `limit` must be given then.',
    {
      type: 'boolean',
      default: true,
    },
  ),
  Depth: inQuery(
    'depth',
    'How far relations are answered as records instead of ids: 0 not at all, 1 those of the record itself.',
    { type: 'integer', minimum: 0, maximum: largestDepth, default: defaultDepth },
  ),
  Select: inBrackets(
    'select',
    'Which fields: `select[title]=true` only these, `select[notes]=false` all but these. The answer then holds less than its schema requires.',
    { createdAt: true },
  ),
  Trash: inQuery('trash', '`true` takes in records that are in the trash.', {
    type: 'boolean',
    default: false,
  }),
  Joins: inBrackets(
    'joins',
    `Records that hang on this one, which come only when asked for: \`joins[name][limit]=10\`, with \`page\`, \`sort\` and \`where\` of their own. At most ${largestLimit}.`,
    {},
  ),
})

const component = (name: string): Schema => ({ $ref: `#/components/parameters/${name}` })

/** The parameters of these names, and the organization context, which every operation on records heeds. */
export const parametersOf = (collection: SanitizedCollectionConfig, names: readonly string[]): Schema[] => {
  const hasJoins = Object.keys(collection.joins).length > 0
  const isThere = (name: string): boolean =>
    (name !== 'Trash' || collection.trash) && (name !== 'Joins' || hasJoins)
  return [...names, 'Context'].filter(isThere).map(component)
}
