import fc, { type Arbitrary } from 'fast-check'
import { placeSlugs } from '../world'
import { fixedSlugs, referenceSlugs, tenantSlugs } from '../people'
import { mostly, type FieldInfo, type Material } from './attempt'

export const absent = '019e0000-0000-7000-8000-000000000000'

/** Texts that have broken programs before. */
export const nastyTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  "' OR 1=1 --",
  "'; drop table ppas; --",
  '%',
  '_',
  '\\',
  '\\%',
  '%00',
  '"',
  '$1',
  '{}',
  '[]',
  'null',
  'undefined',
  'true',
  'NaN',
  '-1',
  '1e309',
  '9999999999999999999',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '\ud800',
  '\u202e\ufeff',
  'Ａｌｌ',
  '🏝️ ñ ع',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '2025-13-45',
  '0000-00-00',
  '+275760-09-14T00:00:00.000Z',
  '-000001-01-01T00:00:00Z',
  'x'.repeat(600),
  'x'.repeat(5_000),
] as const

export const nastyText: Arbitrary<string> = mostly(
  fc.constantFrom<string>(...nastyTexts),
  8,
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
)

/** Anything JSON can say, of the wrong kind more often than not. */
export const anyValue: Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, 2 ** 53, -(2 ** 31) - 1),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    [{}],
    { id: absent },
    { relationTo: 'users', value: absent },
  ),
  fc.array(fc.constantFrom<unknown>('a', 1, null, { a: 1 }), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('id', 'value', 'equals', 'in', 'relationTo'), nastyText, { maxKeys: 2 }),
)

export type Values = ReturnType<typeof valuesFrom>

/** Ids and values that fit the fields, of one's own organization, of others and of none. */
export const valuesFrom = ({ world }: Material) => {
  const idsOf = new Map<string, string[]>()
  for (const { id, slug } of world.rows) idsOf.set(slug, [...(idsOf.get(slug) ?? []), id])
  for (const slug of placeSlugs) idsOf.set(slug, [...world.places[slug]])
  idsOf.set('organizations', Object.values(world.organizations))
  idsOf.set(
    'users',
    world.accounts.map(({ userId }) => userId),
  )
  const everyId = [...idsOf.values()].flat()

  const id = (slug: string): Arbitrary<string> =>
    mostly(
      fc.constantFrom(...(idsOf.get(slug) ?? everyId)),
      12,
      fc.constantFrom(...everyId),
      fc.constantFrom(
        absent,
        absent.toUpperCase(),
        'undefined',
        'null',
        '1',
        '0',
        '-1',
        'not-an-id',
        `${absent} `,
      ),
      nastyText,
    )

  const fitting = (field: FieldInfo): Arbitrary<unknown> => {
    switch (field.kind) {
      case 'number':
        return fc.constantFrom<unknown>(0, 1, 50, 100, 2025, '1', -1, 1.5, 1e16)
      case 'date':
        return fc.constantFrom<unknown>('2025-02-01', '2025-03-01T00:00:00.000Z', '1900-01-01', 'soon', 0)
      case 'flag':
        return fc.constantFrom<unknown>(true, false, 'true', 'false', 1)
      case 'choice':
        return mostly<unknown>(fc.constantFrom(...(field.options ?? [''])), 6, nastyText)
      case 'relation':
        return id(field.target ?? 'users')
      default:
        return mostly<unknown>(fc.constantFrom('canary', 'Clean water', 'of', 'a'), 2, nastyText)
    }
  }
  return { id, fitting, organization: id('organizations') }
}

/** Collections, the tenants' most of all; Payload's own and ones that are not there too. */
export const anySlug: Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...tenantSlugs), weight: 14 },
  { arbitrary: fc.constantFrom('users', 'memberships'), weight: 4 },
  { arbitrary: fc.constantFrom<string>(...referenceSlugs, ...fixedSlugs), weight: 3 },
  {
    arbitrary: fc.constantFrom(
      'payload-preferences',
      'payload-kv',
      'payload-migrations',
      'payload-jobs',
      'payload-locked-documents',
      'payload-query-presets',
      'payload-folders',
      'media',
      'PPAS',
      '__proto__',
      'constructor',
    ),
    weight: 2,
  },
)
