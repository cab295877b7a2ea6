import { Link } from '@payloadcms/ui'
import type { Geography, PlaceWithin } from '@/src/reports/geography/figures'
import { formatCount } from '../format'
import { figureNames, shadedFigures, type ShadedFigure } from './figureNames'
import { pageOf } from './links'
import { PlaceCards } from './PlaceCards'
import { byWeight } from './PlacePage'
import { PlaceTable } from './PlaceTable'
import { TileMap } from './TileMap'

/** The map of the country, and its regions. */
export const CountryPage = ({ geography, figure }: { geography: Geography; figure: ShadedFigure }) => {
  const shown = shadedFigures.filter((it) => geography.figures[it] !== null)
  return (
    <>
      <PlaceCards geography={geography} />
      <h2 id="map">Provinces and cities</h2>
      <nav className="bmms-tabs" aria-label="What the map shows">
        {shown.map((it) => (
          <Link
            key={it}
            href={`/admin/geography?figure=${it}`}
            prefetch={false}
            aria-current={it === figure ? 'true' : undefined}
          >
            {figureNames[it]}
          </Link>
        ))}
      </nav>
      <TileMap geography={geography} figure={figure} />
      <UnitTable geography={geography} figure={figure} />
      <h2>Regions</h2>
      <PlaceTable places={byWeight(geography.regions)} label="Regions with their figures" many="regions" />
    </>
  )
}

/** The figures of the map in full, for those who do not see it, print it, or want them exact. */
const UnitTable = ({
  geography: { within, regions },
  figure,
}: {
  geography: Geography
  figure: ShadedFigure
}) => {
  const codes = new Map(regions.map(({ id, code }) => [id, code]))
  const rows = [...within].sort((one, other) => amountOf(other, figure) - amountOf(one, figure))
  return (
    <details className="bmms-chart-table">
      <summary>Show as table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Province or city</th>
            <th scope="col">Region</th>
            <th scope="col">{figureNames[figure]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((place) => (
            <tr key={place.id}>
              <th scope="row">
                <Link href={pageOf(place)} prefetch={false}>
                  {place.name}
                </Link>
              </th>
              <td>{codes.get(place.region)}</td>
              <td>{formatCount(amountOf(place, figure))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const amountOf = ({ figures }: PlaceWithin, figure: ShadedFigure): number => figures[figure] ?? 0
