import type { CollectionSlug } from 'payload'
import type { Feature } from '@/access/features'

/** From the largest place to the smallest that figures are told of. */
export const placeLevels = ['region', 'province', 'municipality', 'barangay'] as const
export type PlaceLevel = (typeof placeLevels)[number]

/** The places that have a page. The country has one as well. */
export const pagedLevels = ['region', 'province', 'municipality'] as const
export type PagedLevel = (typeof pagedLevels)[number]

export const isPagedLevel = (value: unknown): value is PagedLevel =>
  (pagedLevels as readonly unknown[]).includes(value)

type Counted = {
  collection: CollectionSlug
  feature: Feature
  owner: 'organization' | 'implementingMoa'
  /** The fields that say where a record is. A larger place than it has a field for is none of its own. */
  places: Partial<Record<PlaceLevel, string>>
  hasTrash: boolean
}

const own = { region: 'region', province: 'province', municipality: 'municipality', barangay: 'barangay' }

/** What is counted by place, and by which fields: for the statement and for the lists behind the figures alike. */
export const counted = {
  communities: {
    collection: 'communities',
    feature: 'communities.profiles',
    owner: 'organization',
    places: own,
    hasTrash: true,
  },
  municipalCoverages: {
    collection: 'municipality-coverages',
    feature: 'communities.coverages',
    owner: 'organization',
    places: { region: 'region', province: 'province', municipality: 'municipality' },
    hasTrash: true,
  },
  provincialCoverages: {
    collection: 'province-coverages',
    feature: 'communities.coverages',
    owner: 'organization',
    places: { region: 'region', province: 'province' },
    hasTrash: true,
  },
  assessments: {
    collection: 'assessments',
    feature: 'mana.assessments',
    owner: 'organization',
    places: own,
    hasTrash: false,
  },
  needs: {
    collection: 'needs',
    feature: 'mana.needs',
    owner: 'organization',
    places: own,
    hasTrash: false,
  },
  ppas: {
    collection: 'ppas',
    feature: 'me.ppas',
    owner: 'implementingMoa',
    places: {
      region: 'coverageRegion',
      province: 'coverageProvince',
      municipality: 'coverageMunicipality',
      barangay: 'coverageBarangay',
    },
    hasTrash: false,
  },
} as const satisfies Record<string, Counted>

export type Kind = keyof typeof counted
export const kinds = Object.keys(counted) as Kind[]

/** The field by which records of a kind lie in a place of a level; undefined where it has none. */
export const fieldOf = (kind: Kind, level: PlaceLevel): string | undefined =>
  (counted[kind].places as Partial<Record<PlaceLevel, string>>)[level]
