import { describe, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import { compileAccess } from '@/access/compile'
import type { Declaration, Ownership } from '@/access/declaration'
import { featureNames } from '@/access/features'
import { moduleFlags } from '@/access/modules'
import { capabilities, roles } from '@/access/policy'
import type { Membership, Principal } from '@/access/principal'

type Answer = boolean | Where | undefined | null

const ids = ['019e0000-0000-7000-8000-000000000001', '019e0000-0000-7000-8000-000000000002']

const memberships = (codes: readonly string[]): Membership[][] =>
  roles.flatMap((role) =>
    [[], [...moduleFlags]].flatMap((flags) =>
      [false, true].map((hasOversight) =>
        codes.map((organizationId, index) => ({
          id: `membership of ${organizationId}`,
          organizationId,
          organizationCode: `O${index}`,
          organizationName: 'An organization',
          role,
          isPrimary: index === 0,
          hasOversight,
          capabilities: [...capabilities],
          flags,
          granted: [],
          denied: [],
          lasting: [],
        })),
      ),
    ),
  )

const principals: (Principal | null)[] = [
  null,
  ...[[], ids.slice(0, 1), ids].flatMap(memberships).flatMap((own) =>
    [false, true].map((isSuperadmin) => ({
      userId: ids[0]!,
      isSuperadmin,
      memberships: own,
      context: null,
      refusedContext: null,
      requiresSecondFactor: false,
      needsSecondFactor: false,
      colleagueIds: own.length > 0 ? [ids[0]!] : [],
      doors: [],
    })),
  ),
]

const ownerships: Ownership[] = [
  { kind: 'organization', field: 'organization' },
  { kind: 'organization', field: 'organization', isShared: true },
  { kind: 'inherits', field: 'organization', parent: { field: 'ppa', collection: 'ppas' } },
  { kind: 'reference' },
  { kind: 'platform' },
  { kind: 'account' },
]
const keys = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'] as const

/** Every answer that compiled access can give. */
const answers = ownerships.flatMap((ownership) =>
  featureNames.flatMap((feature) =>
    [false, true].flatMap((isRetained) => {
      const declaration: Declaration = {
        feature,
        ownership,
        isRetained,
        isFixed: false,
        rules: [],
        uniques: [],
        indexes: [],
        searched: [],
        tables: {},
      }
      const access = compileAccess(declaration)
      return principals.flatMap((principal) =>
        keys.map((key) => {
          const user = principal && { id: principal.userId, principal }
          return { key, principal, answer: access[key]!({ req: { user } as never }) as Answer }
        }),
      )
    }),
  ),
)

const conditions = answers
  .map(({ answer }) => answer)
  .filter((it): it is Where => typeof it === 'object' && it !== null)
/** Each condition on a single field, within groups too. */
const leavesOf = (where: Where): Where[] => (where.or ? where.or.flatMap(leavesOf) : [where])
const leaves = conditions.flatMap(leavesOf)
const operators = leaves.flatMap((it) => Object.values(it)) as Record<string, unknown>[]
const lists = operators.filter((it) => 'in' in it).map((it) => it.in)

describe('C.2 conditions that Payload reads as "all rows" never come out of the compiler', () => {
  test('there are answers of all three kinds to look at', () => {
    expect(answers.some(({ answer }) => answer === true)).toBe(true)
    expect(answers.some(({ answer }) => answer === false)).toBe(true)
    expect(conditions.length).toBeGreaterThan(100)
    expect(answers.filter(({ answer }) => answer === undefined || answer === null)).toEqual([])
  })

  test('an empty condition: {}', () => {
    expect(conditions.filter((it) => Object.keys(it).length === 0)).toEqual([])
  })

  test('an empty group: { or: [] }, { and: [] }', () => {
    const groups = conditions.filter((it) => 'or' in it || 'and' in it)
    expect(groups.length).toBeGreaterThan(0)
    expect(groups.filter(({ or }) => or?.length !== 2)).toEqual([])
  })

  test('a list that is none: { organization: { in: undefined } }', () => {
    expect(lists.filter((it) => !Array.isArray(it) || it.length === 0)).toEqual([])
  })

  test('a field without an operator: { organization: undefined }', () => {
    expect(operators.filter((it) => Object.keys(it ?? {}).length !== 1)).toEqual([])
    expect(leaves.filter((it) => Object.keys(it).length === 0)).toEqual([])
  })

  test('two groups at one level, of which the last wins', () => {
    expect([...conditions, ...leaves].filter((it) => Object.keys(it).length !== 1)).toEqual([])
  })

  test('an operand that is no id, beside "belongs to no organization"', () => {
    expect(lists.flat().filter((it) => !ids.includes(it as string))).toEqual([])
    const others = operators.filter((it) => !('in' in it))
    expect(others.filter((it) => it.exists !== false)).toEqual([])
  })

  test('creating is only ever yes or no: Payload takes a condition for yes', () => {
    const created = answers.filter(({ key }) => key === 'create')
    expect(created.filter(({ answer }) => typeof answer !== 'boolean')).toEqual([])
  })

  test('whoever is nobody, or belongs nowhere, gets no', () => {
    const nobodies = answers.filter(
      ({ principal }) =>
        principal === null || (!principal.isSuperadmin && principal.memberships.length === 0),
    )
    expect(nobodies.filter(({ answer }) => answer !== false)).toEqual([])
  })
})
