/** The most points that a drawn area has. */
export const mostPositions = 10_000

const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

/** Why something is no GeoJSON (RFC 7946) in longitude and latitude, or null. */
export const geoJsonProblem = (value: unknown): string | null => {
  const found = positionsOf(value)
  if (found === null) return 'This is no GeoJSON: a geometry, a feature or a collection of them.'
  if (found.length > mostPositions) return `An area has at most ${mostPositions} points.`
  return found.every(isPosition)
    ? null
    : 'A point is a longitude from -180 to 180 and a latitude from -90 to 90.'
}

/** A collection of features that are collections of geometries. */
const deepest = 3

type Node = Record<string, unknown>

/** All points in it; null when it is something else. */
const positionsOf = (value: unknown, level = 0): unknown[] | null => {
  if (typeof value !== 'object' || value === null || level > deepest) return null
  const { type, coordinates, geometry, features, geometries } = value as Node
  if (type === 'Feature') return geometry === null ? [] : positionsOf(geometry, level + 1)
  if (type === 'FeatureCollection') return all(features, level)
  if (type === 'GeometryCollection') return all(geometries, level)
  if (typeof type !== 'string' || !Object.hasOwn(depths, type)) return null
  return atDepth(coordinates, depths[type]!)
}

const all = (list: unknown, level: number): unknown[] | null => {
  if (!Array.isArray(list)) return null
  const found = list.map((it) => positionsOf(it, level + 1))
  return found.some((it) => it === null) ? null : found.flatMap((it) => it!)
}

const atDepth = (value: unknown, depth: number): unknown[] | null => {
  if (depth === 0) return [value]
  if (!Array.isArray(value)) return null
  const found = value.map((it) => atDepth(it, depth - 1))
  return found.some((it) => it === null) ? null : found.flatMap((it) => it!)
}

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) &&
  (value.length === 2 || value.length === 3) &&
  value.every((it) => typeof it === 'number' && Number.isFinite(it)) &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90
