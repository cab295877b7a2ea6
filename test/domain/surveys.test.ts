import { describe, expect, test } from '@jest/globals'
import { geoJsonProblem, mostPositions } from '@/src/domain/geojson'
import { isOnWay, lineOf, wayRefusal, type Way } from '@/src/domain/steps'
import {
  choicesOf,
  problemsOfAnswers,
  problemsOfQuestions,
  wayOfSurvey,
  withoutEmpty,
  type Question,
} from '@/src/domain/surveys'

const question = (extra: Partial<Question> = {}): Question => ({ questionType: 'text', ...extra })

describe('questions', () => {
  const paths = (...questions: Question[]) => problemsOfQuestions(questions).map(({ path }) => path)

  test('are sound when somebody can answer them', () => {
    expect(
      paths(
        question(),
        question({ questionType: 'single_choice', choices: 'Rice\n Corn \n\n' }),
        question({ questionType: 'scale' }),
        question({ questionType: 'scale', scaleMin: 0, scaleMax: 10 }),
      ),
    ).toEqual([])
    expect(choicesOf({ choices: ' Rice\n\nCorn ' })).toEqual(['Rice', 'Corn'])
  })

  test('that nobody could answer are told where they stand', () => {
    expect(
      paths(
        question(),
        question({ questionType: 'multiple_choice', choices: 'Rice' }),
        question({ questionType: 'single_choice' }),
        question({ questionType: 'single_choice', choices: 'Rice\nRice' }),
        question({ questionType: 'scale', scaleMin: 5 }),
      ),
    ).toEqual(['questions.1.choices', 'questions.2.choices', 'questions.3.choices', 'questions.4.scaleMax'])
  })
})

describe('answers', () => {
  const fits = (it: Question, answer: unknown): boolean => problemsOfAnswers([it], { 1: answer }).length === 0
  const crops = { choices: 'Rice\nCorn\nFish' }

  test.each<[Question, unknown[], unknown[]]>([
    [question(), ['Rice', 'x'.repeat(5000)], [5, true, ['x'], {}, 'x'.repeat(5001)]],
    [question({ questionType: 'number' }), [0, -1.5], ['5', Infinity, NaN, true, [1]]],
    [question({ questionType: 'scale' }), [1, 5], [0, 6, 2.5, '3']],
    [question({ questionType: 'scale', scaleMin: 0, scaleMax: 10 }), [0, 10], [-1, 11]],
    [question({ questionType: 'yes_no' }), [true, false], ['yes', 1]],
    [question({ questionType: 'single_choice', ...crops }), ['Rice'], ['Wheat', ['Rice'], 0]],
    [
      question({ questionType: 'multiple_choice', ...crops }),
      [['Rice'], ['Fish', 'Corn']],
      ['Rice', ['Wheat'], ['Rice', 'Rice'], [['Rice']]],
    ],
    [
      question({ questionType: 'date' }),
      ['2026-02-28', '2024-02-29'],
      ['2026-02-29', '2026-2-1', 'soon', 20260228, '2026-13-01'],
    ],
    [
      question({ questionType: 'location' }),
      [
        { latitude: 7.2, longitude: 124.2 },
        { latitude: -90, longitude: 180 },
      ],
      [
        { latitude: 91, longitude: 0 },
        { latitude: 0, longitude: 181 },
        { latitude: '7', longitude: 124 },
        { latitude: 7 },
        { latitude: 7, longitude: 124, altitude: 3 },
        'Cotabato',
      ],
    ],
  ])('to %j', (it, good, bad) => {
    expect(good.filter((answer) => !fits(it, answer))).toEqual([])
    expect(bad.filter((answer) => fits(it, answer))).toEqual([])
  })

  test('may be missing where they are not required', () => {
    const asked = [question(), question({ isRequired: true, questionType: 'yes_no' })]
    expect(problemsOfAnswers(asked, { 2: false })).toEqual([])
    for (const nothing of [null, undefined, ' ', []])
      expect(problemsOfAnswers(asked, { 1: nothing, 2: nothing })).toMatchObject([{ path: 'responses.2' }])
    expect(withoutEmpty({ 1: '', 2: false, 3: 0, 4: [], 5: null })).toEqual({ 2: false, 3: 0 })
  })

  test('are by the number of a question that there is', () => {
    for (const number of ['0', '2', '01', '1.0', 'x', '__proto__x', '-1'])
      expect(problemsOfAnswers([question()], { [number]: 'x' })).toMatchObject([
        { path: `responses.${number}` },
      ])
    for (const none of [null, undefined, 'x', 7, ['x']])
      expect(problemsOfAnswers([question()], none)).toMatchObject([{ path: 'responses' }])
    expect(problemsOfAnswers([question({ isRequired: true })], Object.create({ 1: 'x' }))).toHaveLength(1)
  })
})

describe('a way of statuses', () => {
  const way: Way<'a' | 'b' | 'c' | 'off'> = {
    labels: { a: 'A', b: 'B', c: 'C', off: 'Off' },
    steps: lineOf(['a', 'b', 'c'], 'off'),
    isDecision: (_from, to) => to === 'c',
  }

  test('goes one step forward or back, or aside, and from there begins anew', () => {
    expect(way.steps).toEqual({ a: ['b', 'off'], b: ['c', 'a', 'off'], c: ['b'], off: ['a'] })
    expect(wayRefusal({ way, from: 'a', to: 'c', mayApprove: true })).toMatch(/next step is: B, Off/)
    expect(wayRefusal({ way, from: 'a', to: 'a', mayApprove: false })).toBeNull()
    expect(wayRefusal({ way, from: 'b', to: 'a', mayApprove: false })).toBeNull()
    const end = { ...way, steps: { ...way.steps, off: [] } }
    expect(wayRefusal({ way: end, from: 'off', to: 'a', mayApprove: true })).toMatch(/last step/)
  })

  test('has steps that are decided by those who may approve', () => {
    for (const from of ['b', null] as const) {
      expect(wayRefusal({ way, from, to: 'c', mayApprove: false })).toMatch(/may approve/)
      expect(wayRefusal({ way, from, to: 'c', mayApprove: true })).toBeNull()
    }
    expect(wayRefusal({ way, from: null, to: 'b', mayApprove: false })).toBeNull()
    expect([isOnWay(way, 'a'), isOnWay(way, 'x'), isOnWay(way, ['a']), isOnWay(way, 'toString')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test('of a survey opens again by a decision alone', () => {
    const refusal = (from: 'completed' | 'cancelled' | 'paused', to: 'active' | 'draft') =>
      wayRefusal({ way: wayOfSurvey, from, to, mayApprove: false })
    expect([refusal('completed', 'active'), refusal('cancelled', 'draft')]).toEqual([
      expect.stringMatching(/may approve/),
      expect.stringMatching(/may approve/),
    ])
    expect(refusal('paused', 'active')).toBeNull()
    expect(wayRefusal({ way: wayOfSurvey, from: null, to: 'completed', mayApprove: false })).toBeNull()
  })
})

describe('GeoJSON', () => {
  const point = { type: 'Point', coordinates: [124.2, 7.2] }
  const ring = [
    [124, 7],
    [125, 7],
    [125, 8],
    [124, 7],
  ]
  test.each([
    point,
    { type: 'Point', coordinates: [124.2, 7.2, 30] },
    { type: 'LineString', coordinates: ring },
    { type: 'Polygon', coordinates: [ring] },
    { type: 'MultiPolygon', coordinates: [[ring]] },
    { type: 'Feature', geometry: point, properties: { name: 'Well' } },
    { type: 'Feature', geometry: null },
    { type: 'GeometryCollection', geometries: [point, { type: 'MultiPoint', coordinates: ring }] },
    { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: point }] },
  ])('%j is taken', (value) => {
    expect(geoJsonProblem(value)).toBeNull()
  })

  test.each([
    null,
    'Point',
    [],
    {},
    { type: 'Circle', coordinates: [124, 7] },
    { type: 'toString', coordinates: [] },
    { type: 'Polygon', coordinates: [124, 7] },
    { type: 'FeatureCollection', features: [null] },
    { type: 'FeatureCollection' },
  ])('%j is none', (value) => {
    expect(geoJsonProblem(value)).toMatch(/no GeoJSON/)
  })

  test.each([[[7.2, 124.2]], [[124.2]], [['124', '7']], [[181, 7]], [124], [[124, 7, 1, 2]], [[124, 91]]])(
    '%j is no point',
    (position) => {
      expect(geoJsonProblem({ type: 'MultiPoint', coordinates: [position].flat(0) })).toMatch(/A point is/)
    },
  )

  test('has its bounds', () => {
    const many = Array.from({ length: mostPositions + 1 }, () => [124, 7])
    expect(geoJsonProblem({ type: 'MultiPoint', coordinates: many.slice(1) })).toBeNull()
    expect(geoJsonProblem({ type: 'MultiPoint', coordinates: many })).toMatch(/at most/)
    let deep: unknown = point
    for (let level = 0; level < 10_000; level += 1) deep = { type: 'GeometryCollection', geometries: [deep] }
    expect(geoJsonProblem(deep)).toMatch(/no GeoJSON/)
  })
})
