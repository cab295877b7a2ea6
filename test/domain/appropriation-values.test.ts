import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formatPesos, parsePesos, pesosOf, sumOf } from '@/src/domain/appropriations/money'
import {
  isSameBody,
  organizationAliases,
  resolveOrganizationCode,
} from '@/src/domain/appropriations/organizations'
import { parseTarget } from '@/src/domain/appropriations/target'
import { wordsShared } from '@/src/domain/appropriations/words'
import { organizations } from '@/src/reference/organizations'

describe('amounts', () => {
  const centavos = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n })

  test.each([
    ['34001249', 3400124900n],
    ['34001249.5', 3400124950n],
    ['34001249.50', 3400124950n],
    ['34,001,249.50', 3400124950n],
    ['  1,000 ', 100000n],
    ['7.', 700n],
    ['1.500', 150n],
    ['9999999999999.99', 999999999999999n],
  ])('%s is read exactly', (text, expected) => {
    expect(parsePesos(text)).toEqual({ centavos: expected })
  })

  test.each(['', 'TBD', '1e6', '0x10', '1.2.3', '1,00', '12,34,567', '₱5', '.', '+5', 'NaN'])(
    '%p is refused',
    (text) => {
      expect(parsePesos(text)).toEqual({ message: expect.stringContaining('is not an amount') })
    },
  )

  test('every amount that fits survives being written and stored', () => {
    fc.assert(
      fc.property(centavos, (amount) => {
        expect(parsePesos(formatPesos(amount))).toEqual({ centavos: amount })
        expect(parsePesos(pesosOf(amount).toFixed(2))).toEqual({ centavos: amount })
      }),
    )
  })

  test('sums are exact where floating point is not', () => {
    expect(formatPesos(sumOf([10n, 20n]))).toBe('0.30')
    fc.assert(
      fc.property(fc.array(centavos), centavos, (amounts, one) => {
        expect(sumOf([...amounts, one]) - sumOf(amounts)).toBe(one)
      }),
    )
  })
})

describe('targets', () => {
  test.each([
    [131, '131', 131, null],
    ['131', '131', 131, null],
    [6.85, '6.85', 6.85, null],
    [669066.89, '669066.89', 669066.89, null],
    ['669066.89', '669066.89', 669066.89, null],
    ['5,959', '5,959', 5959, null],
    ['110,000', '110,000', 110000, null],
    ['100%', '100%', 100, '%'],
    ['12.5 %', '12.5 %', 12.5, '%'],
    ['-5%', '-5%', -5, '%'],
    [0, '0', 0, null],
    ['-0', '-0', 0, null],
  ])('%p is a number', (value, target, targetNumber, unit) => {
    expect(parseTarget(value)).toEqual({ target, targetNumber, unit })
  })

  test.each([
    '<1%',
    '>75%',
    '3 billion',
    '50% (12)',
    '28203 (90%)',
    '5% increase',
    '1.66% of baseline',
    '669,066.89 hectares',
    '32% (40 of 125 P/C/M), 4% (110 of 2,590 B)',
    '2 activities, 2 policies',
    'Increasing',
    '2024-2025',
    '1,00',
    '1e5',
    '+5%',
    '12345678901234567',
    'x'.repeat(5000),
  ])('%p stays text', (value) => {
    expect(parseTarget(value)).toEqual({ target: value, targetNumber: null, unit: null })
  })

  test.each([null, undefined, '', '   '])('%p is nothing', (value) => {
    expect(parseTarget(value)).toEqual({ target: null, targetNumber: null, unit: null })
  })

  test('every whole number is found, with and without commas and percent signs', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.boolean(), (number, isPercent) => {
        const sign = isPercent ? '%' : ''
        const expected = { targetNumber: number === 0 ? 0 : number, unit: isPercent ? '%' : null }
        expect(parseTarget(`${number}${sign}`)).toMatchObject(expected)
        expect(parseTarget(`${number.toLocaleString('en-US')}${sign}`)).toMatchObject(expected)
      }),
    )
  })

  test('no text is lost, and a number is never made of more than digits', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const { target, targetNumber } = parseTarget(value)
        expect(target ?? '').toBe(value.trim())
        if (targetNumber !== null) expect(value.trim()).toMatch(/^-?[\d,]+(\.\d+)?\s*%?$/)
      }),
    )
  })
})

describe('codes of organizations', () => {
  test.each([
    ['MOH', 'Ministry of Health', 'MOH'],
    [' moh ', 'Ministry of Health', 'MOH'],
    ['owb', 'Office of the Wali', 'WALI'],
    ['MPWH', 'Ministry of Public Works', 'MPW'],
    ['MTC', 'Ministry of Transportation and Communications', 'MOTC'],
    ['MTI', 'Ministry of Trade, Investments, and Tourism', 'MTIT'],
    ['MTIT', 'Ministry of Trade, Investments, and Tourism', 'MTIT'],
    ['MTIT', 'Ministry of Transportation and Information Technology', 'MOTC'],
    ['BCHRC', 'Bangsamoro Commission on Human Rights', 'BHRC'],
    ['BWCRC', 'Bangsamoro Women Commission', 'BWC'],
    ['BUWIS', 'Bangsamoro Women Commission', 'BWC'],
    ['BYDC', 'Bangsamoro Youth Commission', 'BYC'],
    ['constructor', 'No such body', 'CONSTRUCTOR'],
  ])('%s (%s) is %s', (acronym, moa, code) => {
    expect(resolveOrganizationCode({ acronym, moa })).toBe(code)
  })

  test('every alias leads to one of the 44, and none hides one', () => {
    const codes = organizations.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(Object.values(organizationAliases)))
    expect(Object.keys(organizationAliases).filter((alias) => codes.includes(alias))).toEqual([])
  })

  test('names are the same body despite "the", commas and acronyms, and not otherwise', () => {
    expect(
      isSameBody(
        'Ministry of Interior and Local Government',
        'Ministry of the Interior and Local Government',
      ),
    ).toBe(true)
    expect(
      isSameBody('Office for Other Bangsamoro Communities (OOBC)', 'Office for Other Bangsamoro Communities'),
    ).toBe(true)
    expect(isSameBody('Ministry of Health', 'Ministry of Labor and Employment')).toBe(false)
    expect(wordsShared('', '')).toBe(1)
    expect(wordsShared('', 'health')).toBe(0)
  })
})
