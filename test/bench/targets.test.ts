import { describe, expect, test } from '@jest/globals'
import { judge, type Figures } from '@/src/bench/targets'

const figures = (some: Partial<Figures>): Figures => ({
  kind: 'list',
  connections: 8,
  p95: 10,
  statements: 4,
  failures: 0,
  ...some,
})

const texts = (some: Partial<Figures>): string[] => judge(figures(some)).map(({ text }) => text)

describe('targets', () => {
  test('a fast list meets the limit and the aim', () => {
    expect(texts({})).toEqual(['✓ p95 < 500 ms', '✓ p95 < 25 ms', '✓ ≤ 4 statements'])
  })

  test('a slower one is within the limit and misses the aim', () => {
    expect(texts({ p95: 25, statements: 5 })).toEqual(['✓ p95 < 500 ms', '✗ p95 < 25 ms', '✗ ≤ 4 statements'])
  })

  test('for a crowd only the limits hold', () => {
    expect(texts({ connections: 50, p95: 499 })).toEqual(['✓ p95 < 500 ms'])
    expect(texts({ kind: 'mix', connections: null, p95: 501 })).toEqual(['✗ p95 < 500 ms'])
  })

  test('a record has a limit and an aim for its statements', () => {
    expect(texts({ kind: 'detail', statements: 3 })).toEqual([
      '✓ p95 < 500 ms',
      '✓ ≤ 3 statements',
      '✗ ≤ 2 statements',
    ])
  })

  test('the dashboard may take two seconds and should take a tenth of one', () => {
    expect(texts({ kind: 'dashboard', p95: 150 })).toEqual(['✓ p95 < 2000 ms', '✗ p95 < 100 ms'])
  })

  test('what failed is never a pass, however fast it was', () => {
    const [first] = judge(figures({ failures: 1 }))
    expect(first).toEqual({ isMet: false, text: '✗ no failures' })
  })
})
