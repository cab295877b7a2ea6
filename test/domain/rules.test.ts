import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { between, notAbove, notBefore, requiredWhen, violations } from '@/src/domain/rules'

const dates = notBefore({ name: 'r', field: 'end', other: 'start', message: 'The end is before the start.' })
const amounts = notAbove({ name: 'r', field: 'part', other: 'whole', message: 'Too much.' })
const percent = between({ name: 'r', field: 'progress', min: 0, max: 100 })
const named = requiredWhen({
  name: 'r',
  field: 'sourceOther',
  when: { field: 'source', equals: 'other' },
  message: 'Name it.',
})

const all = [dates, amounts, percent, named]
const nothing = fc.constantFrom(null, undefined)
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

describe('rules between fields', () => {
  test('name the field and say what is wrong', () => {
    expect(
      violations(all, {
        start: '2025-02-01',
        end: '2025-01-31',
        part: 3,
        whole: 2,
        progress: 101,
        source: 'other',
      }),
    ).toEqual([
      { path: 'end', message: 'The end is before the start.' },
      { path: 'part', message: 'Too much.' },
      { path: 'progress', message: 'Enter a number from 0 to 100.' },
      { path: 'sourceOther', message: 'Name it.' },
    ])
  })

  test('a record with nothing in it breaks none', () => {
    expect(violations(all, {})).toEqual([])
  })

  test('a date breaks the order exactly when it is earlier, however the dates are written', () => {
    fc.assert(
      fc.property(day, day, fc.boolean(), (start, end, isText) => {
        const row = isText ? { start: start.toISOString(), end: end.toISOString() } : { start, end }
        expect(violations([dates], row)).toHaveLength(end < start ? 1 : 0)
      }),
    )
  })

  test('an amount breaks the bound exactly when it is above; the same amount is within', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (part, whole) => {
        expect(violations([amounts], { part, whole })).toHaveLength(part > whole ? 1 : 0)
        expect(violations([amounts], { part, whole: part })).toEqual([])
      }),
    )
  })

  test('a number is within its bounds, both included', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (progress) => {
        expect(violations([percent], { progress })).toHaveLength(progress < 0 || progress > 100 ? 1 : 0)
      }),
    )
    expect(violations([percent], { progress: 0 })).toEqual([])
    expect(violations([percent], { progress: 100 })).toEqual([])
  })

  test('where one of the two is missing there is nothing to compare', () => {
    fc.assert(
      fc.property(nothing, day, fc.integer(), (missing, date, amount) => {
        expect(violations([dates], { start: missing, end: date })).toEqual([])
        expect(violations([dates], { start: date, end: missing })).toEqual([])
        expect(violations([amounts], { part: amount, whole: missing })).toEqual([])
        expect(violations([amounts], { part: missing, whole: amount })).toEqual([])
        expect(violations([percent], { progress: missing })).toEqual([])
      }),
    )
  })

  test('a field is required exactly in its case, and spaces do not fill it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('other', 'law', null),
        fc.constantFrom('', '  ', null, undefined, 'A fund'),
        (source, sourceOther) => {
          const isBroken = source === 'other' && sourceOther !== 'A fund'
          expect(violations([named], { source, sourceOther })).toHaveLength(isBroken ? 1 : 0)
        },
      ),
    )
  })
})
