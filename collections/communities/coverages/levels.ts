/** A level at which communities are added up, with what it adds up. */
export type Level = {
  slug: 'municipality-coverages' | 'province-coverages'
  /** The field with the place, unique within an organization, and the collection it is in. */
  place: 'municipality' | 'province'
  places: 'municipalities' | 'provinces'
  below: {
    slug: 'communities' | 'municipality-coverages'
    /** The place each of them is called by. */
    place: 'barangay' | 'municipality'
    places: 'barangays' | 'municipalities'
  }
}

export const municipal: Level = {
  slug: 'municipality-coverages',
  place: 'municipality',
  places: 'municipalities',
  below: { slug: 'communities', place: 'barangay', places: 'barangays' },
}

export const provincial: Level = {
  slug: 'province-coverages',
  place: 'province',
  places: 'provinces',
  below: { slug: 'municipality-coverages', place: 'municipality', places: 'municipalities' },
}
