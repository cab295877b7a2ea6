import type { Figure, Geography } from '@/src/reports/geography/figures'
import { StatCard, StatLink } from '../dashboard/StatCard'
import { formatCount } from '../format'
import { figureNames, shownFigures } from './figureNames'
import { listBehind } from './links'

/** The figures of the place as a whole; each opens the list it counts. */
export const PlaceCards = ({ geography: { place, figures } }: { geography: Geography }) => (
  <ul className="bmms-place-stats">
    {shownFigures
      .filter((figure) => figures[figure] !== null && !figure.endsWith('Coverages'))
      .map((figure) => (
        <StatCard
          key={figure}
          label={figureNames[figure]}
          value={formatCount(figures[figure]!)}
          href={listBehind(figure, place)}
        >
          {(place ? notes : notesOfCountry)[figure]}
        </StatCard>
      ))}
    {figures.municipalCoverages !== null && (
      <StatCard
        label={figureNames.municipalCoverages}
        value={formatCount(figures.municipalCoverages)}
        href={listBehind('municipalCoverages', place)}
      >
        {figures.provincialCoverages !== null && (
          <StatLink href={listBehind('provincialCoverages', place)}>
            {formatCount(figures.provincialCoverages)} provincial
          </StatLink>
        )}
      </StatCard>
    )}
  </ul>
)

const ofCommunities = {
  communities: 'with a profile',
  population: 'estimated, in these communities',
  households: 'in these communities',
  needs: 'of these communities',
}

const notes: Partial<Record<Figure, string>> = {
  ...ofCommunities,
  assessments: 'about this place or part of it',
  ppas: 'that name this place or part of it',
}

const notesOfCountry: typeof notes = {
  ...ofCommunities,
  assessments: 'of any place',
  ppas: 'that name a place',
}
