import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  ageBands,
  ageTotal,
  averageHouseholdSize,
  displayNameOf,
  languagesOf,
  namesWithFirst,
  obcShare,
} from '@/src/domain/communities'

describe('the name of a community', () => {
  test.each([
    [{ name: 'Kampo Muslim', communityNames: 'Old Camp', barangayName: 'Poblacion' }, 'Kampo Muslim'],
    [{ name: '  ', communityNames: 'Old Camp, New Camp', barangayName: 'Poblacion' }, 'Old Camp'],
    [{ name: null, communityNames: ' , ', barangayName: 'Poblacion' }, 'Poblacion'],
    [{ name: undefined, communityNames: null, barangayName: null }, ''],
  ])('%j is called %j', (names, expected) => {
    expect(displayNameOf(names)).toBe(expected)
  })

  test('fits its column, however long the list of names is', () => {
    expect(
      displayNameOf({ name: null, communityNames: 'a'.repeat(20_000), barangayName: null }),
    ).toHaveLength(255)
  })

  test('goes to the front of all names and stands there once', () => {
    expect(
      namesWithFirst({ name: 'Kampo Muslim', communityNames: 'Old Camp, KAMPO MUSLIM; Riverside' }),
    ).toBe('Kampo Muslim, Old Camp, Riverside')
  })

  test('changes nothing when saved a second time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, communityNames) => {
        const once = namesWithFirst({ name, communityNames })
        expect(namesWithFirst({ name, communityNames: once })).toBe(once)
      }),
    )
  })
})

describe('the languages of a community', () => {
  test('are the main one and the others, each once', () => {
    const languages = {
      primaryLanguage: 'Maguindanaon',
      otherLanguages: 'Cebuano, maguindanaon, Iranun',
      languagesSpoken: '',
    }
    expect(languagesOf(languages)).toBe('Maguindanaon, Cebuano, Iranun')
  })

  test('stay as typed when neither is given', () => {
    expect(languagesOf({ primaryLanguage: '', otherLanguages: null, languagesSpoken: 'Tausug' })).toBe(
      'Tausug',
    )
  })
})

describe('figures that follow from others', () => {
  test('the age groups add up, unknown ones left out', () => {
    expect(ageTotal({ children09: 10, youth1530: 5, seniors60Plus: null })).toBe(15)
    expect(ageTotal({})).toBeNull()
  })

  test('the sum of the age groups is that of its bands in any order', () => {
    const bands = fc.array(fc.nat(1_000_000), { minLength: ageBands.length, maxLength: ageBands.length })
    fc.assert(
      fc.property(bands, (people) => {
        const profile = Object.fromEntries(ageBands.map((band, index) => [band, people[index]!]))
        expect(ageTotal(profile)).toBe(people.reduce((sum, count) => sum + count))
      }),
    )
  })

  test('persons per household, with one decimal', () => {
    expect(averageHouseholdSize({ estimatedObcPopulation: 100, households: 17 })).toBe(5.9)
  })

  test('the share of the barangay, from 0 to 1', () => {
    expect(obcShare({ estimatedObcPopulation: 1, totalBarangayPopulation: 3 })).toBe(0.3333)
  })

  test('cannot be told without both figures or with nobody to divide by', () => {
    expect(averageHouseholdSize({ estimatedObcPopulation: 10, households: 0 })).toBeNull()
    expect(averageHouseholdSize({ households: 3 })).toBeNull()
    expect(obcShare({ estimatedObcPopulation: 10, totalBarangayPopulation: null })).toBeNull()
  })
})
