import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  assessmentLevels,
  assessmentStatuses,
  canMove,
  placeFields,
  placeOfLevel,
  placesFor,
  placeToLocate,
  repeatedRoles,
  type AssessmentLevel,
  type AssessmentStatus,
  type Places,
} from '@/src/domain/assessments'

const nowhere: Places = { region: null, province: null, municipality: null, barangay: null, community: null }
const everywhere: Places = {
  region: 'XII',
  province: 'Cotabato',
  municipality: 'Pikit',
  barangay: 'Fort',
  community: 'Camp',
}
const levels = Object.keys(assessmentLevels) as AssessmentLevel[]

describe('the places of an assessment', () => {
  test.each([
    ['regional', { region: 'XII' }],
    ['provincial', { region: 'XII', province: 'Cotabato' }],
    ['city_municipal', { region: 'XII', province: 'Cotabato', municipality: 'Pikit' }],
    ['barangay', { region: 'XII', province: 'Cotabato', municipality: 'Pikit', barangay: 'Fort' }],
    ['community', everywhere],
  ] as const)('at the %s level are those down to it', (level, expected) => {
    const { places, problems } = placesFor({ level, located: everywhere, typed: {} })
    expect(places).toEqual({ ...nowhere, ...expected })
    expect(problems).toEqual([])
  })

  test('are told by a smaller place when the one of the level is not given', () => {
    const given = { ...nowhere, barangay: 'Fort' }
    expect(placeToLocate({ level: 'provincial', given })).toBe('barangay')
    expect(
      placesFor({ level: 'provincial', located: { ...everywhere, community: null }, typed: {} }).places,
    ).toEqual({
      ...nowhere,
      region: 'XII',
      province: 'Cotabato',
    })
  })

  test('cannot be told by a larger one', () => {
    expect(
      placeToLocate({ level: 'barangay', given: { ...nowhere, region: 'XII', province: 'Cotabato' } }),
    ).toBeNull()
  })

  test('a city outside every province has none to assess at the provincial level', () => {
    const { problems } = placesFor({
      level: 'provincial',
      located: { ...everywhere, province: null },
      typed: {},
    })
    expect(problems).toEqual([{ path: 'province', message: 'Choose the province that is assessed.' }])
  })

  test('contradict when an entered larger place is not the one around', () => {
    const { problems } = placesFor({
      level: 'barangay',
      located: everywhere,
      typed: { province: 'Sulu', region: 'XII' },
    })
    expect(problems).toEqual([{ path: 'province', message: 'The barangay does not lie in this province.' }])
  })

  test('never include one below the level, and always the region', () => {
    fc.assert(
      fc.property(fc.constantFrom(...levels), (level) => {
        const { places } = placesFor({ level, located: everywhere, typed: {} })
        const depth = placeFields.indexOf(placeOfLevel[level])
        expect(placeFields.map((field) => places[field] !== null)).toEqual(
          placeFields.map((_, index) => index <= depth),
        )
      }),
    )
  })
})

describe('the status of an assessment', () => {
  const moves = (isAdmin: boolean, from: AssessmentStatus): string[] =>
    (Object.keys(assessmentStatuses) as AssessmentStatus[]).filter(
      (to) => to !== from && canMove({ from, to, isAdmin }),
    )

  test.each([
    ['planning', ['preparation', 'cancelled']],
    ['preparation', ['planning', 'data_collection', 'cancelled']],
    ['data_collection', ['preparation', 'analysis', 'cancelled']],
    ['analysis', ['data_collection', 'reporting', 'cancelled']],
    ['reporting', ['analysis', 'completed', 'cancelled']],
    ['completed', []],
    ['cancelled', []],
  ] as const)('goes from %s to %j', (from, expected) => {
    expect(moves(false, from)).toEqual(expected)
  })

  test.each(['completed', 'cancelled'] as const)(
    'goes from %s to any open one for administrators',
    (from) => {
      expect(moves(true, from)).toEqual([
        'planning',
        'preparation',
        'data_collection',
        'analysis',
        'reporting',
      ])
    },
  )

  test('skips no step, not even for administrators', () => {
    expect(moves(true, 'planning')).toEqual(moves(false, 'planning'))
  })
})

describe('the team', () => {
  test('may give a person several roles, but none twice', () => {
    const team = [
      { user: 'a', role: 'documenter' },
      { user: 'a', role: 'facilitator' },
      { user: 'b', role: 'documenter' },
      { user: 'a', role: 'documenter' },
    ]
    expect(repeatedRoles(team).map(({ path }) => path)).toEqual(['teamMembers.3.user'])
  })

  test('leaves missing people to the check of required fields', () => {
    expect(
      repeatedRoles([
        { user: null, role: 'observer' },
        { user: null, role: 'observer' },
      ]),
    ).toEqual([])
  })
})
