/** The ten digits of the Philippine Standard Geographic Code: region 2, province or city 3, municipality 2, barangay 3. */
export const psgcPattern = /^\d{10}$/

/** How a region is called in a line of text: "Region XII" for the numbered ones, else its short name ("NCR"). */
export const shortRegionName = (code: string): string =>
  /^[IVX]+(-[A-Z])?$/.test(code) ? `Region ${code}` : code

/**
 * The one line by which a clerk recognizes a municipality or city: "Pikit, Cotabato". Those outside every
 * province (highly urbanized cities, Pateros, the Special Geographic Area) carry their region instead.
 */
export const municipalityLabel = ({
  name,
  provinceName,
  regionCode,
}: {
  name: string
  provinceName: string | null
  regionCode: string
}): string => `${name}, ${provinceName ?? shortRegionName(regionCode)}`

/** "Poblacion, City of Kidapawan, Cotabato": hundreds of barangays share a name, so it never stands alone. */
export const barangayLabel = ({
  name,
  municipalityLabel,
}: {
  name: string
  municipalityLabel: string
}): string => `${name}, ${municipalityLabel}`
