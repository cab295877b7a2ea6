import { describe, expect, test } from '@jest/globals'
import type { Measurement } from '@/src/bench/measure'
import { parseMetrics } from '@/src/bench/metrics'
import { percentile } from '@/src/bench/percentiles'
import { reportOf, resourcesOf, tableOf } from '@/src/bench/report'

const measurement: Measurement = {
  name: 'List',
  connections: 8,
  perSecond: 123.4,
  p50: 4.25,
  p95: 31.6,
  p99: 40,
  failures: 0,
  statements: 4,
  processorMilliseconds: 2.5,
  verdicts: [
    { isMet: true, text: '✓ p95 < 500 ms' },
    { isMet: false, text: '✗ p95 < 25 ms' },
  ],
}

const cellsOf = (line: string): string[] => line.split('|').map((cell) => cell.trim())

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)

  test.each([
    [50, 50],
    [95, 95],
    [99, 99],
    [100, 100],
  ])('of 1 to 100, %i %% are at most %i', (percent, value) => {
    expect(percentile(hundred, percent)).toBe(value)
  })

  test('of one value and of none', () => {
    expect(percentile([7], 95)).toBe(7)
    expect(percentile([], 95)).toBe(0)
  })
})

describe('the table', () => {
  test('has a line for each measurement, of the width of its header', () => {
    const lines = tableOf([measurement, { ...measurement, name: 'A longer name', connections: null }]).split(
      '\n',
    )
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map((line) => line.length)).size).toBe(1)
    expect(cellsOf(lines[2]!)).toEqual([
      '',
      'List',
      '8',
      '123',
      '4.3 ms',
      '32 ms',
      '40 ms',
      '–',
      '4',
      '2.5 ms',
      '✓ p95 < 500 ms, ✗ p95 < 25 ms',
      '',
    ])
  })

  test('shows failures', () => {
    expect(cellsOf(tableOf([{ ...measurement, failures: 3 }]).split('\n')[2]!)).toContain('3')
  })
})

describe('memory and connections', () => {
  test('below and at the limit', () => {
    const [memory, connections] = resourcesOf({ peakBytes: 300 * 1024 ** 2, ofPool: 20, ofDatabase: 50 })
    expect(memory).toBe('✓ Most memory of the server: 300 MB (limit 2048 MB)')
    expect(connections).toBe("✗ Most database connections: 50, of the server's pool 20 (limit 50)")
  })
})

test('the report says what was measured and under which conditions', () => {
  const report = reportOf({
    measurements: [measurement],
    resources: { peakBytes: 1, ofPool: 1, ofDatabase: 1 },
    seconds: 1,
    isQuick: true,
    data: '44 organizations',
  })
  expect(report).toContain('44 organizations. 1 s per measurement.')
  expect(report).toContain('share the')
  expect(report).toContain('A smoke run')
})

test('reads the figures of the server', () => {
  const text = [
    '# TYPE bmms_database_statements_total counter',
    'bmms_database_statements_total 1234',
    'process_cpu_seconds_total 5.5',
    'bmms_database_connections{state="busy"} 3',
    'bmms_database_connections{state="idle"} 4',
    'bmms_database_connections{state="waiting"} 9',
  ].join('\n')
  expect(parseMetrics(text)).toEqual({ statements: 1234, poolConnections: 7, processorSeconds: 5.5 })
})
