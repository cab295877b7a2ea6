import { Link } from '@payloadcms/ui'
import type { Geography, PlaceWithin } from '@/src/reports/geography/figures'
import { formatCount } from '../format'
import { figureNames, type ShadedFigure } from './figureNames'
import { pageOf } from './links'
import { shadeOf, shadesOf, type Shade } from './shades'
import { maps, type Tile } from './tiles'

type Props = { geography: Geography; figure: ShadedFigure }

/** Provinces and cities as tiles, shaded by a figure; each is a link to its page and says its figure in words. */
export const TileMap = ({ geography: { within, regions }, figure }: Props) => {
  const shades = shadesOf(within.map(({ figures }) => figures[figure] ?? 0))
  const regionNames = new Map(regions.map(({ id, code }) => [id, code]))
  const placed = Object.values(maps).map(({ label, tiles }) => ({
    label,
    tiles: tiles.flatMap((tile) => {
      const place = within.find(({ code }) => code === tile.code)
      return place ? [{ ...tile, place, region: regionNames.get(place.region) ?? '' }] : []
    }),
  }))
  const onMap = new Set(placed.flatMap(({ tiles }) => tiles.map(({ code }) => code)))
  const offMap = within.filter(({ code }) => !onMap.has(code))
  const [mindanao, others] = placed
  return (
    <>
      <Legend shades={shades} figure={figure} />
      <Tiles {...mindanao!} figure={figure} shades={shades} />
      <details className="bmms-tiles-more" open={sumOf(others!.tiles, figure) > 0}>
        <summary>
          {others!.label}: {formatCount(sumOf(others!.tiles, figure))}
        </summary>
        <Tiles {...others!} figure={figure} shades={shades} />
      </details>
      {offMap.length > 0 && (
        <p className="bmms-page__note">
          Not on the map:{' '}
          {offMap.map((place, index) => (
            <span key={place.id}>
              {index > 0 && ', '}
              <Link href={pageOf(place)} prefetch={false}>
                {place.name}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  )
}

type Placed = Tile & { place: PlaceWithin; region: string }

const sumOf = (tiles: readonly Placed[], figure: ShadedFigure): number =>
  tiles.reduce((sum, { place }) => sum + (place.figures[figure] ?? 0), 0)

type TilesProps = { label: string; tiles: readonly Placed[]; figure: ShadedFigure; shades: readonly Shade[] }

const Tiles = ({ label, tiles, figure, shades }: TilesProps) => {
  const regionAt = new Map(tiles.map(({ row, column, region }) => [`${row} ${column}`, region]))
  const firsts = new Set<string>()
  return (
    <ul
      className="bmms-tiles"
      aria-label={`${label}, ${figureNames[figure].toLowerCase()} by province or city`}
    >
      {tiles.map(({ short, row, column, place, region }) => {
        const value = place.figures[figure] ?? 0
        const isFirst = !firsts.has(region)
        firsts.add(region)
        return (
          <li
            key={short}
            style={{ gridRow: row, gridColumn: column }}
            className={edgesOf(regionAt, row, column)}
          >
            <Link
              className="bmms-tile"
              data-shade={shadeOf(value, shades)}
              href={pageOf(place)}
              prefetch={false}
              title={place.name}
            >
              {isFirst && <small>{region}</small>}
              <abbr>{short}</abbr>
              <b>{value > 0 ? briefly(value) : ''}</b>
              <span className="bmms-unseen">
                {place.name}, {region}: {formatCount(value)}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

const neighbors = { top: [-1, 0], right: [0, 1], bottom: [1, 0], left: [0, -1] } as const

/** A line where a region ends. */
const edgesOf = (regionAt: ReadonlyMap<string, string>, row: number, column: number): string =>
  Object.entries(neighbors)
    .filter(
      ([, [down, right]]) =>
        regionAt.get(`${row + down} ${column + right}`) !== regionAt.get(`${row} ${column}`),
    )
    .map(([side]) => `bmms-tiles__edge-${side}`)
    .join(' ')

/** 12,345 would not fit on a tile: 12k. */
const briefly = (value: number): string =>
  value < 1000 ? String(value) : `${formatCount(Math.round(value / 1000))}k`

const Legend = ({ shades, figure }: { shades: readonly Shade[]; figure: ShadedFigure }) => (
  <p className="bmms-tiles-legend">
    <span>{figureNames[figure]}:</span>
    <span>
      <i data-shade={0} /> none
    </span>
    {shades.map(({ from, to }) => (
      <span key={from}>
        <i data-shade={shadeOf(to, shades)} />{' '}
        {from === to ? formatCount(from) : `${formatCount(from)} to ${formatCount(to)}`}
      </span>
    ))}
  </p>
)
