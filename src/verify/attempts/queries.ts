import fc, { type Arbitrary } from 'fast-check'
import { fieldsOf, mostly, perSlug, type FieldInfo, type Material } from './attempt'
import { anyValue, nastyText, type Values } from './values'

type Where = Record<string, unknown>

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  'EQUALS',
  '$ne',
  '__proto__',
] as const

const fittingOperators: Record<FieldInfo['kind'], readonly (typeof operators)[number][]> = {
  text: ['equals', 'like', 'contains', 'not_equals', 'in', 'exists', 'not_like'],
  number: ['equals', 'greater_than', 'less_than_equal', 'in', 'exists'],
  date: ['equals', 'greater_than', 'less_than', 'exists'],
  flag: ['equals', 'not_equals', 'exists'],
  choice: ['equals', 'in', 'not_in', 'exists'],
  relation: ['equals', 'in', 'not_in', 'not_equals', 'exists'],
  join: ['exists', 'equals'],
  rows: ['exists', 'contains'],
  other: ['exists', 'equals', 'like'],
}

/** Paths that lead into other collections or to what no one may ask for. */
const farPaths = [
  'createdBy.email',
  'createdBy.hash',
  'organization.primaryFocalPerson.email',
  'implementingMoa.primaryFocalPerson.salt',
  'ppa.title',
  'ppa.implementingMoa',
  'ppa__title',
  'user.email',
  'user.resetPasswordToken',
  'leadAssessor.name',
  'communities.name',
  'relatedAssessment.title',
  'relatedPpas.title',
  'indicators.name',
  'fundingFlows.remarks',
  'progressReports.notes',
  'teamMembers.user.email',
  'version.title',
  'hash',
  'salt',
  'sessions.id',
  'resetPasswordToken',
  'password',
  'principal',
  'isSuperadmin',
  'barangay.municipality.province.region.name',
  'organization.code',
  '_status',
  'deletedAt',
  'id.id',
  '__proto__.x',
  '',
  '.',
  'and',
  'or.0.id',
]

/** Query parameters of a read: most get past the first check and then ask for what they should not. */
export const queriesFrom = (material: Material, values: Values) => {
  const condition = (slug: string): Arbitrary<Where> => {
    const fields = fieldsOf(material, slug)
    const sound = fc.constantFrom(...fields).chain((field) =>
      fc.constantFrom(...fittingOperators[field.kind]).chain((operator) =>
        operandOf(operator, values.fitting(field)).map((value) => ({
          [field.name]: { [operator]: value },
        })),
      ),
    )
    const path = fc.oneof(
      fc.constantFrom(...farPaths),
      fc.constantFrom(...fields.map(({ name }) => name)),
      nastyText,
    )
    const odd = fc
      .tuple(path, fc.constantFrom(...operators), anyValue)
      .map(([name, operator, value]) => ({ [name]: { [operator]: value } }))
    const byId = values.id(slug).map((id) => ({ id: { equals: id } }))
    return mostly<Where>(
      sound,
      5,
      odd,
      byId,
      anyValue.map((value) => ({ id: value })),
    )
  }

  const where = perSlug((slug): Arbitrary<unknown> => {
    const leaf = condition(slug)
    const group = (key: string, inner: Arbitrary<Where>) =>
      fc.array(inner, { maxLength: 3 }).map((items) => ({ [key]: items }) as Where)
    const nested = fc.oneof(group('and', leaf), group('or', leaf), group('or', group('and', leaf)))
    const mixed = fc
      .tuple(leaf, nested, nested, fc.boolean())
      .map(([one, two, three, isLoud]) =>
        isLoud ? { ...one, ...two, OR: three.or ?? [], AND: three.and ?? [] } : { ...one, ...two, ...three },
      )
    const shape = mostly<unknown>(leaf, 6, nested, nested, mixed, anyValue)
    // Payload also takes the whole condition as a text of JSON.
    return mostly(
      shape,
      6,
      shape.map((it) => JSON.stringify(it)),
    )
  })

  const sort = (slug: string): Arbitrary<unknown> =>
    mostly<unknown>(
      fc.constantFrom(...fieldsOf(material, slug).map(({ name }) => name)).map((name) => `-${name}`),
      3,
      fc.constantFrom(...farPaths, '-createdAt', 'id', '-createdBy.email', 'title,-ppa.title', [
        'id',
        'title',
      ]),
      anyValue,
    )

  const chosen = (slug: string): Arbitrary<unknown> =>
    mostly<unknown>(
      fc.dictionary(
        fc.constantFrom(...fieldsOf(material, slug).map(({ name }) => name)),
        fc.constantFrom('true', 'false'),
        {
          minKeys: 1,
          maxKeys: 4,
        },
      ),
      4,
      fc.constantFrom<unknown>(
        { hash: 'true', salt: 'true' },
        { sessions: { id: true } },
        { createdBy: { email: true } },
      ),
      anyValue,
    )

  const joins = (slug: string): Arbitrary<unknown> =>
    mostly<unknown>(
      fc
        .tuple(
          fc.constantFrom('indicators', 'progressReports', 'nothing'),
          fc.record(
            {
              limit: fc.constantFrom<unknown>(1, 5, 0, -1, 201, 'x'),
              sort: sort(slug),
              where: where('indicators'),
            },
            {
              requiredKeys: [],
            },
          ),
        )
        .map(([name, join]) => ({ [name]: join })),
      3,
      fc.constantFrom<unknown>('false', 'true', { indicators: 'false' }, { indicators: { count: 'true' } }),
      anyValue,
    )

  const populate = fc.constantFrom<unknown>(
    { users: { email: true, hash: true, sessions: true } },
    { organizations: { primaryFocalPerson: true } },
    { ppas: { title: true, budgetAllocation: true } },
    'users',
    { ['__proto__']: { x: 1 } },
  )

  const parameters = (slug: string): Arbitrary<Record<string, unknown>> =>
    fc.record(
      {
        where: where(slug),
        sort: sort(slug),
        select: chosen(slug),
        populate,
        joins: joins(slug),
        depth: fc.constantFrom<unknown>(0, 1, 2, 3, 4, -1, 'x', '1e1', ''),
        limit: fc.constantFrom<unknown>(1, 5, 50, 200, 201, 0, -1, 1.5, 'x', [5, 500]),
        page: fc.constantFrom<unknown>(1, 2, 0, -1, 1e9, 'x'),
        pagination: fc.constantFrom('false', 'true', '0'),
        trash: fc.constantFrom('true', 'false', '1'),
        draft: fc.constantFrom('true', 'false'),
        locale: fc.constantFrom('all', 'en', '*', 'x'),
        'fallback-locale': fc.constantFrom('none', 'en', 'null'),
        overrideAccess: fc.constantFrom('true', '1'),
        showHiddenFields: fc.constantFrom('true', '1'),
        disableErrors: fc.constantFrom('true'),
        user: fc.constantFrom('{"isSuperadmin":true}'),
        __proto__x: fc.constantFrom<unknown>({ isSuperadmin: true }),
      },
      { requiredKeys: [] },
    )

  /** A few of the parameters; all at once nearly always fail at the first. */
  const query = perSlug((slug): Arbitrary<Record<string, unknown>> =>
    fc.tuple(parameters(slug), fc.integer({ min: 1, max: 3 }), fc.nat(17)).map(([all, count, from]) => {
      const names = Object.keys(all)
      const taken = Array.from(
        { length: Math.min(count, names.length) },
        (_, step) => names[(from + step * 5) % names.length]!,
      )
      return Object.fromEntries(taken.map((name) => [name, all[name]]))
    }),
  )

  return { where, query }
}

const operandOf = (operator: string, fitting: Arbitrary<unknown>): Arbitrary<unknown> => {
  if (operator === 'exists') return fc.constantFrom<unknown>(true, 'false', 'x')
  if (operator === 'in' || operator === 'not_in')
    return fc
      .array(fitting, { minLength: 1, maxLength: 4 })
      .map((items) => (items.length > 2 ? items.join(',') : items))
  return fitting
}
