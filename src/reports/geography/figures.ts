import type { Slice } from '../figures'
import type { Kind, PlaceLevel } from './counted'

/**
 * How many records of each kind a place has, and how many people and households its communities have. Null for what one
 * may not view, and for what there is not at the level of the place.
 */
export type PlaceFigures = Record<Kind | 'population' | 'households', number | null>
export type Figure = keyof PlaceFigures

export type Place = { level: PlaceLevel; id: string; code: string; name: string }

/** A smaller place with its figures; `region` is the id of the region it lies in. */
export type PlaceWithin = Place & { region: string; isActive: boolean; figures: PlaceFigures }

/** A record with what a line about it says. */
export type PlaceRecord = { id: string; title: string; organization: string; note: string | null }

/** Needs and assessments of a place, told apart: the regional and provincial overviews of MANA. */
export type ManaFigures = {
  needsByCategory: Slice[]
  needsByUrgency: Slice[]
  needsByStatus: Slice[]
  assessmentsByStatus: Slice[]
  assessmentsByMethod: Slice[]
  assessmentsByLevel: Slice[]
}

export type PlaceRecords = {
  /** With the most people. */
  communities: PlaceRecord[]
  /** With the highest score. */
  needs: PlaceRecord[]
  /** The latest. */
  assessments: PlaceRecord[]
  ppas: PlaceRecord[]
}

/** Everything that the page of a place shows; `place` is null for the country. */
export type Geography = {
  place: Place | null
  /** The larger places around it, the largest first. */
  around: Place[]
  figures: PlaceFigures
  /** What lies in it: of the country the provinces, and the cities and municipalities outside them. */
  within: PlaceWithin[]
  /** Of the country alone. */
  regions: PlaceWithin[]
  /** Of a place alone. */
  mana: ManaFigures | null
  records: PlaceRecords | null
}
