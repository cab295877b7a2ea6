import { Link } from '@payloadcms/ui'
import type { Figure, PlaceWithin } from '@/src/reports/geography/figures'
import { hasFigures } from '@/src/reports/geography/load'
import { formatCount } from '../format'
import { figureNames, shownFigures } from './figureNames'
import { listBehind, pageOf } from './links'

/** Places with their figures, each of which opens its list. Places without any stand below, out of the way. */
export const PlaceTable = ({
  places,
  label,
  many,
}: {
  places: readonly PlaceWithin[]
  /** What the table is called. */
  label: string
  /** What the places are called: "municipalities and cities". */
  many: string
}) => {
  const filled = places.filter(({ figures }) => hasFigures(figures))
  const empty = places.filter(({ figures }) => !hasFigures(figures))
  const columns = shownFigures.filter((figure) => places.some(({ figures }) => figures[figure] !== null))
  return (
    <>
      {filled.length === 0 ? (
        <p className="bmms-empty">Nothing is recorded in any of these {many} yet.</p>
      ) : (
        <div className="bmms-places" role="region" aria-label={label} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Place</th>
                {columns.map((figure) => (
                  <th scope="col" key={figure}>
                    {figureNames[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {filled.map((place) => (
                <tr key={place.id}>
                  <th scope="row">
                    <PlaceName place={place} />
                  </th>
                  {columns.map((figure) => (
                    <td key={figure}>
                      <Amount place={place} figure={figure} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {empty.length > 0 && (
        <details className="bmms-places-empty" open={filled.length === 0 && empty[0]!.level !== 'barangay'}>
          <summary>
            {formatCount(empty.length)} {many} without records
          </summary>
          <ul>
            {empty.map((place) => (
              <li key={place.id}>
                <PlaceName place={place} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A barangay has no page. */
const PlaceName = ({ place }: { place: PlaceWithin }) =>
  place.level === 'barangay' ? (
    place.name
  ) : (
    <Link href={pageOf(place)} prefetch={false}>
      {place.name}
    </Link>
  )

const Amount = ({ place, figure }: { place: PlaceWithin; figure: Figure }) => {
  const amount = place.figures[figure]
  if (amount === null) return <span className="bmms-places__none">–</span>
  if (amount === 0) return <span className="bmms-places__none">0</span>
  return (
    <Link
      href={listBehind(figure, place)}
      prefetch={false}
      aria-label={`${formatCount(amount)}: ${figureNames[figure]} of ${place.name}`}
    >
      {formatCount(amount)}
    </Link>
  )
}
