import { describe, expect, test } from '@jest/globals'
import { readOptions } from '@/src/bench/options'

describe('the options of the benchmark', () => {
  test('measure ten seconds each when nothing is said', () => {
    expect(readOptions([])).toEqual({
      seconds: 10,
      isQuick: false,
      only: '',
      hasProfile: false,
      isAboutWalls: false,
      isFresh: false,
    })
  })

  test('a smoke run is short unless its seconds are given', () => {
    expect(readOptions(['--quick']).seconds).toBe(1)
    expect(readOptions(['--quick', '--seconds', '3'])).toMatchObject({ seconds: 3, isQuick: true })
  })

  test('choose a measurement and a profile', () => {
    expect(readOptions(['--only', 'Dashboard', '--profile'])).toMatchObject({
      only: 'Dashboard',
      hasProfile: true,
    })
  })

  test('compare with and without row security', () => {
    expect(readOptions(['--walls'])).toMatchObject({ isAboutWalls: true, isQuick: false })
  })

  test.each([[['--seconds', 'ten']], [['--seconds', '0']], [['--second', '5']], [['fast']]])(
    '%j is refused',
    (args) => {
      expect(() => readOptions(args)).toThrow()
    },
  )
})
