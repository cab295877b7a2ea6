import { beforeAll, describe, expect, test } from '@jest/globals'
import { buildGeography, type Geography } from '@/src/reference/geography'
import { readPsgc } from '@/src/reference/psgc'
import { placeTotals } from '@/src/reference/seedGeography'

let geography: Geography
beforeAll(async () => {
  geography = buildGeography(await readPsgc())
})

const levels = Object.keys(placeTotals) as (keyof Geography)[]
const named = <P extends { name: string }>(places: P[], name: string): P =>
  places.find((place) => place.name === name)!

describe.each(levels)('%s', (level) => {
  test('are all there', () => {
    expect(geography[level]).toHaveLength(placeTotals[level])
  })

  test('have unique codes of ten digits, unique short codes and clean names', () => {
    const places = geography[level]
    expect(new Set(places.map(({ psgc }) => psgc)).size).toBe(places.length)
    expect(new Set(places.map(({ code }) => code)).size).toBe(places.length)
    expect(places.filter(({ psgc }) => !/^\d{10}$/.test(psgc))).toEqual([])
    expect(places.filter(({ name }) => name === '' || name !== name.trim())).toEqual([])
  })
})

const metroManila = '1300000000'

describe('the tree', () => {
  test('every place has its ancestors', () => {
    const [regions, provinces, municipalities] = [
      geography.regions,
      geography.provinces,
      geography.municipalities,
    ].map((places) => new Set(places.map(({ psgc }) => psgc)))
    expect(geography.provinces.filter(({ region }) => !regions!.has(region))).toEqual([])
    expect(
      geography.municipalities.filter(
        ({ region, province }) => !regions!.has(region) || (province !== null && !provinces!.has(province)),
      ),
    ).toEqual([])
    expect(geography.barangays.filter(({ municipality }) => !municipalities!.has(municipality))).toEqual([])
  })

  test('a municipality lies in the region of its province', () => {
    const regionOf = new Map(geography.provinces.map(({ psgc, region }) => [psgc, region]))
    const elsewhere = geography.municipalities.filter(
      ({ province, region }) => province && regionOf.get(province) !== region,
    )
    expect(elsewhere).toEqual([])
  })

  test('codes begin with those of the parents, except Sulu by region and Manila by district', () => {
    const sulu = named(geography.provinces, 'Sulu')
    const manila = named(geography.municipalities, 'City of Manila')
    const strayed = {
      provinces: geography.provinces.filter(({ psgc, region }) => !psgc.startsWith(region.slice(0, 2))),
      municipalities: geography.municipalities.filter(
        ({ psgc, province, region }) =>
          !psgc.startsWith(province && province !== metroManila ? province.slice(0, 5) : region.slice(0, 2)),
      ),
      barangays: geography.barangays.filter(
        ({ psgc, municipality }) =>
          !psgc.startsWith(municipality.slice(0, municipality === manila.psgc ? 5 : 7)),
      ),
    }
    expect(strayed).toEqual({ provinces: [sulu], municipalities: [], barangays: [] })
  })
})

describe('what the list leaves open', () => {
  test('the National Capital Region stands in for the province of Metro Manila', () => {
    const inMetroManila = geography.municipalities.filter(({ region }) => region === metroManila)
    expect(inMetroManila).toHaveLength(16 + 1 + 14)
    expect(inMetroManila.filter(({ province }) => province !== metroManila)).toEqual([])
    expect(named(inMetroManila, 'Pateros').label).toBe('Pateros, National Capital Region')
  })

  test('Sulu lies in Region IX since the Supreme Court took it out of the Bangsamoro region', () => {
    expect(named(geography.provinces, 'Sulu').region).toBe(
      named(geography.regions, 'Region IX (Zamboanga Peninsula)').psgc,
    )
  })

  test('the kinds of cities are those of the statistics authority: 149 cities, 1,493 municipalities', () => {
    const howMany = (kind: string): number =>
      geography.municipalities.filter(({ municipalityType }) => municipalityType === kind).length
    expect(howMany('component_city') + howMany('independent_city')).toBe(149)
    expect(howMany('independent_city')).toBe(33 + 5)
    expect(howMany('municipality')).toBe(1493)
    expect(howMany('sub_municipality')).toBe(14)
  })

  test('highly urbanized cities, Isabela and the Special Geographic Area are outside every province', () => {
    const outside = geography.municipalities.filter(
      ({ province, municipalityType }) => province === null && municipalityType !== 'sub_municipality',
    )
    expect(outside).toHaveLength(33 - 16 + 1 + 8)
    expect(outside.filter(({ psgc }) => psgc.startsWith('19999')).map(({ label }) => label)).toContain(
      'Pahamuddin, BARMM',
    )
    expect(named(outside, 'City of Isabela').label).toBe('City of Isabela, Region IX')
  })

  test('the barangays of Manila hang under the city, named with their district; the districts are out of use', () => {
    const manila = named(geography.municipalities, 'City of Manila')
    const barangays = geography.barangays.filter(({ municipality }) => municipality === manila.psgc)
    expect(barangays).toHaveLength(897)
    expect(named(barangays, 'Barangay 1').label).toBe('Barangay 1, Tondo I/II, City of Manila')
    const unused = geography.municipalities.filter(({ isActive }) => !isActive)
    expect(unused.every(({ municipalityType }) => municipalityType === 'sub_municipality')).toBe(true)
  })

  test('the Bangsamoro region is complete', () => {
    const barmm = named(geography.regions, 'Bangsamoro Autonomous Region in Muslim Mindanao (BARMM)').psgc
    expect(
      geography.provinces
        .filter(({ region }) => region === barmm)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Basilan', 'Lanao del Sur', 'Maguindanao del Norte', 'Maguindanao del Sur', 'Tawi-Tawi'])
    expect(named(geography.municipalities, 'City of Cotabato').municipalityType).toBe('independent_city')
  })
})
