import { barangayLabel, municipalityLabel } from '@/src/domain/geography'
import type { Psgc } from './psgc'

type Place = { psgc: string; code: string; name: string }
type Municipality = Place & {
  region: string
  province: string | null
  municipalityType: 'municipality' | 'component_city' | 'independent_city' | 'sub_municipality'
  label: string
  isActive: boolean
}

/** Every place of the country; parents are named by their PSGC. */
export type Geography = {
  regions: Place[]
  provinces: (Place & { region: string })[]
  municipalities: Municipality[]
  barangays: (Place & { municipality: string; label: string })[]
}

/**
 * The Supreme Court took Sulu out of the Bangsamoro region (G.R. No. 242255, 2024) and it is now served by
 * Region IX. The release still lists it under 19; its codes stay as published, its region is the present one.
 */
const movedProvinces: Record<string, string> = { '1906600000': '0900000000' }

/** Cotabato, Dagupan, Naga (Camarines Sur), Ormoc and Santiago (Isabela); the release has no mark for them. */
const independentComponentCities = new Set([
  '1908703000',
  '0105518000',
  '0501724000',
  '0803738000',
  '0203135000',
])

/** Metro Manila has no province. Statistics count the region in its place, as the 83rd, and so does BMMS. */
const metroManila = {
  psgc: '1300000000',
  code: 'NCR',
  name: 'National Capital Region',
  region: '1300000000',
}

const manila = '1380600000'

/** Turns the official list into rows for the four tables of geography. */
export const buildGeography = (psgc: Psgc): Geography => {
  const regions = psgc.regions.map(({ psgcCode, regionName }) => ({
    psgc: psgcCode,
    code: regionCode(regionName),
    name: regionName.replace(' In Muslim ', ' in Muslim '),
  }))
  const codes = codesOf(regions)
  const provinces = psgc.provinces
    .filter(({ cityClass }) => cityClass === null)
    .map(({ psgcCode, provName }) => {
      const region = movedProvinces[psgcCode] ?? regionOf(psgcCode)
      return { psgc: psgcCode, code: codeWithin(codes.get(region)!, provName), name: provName.trim(), region }
    })
  provinces.push(metroManila)
  const municipalities = municipalitiesOf({ psgc, regions, provinces })
  return { regions, provinces, municipalities, barangays: barangaysOf({ psgc, municipalities }) }
}

const municipalitiesOf = ({
  psgc,
  regions,
  provinces,
}: Pick<Geography, 'regions' | 'provinces'> & { psgc: Psgc }): Municipality[] => {
  const regionCodes = codesOf(regions)
  const provincesByPsgc = new Map(provinces.map((province) => [province.psgc, province]))
  const highlyUrbanized = new Set(
    psgc.provinces.filter((it) => it.cityClass === 'HUC').map((it) => it.psgcCode),
  )
  return psgc.muncities.map(({ regCode, munCityCode, munCityName }) => {
    // The release shortens the code of highly urbanized cities to five digits; the rest is known.
    const code = `${regCode}${munCityCode}000`
    const name = munCityName.trim()
    const province = provincesByPsgc.get(provinceOf(code)) ?? provincesByPsgc.get(regionOf(code))
    const region = province?.region ?? regionOf(code)
    const isDistrict = provinceOf(code) === manila && code !== manila
    const parentCode = isDistrict ? `${regionCodes.get(region)}-CITY-OF-MANILA` : province?.code
    return {
      psgc: code,
      code: codeWithin(parentCode ?? regionCodes.get(region)!, name),
      name,
      region,
      province: province?.psgc ?? null,
      municipalityType: isDistrict ? 'sub_municipality' : typeOf({ code, name, highlyUrbanized }),
      label: municipalityLabel({
        name,
        provinceName: isDistrict ? 'City of Manila' : (province?.name ?? null),
        regionCode: regionCodes.get(region)!,
      }),
      // Districts of Manila are kept for lists that name them; nothing is placed in them.
      isActive: !isDistrict,
    }
  })
}

const barangaysOf = ({
  psgc,
  municipalities,
}: Pick<Geography, 'municipalities'> & { psgc: Psgc }): Geography['barangays'] => {
  const byPsgc = new Map(municipalities.map((municipality) => [municipality.psgc, municipality]))
  return psgc.barangays.map(({ psgcCode, brgyName }) => {
    const name = brgyName.trim()
    const listed = byPsgc.get(municipalityOf(psgcCode))!
    const municipality = listed.municipalityType === 'sub_municipality' ? byPsgc.get(manila)! : listed
    return {
      psgc: psgcCode,
      code: codeWithin(municipality.code, name),
      name,
      municipality: municipality.psgc,
      // The district stays in the label: "Barangay 1, Tondo I/II, City of Manila".
      label: barangayLabel({ name, municipalityLabel: listed.label }),
    }
  })
}

const typeOf = ({
  code,
  name,
  highlyUrbanized,
}: {
  code: string
  name: string
  highlyUrbanized: Set<string>
}): Municipality['municipalityType'] => {
  if (highlyUrbanized.has(code) || independentComponentCities.has(code)) return 'independent_city'
  return /\bCity\b/.test(name) ? 'component_city' : 'municipality'
}

/** "Region IX (Zamboanga Peninsula)" is IX, "National Capital Region (NCR)" is NCR, "MIMAROPA Region" is MIMAROPA. */
const regionCode = (name: string): string =>
  /^Region (\S+)/.exec(name)?.[1] ?? /\((\w+)\)$/.exec(name)?.[1] ?? name.split(' ')[0]!

/** The readable codes of the older system: XII-COTABATO-PIKIT. */
const codeWithin = (parentCode: string, name: string): string => `${parentCode}-${slug(name)}`

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const codesOf = (places: Place[]): Map<string, string> =>
  new Map(places.map(({ psgc, code }) => [psgc, code]))

const regionOf = (psgc: string): string => `${psgc.slice(0, 2)}00000000`
const provinceOf = (psgc: string): string => `${psgc.slice(0, 5)}00000`
const municipalityOf = (psgc: string): string => `${psgc.slice(0, 7)}000`
