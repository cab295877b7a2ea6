import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseAppropriation, type Appropriation } from '@/src/domain/appropriations/parse'
import type { Problem } from '@/src/domain/appropriations/yaml'

const read = (text: string): Appropriation => {
  const parsed = parseAppropriation(text)
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.appropriation
}

const problemsOf = (text: string): Problem[] => {
  const parsed = parseAppropriation(text)
  return 'problems' in parsed ? parsed.problems : []
}

const file = (ppas: string, rest = ''): string =>
  `moa: "Bangsamoro Testing Office"\nacronym: "BTO"\nppas:\n${ppas}${rest}`

const health = file(
  `  - title: "Family Health"
    description: "Care for mothers: before, at and after birth"
    outcome_indicators:
      - indicator: "Percentage of deliveries in facilities"
        target: "95%"
    output_indicators:
      - indicator: "Number of midwives trained"
        target: 131
      - indicator: "Households reached"
        target: null
    approved_budget: 34001249.50
`,
  `special_provisions:
  - title: "Reporting"
    details: |
      Report quarterly.

      In writing.
`,
)

describe('a file of the budget law', () => {
  test('is read with budgets in centavos, indicators in order and the line of each PPA', () => {
    expect(read(health)).toEqual({
      moa: 'Bangsamoro Testing Office',
      acronym: 'BTO',
      ppas: [
        {
          title: 'Family Health',
          description: 'Care for mothers: before, at and after birth',
          budget: 3400124950n,
          path: 'ppas[0]',
          line: 4,
          indicators: [
            {
              kind: 'outcome',
              position: 1,
              name: 'Percentage of deliveries in facilities',
              target: '95%',
              targetNumber: 95,
              unit: '%',
            },
            {
              kind: 'output',
              position: 1,
              name: 'Number of midwives trained',
              target: '131',
              targetNumber: 131,
              unit: null,
            },
            {
              kind: 'output',
              position: 2,
              name: 'Households reached',
              target: null,
              targetNumber: null,
              unit: null,
            },
          ],
        },
      ],
      specialProvisions: [
        {
          title: 'Reporting',
          details: 'Report quarterly.\n\nIn writing.',
          position: 1,
          path: 'special_provisions[0]',
          line: 16,
        },
      ],
      warnings: [],
    })
  })

  test('needs no description, no indicators and no special provisions', () => {
    const [ppa] = read(file('  - title: Peace\n    approved_budget: 0\n    output_indicators: []\n')).ppas
    expect(ppa).toMatchObject({ description: null, budget: 0n, indicators: [] })
  })

  test('may have Windows line ends, a byte order mark and accents', () => {
    const text = `\uFEFF${file('  - title: Señor Ñ\n    approved_budget: 1\n').replaceAll('\n', '\r\n')}`
    expect(read(text).ppas[0]!.title).toBe('Señor Ñ')
  })

  test('keeps every digit of a number as it is written', () => {
    const text = file(
      '  - title: T\n    approved_budget: 1\n    output_indicators:\n      - {indicator: I, target: 95.00}\n',
    )
    expect(read(text).ppas[0]!.indicators[0]).toMatchObject({ target: '95.00', targetNumber: 95 })
  })

  test('says which keys it leaves aside', () => {
    const text = `${file('  - title: T\n    approved_budget: 1\n    colour: red\n')}year: 2025\n`
    expect(read(text).warnings).toEqual([
      { path: '', line: 1, message: 'Not known, and left aside: "year".' },
      { path: 'ppas[0]', line: 4, message: 'Not known, and left aside: "colour".' },
    ])
  })

  test('with thousands of unknown keys is still answered at once', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `key${index}: value`).join('\n')
    const { warnings } = read(`${file('  - title: T\n    approved_budget: 1\n')}${many}\n`)
    expect(warnings[0]!.message).toContain('and 19995 more')
  })
})

describe('a faulty file', () => {
  test.each([
    ['a missing title', '  - approved_budget: 1\n', 'ppas[0].title', 4],
    ['a blank title', '  - title: "  "\n    approved_budget: 1\n', 'ppas[0].title', 4],
    [
      'a title that is too long',
      `  - title: ${'x'.repeat(256)}\n    approved_budget: 1\n`,
      'ppas[0].title',
      4,
    ],
    ['a title that is a list', '  - title: [a]\n    approved_budget: 1\n', 'ppas[0].title', 4],
    [
      'a title with a character no database takes',
      '  - title: "a\\0b"\n    approved_budget: 1\n',
      'ppas[0].title',
      4,
    ],
    ['a missing budget', '  - title: T\n', 'ppas[0].approved_budget', 4],
    ['a negative budget', '  - title: T\n    approved_budget: -1\n', 'ppas[0].approved_budget', 5],
    ['a budget in words', '  - title: T\n    approved_budget: TBD\n', 'ppas[0].approved_budget', 5],
    [
      'a budget with three decimals',
      '  - title: T\n    approved_budget: 1.005\n',
      'ppas[0].approved_budget',
      5,
    ],
    [
      'a budget with misplaced commas',
      '  - title: T\n    approved_budget: "1,00"\n',
      'ppas[0].approved_budget',
      5,
    ],
    ['a budget that is infinite', '  - title: T\n    approved_budget: .inf\n', 'ppas[0].approved_budget', 5],
    ['a budget that is a list', '  - title: T\n    approved_budget: [1]\n', 'ppas[0].approved_budget', 5],
    [
      'a budget beyond what fits',
      '  - title: T\n    approved_budget: 10000000000000\n',
      'ppas[0].approved_budget',
      5,
    ],
    [
      'an indicator without text',
      '  - title: T\n    approved_budget: 1\n    output_indicators:\n      - target: 1\n',
      'ppas[0].output_indicators[0].indicator',
      7,
    ],
    [
      'a target that is a mapping',
      '  - title: T\n    approved_budget: 1\n    output_indicators:\n      - indicator: I\n        target: {a: 1}\n',
      'ppas[0].output_indicators[0].target',
      8,
    ],
    [
      'an indicator that is no mapping',
      '  - title: T\n    approved_budget: 1\n    output_indicators:\n      - clean water\n',
      'ppas[0].output_indicators[0]',
      7,
    ],
    [
      'indicators that are no list',
      '  - title: T\n    approved_budget: 1\n    outcome_indicators: many\n',
      'ppas[0].outcome_indicators',
      6,
    ],
    ['a PPA that is no mapping', '  - Peace\n', 'ppas[0]', 4],
    ['a title that stands twice', '  - title: T\n    approved_budget: 1\n    title: U\n', 'ppas[0].title', 6],
  ])('is refused for %s, with path and line', (_what, ppas, path, line) => {
    expect(problemsOf(file(ppas))).toEqual([{ path, line, message: expect.any(String) }])
  })

  test.each([
    ['no text at all', '', ['']],
    ['only a comment', '# nothing', ['']],
    ['a list', '- a', ['']],
    ['a word', 'hello', ['']],
    ['no PPAs', 'moa: A\nacronym: B\n', ['ppas']],
    ['an empty list of PPAs', 'moa: A\nacronym: B\nppas: []\n', ['ppas']],
    ['PPAs that are no list', 'moa: A\nacronym: B\nppas: {a: 1}\n', ['ppas']],
    ['no MOA', 'ppas:\n  - {title: T, approved_budget: 1}\n', ['moa', 'acronym']],
    ['a blank MOA', 'moa: " "\nacronym: ""\nppas:\n  - {title: T, approved_budget: 1}\n', ['moa', 'acronym']],
    ['an open quote', 'moa: "A\nacronym: B\n', ['']],
    ['tabs for indentation', 'moa: A\nppas:\n\t- title: T\n', ['']],
    ['two documents', 'moa: A\n---\nmoa: B\n', ['']],
    ['an alias', 'moa: &a A\nacronym: *a\n', ['']],
    ['an anchor alone', 'moa: &a A\n', ['']],
    ['an alias to nothing', 'moa: *a\n', ['']],
    ['brackets without end', '['.repeat(100_000), ['']],
    [
      'an absurd indentation',
      Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      [''],
    ],
    ['more than two million characters', `# ${'x'.repeat(2_000_000)}`, ['']],
    ['too many PPAs', file('  - {title: T, approved_budget: 1}\n'.repeat(2001)), ['ppas']],
  ])('is refused for %s', (_what, text, paths) => {
    expect(problemsOf(text).map(({ path }) => path)).toEqual(paths)
  })

  test('is told everything at once', () => {
    const text = file('  - title: ""\n    approved_budget: -1\n  - title: T\n    approved_budget: TBD\n')
    expect(problemsOf(text)).toEqual([
      { path: 'ppas[0].title', line: 4, message: 'Missing: the title of the PPA.' },
      { path: 'ppas[0].approved_budget', line: 5, message: 'The budget cannot be negative.' },
      {
        path: 'ppas[1].approved_budget',
        line: 7,
        message: '"TBD" is not an amount in pesos, such as 34001249.00.',
      },
    ])
  })

  test('with broken YAML names the line', () => {
    expect(problemsOf('moa: A\nacronym: B\nppas:\n  - title: T\n   budget: 1\n')[0]).toMatchObject({
      line: 5,
    })
  })

  test('a bomb of aliases is refused without being unfolded', () => {
    const levels = 'abcdefghi'.split('')
    const bomb = levels
      .map(
        (level, index) =>
          `${level}: &${level} [${index === 0 ? 'x' : `*${levels[index - 1]},`.repeat(9).slice(0, -1)}]`,
      )
      .join('\n')
    expect(problemsOf(bomb)).toHaveLength(1)
  })

  test('whatever it holds, it is answered and not thrown at', () => {
    const yamlish = fc
      .array(
        fc.constantFrom(
          'moa: ',
          'acronym: B',
          'ppas:',
          '\n',
          '  - ',
          'title: ',
          '- ',
          ': ',
          '[',
          '}',
          '"',
          '&a',
          '*a',
          '|',
          '\t',
          '1',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseAppropriation(text)
        if ('problems' in parsed) expect(parsed.problems.length).toBeGreaterThan(0)
        else expect(parsed.appropriation.ppas.length).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })
})
