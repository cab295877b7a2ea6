import { Link } from '@payloadcms/ui'
import { Fragment, type ReactNode } from 'react'
import type { Geography, PlaceWithin } from '@/src/reports/geography/figures'
import type { SubPage } from '../page/renderPage'
import { Breakdown } from './Breakdown'
import { listBehind, pageOf } from './links'
import { PlaceCards } from './PlaceCards'
import { PlaceLists } from './PlaceLists'
import { PlaceTable } from './PlaceTable'

const smaller: Record<string, { title: string; many: string }> = {
  region: { title: 'Provinces and cities', many: 'provinces and cities' },
  province: { title: 'Municipalities and cities', many: 'municipalities and cities' },
  municipality: { title: 'Barangays', many: 'barangays' },
}

/** A region, province or municipality: its figures, what lies in it, its needs and assessments, and their lists. */
export const placePage = (geography: Geography): SubPage => {
  const { place, around, within } = geography
  const { title, many } = smaller[place!.level]!
  return {
    heading: place!.name,
    introduction: introductionFor(geography),
    trail: around.map((it) => ({ label: it.name, url: pageOf(it) })),
    body: (
      <>
        <PlaceCards geography={geography} />
        <h2>{title}</h2>
        <PlaceTable places={byWeight(within)} label={`${title} of ${place!.name}`} many={many} />
        <ManaPanels geography={geography} />
        <PlaceLists geography={geography} />
      </>
    ),
  }
}

/** The way up as well: on a phone the header has little room for it. */
const introductionFor = ({ around }: Geography): ReactNode => {
  if (around.length === 0) return 'Everything recorded in this region, and in each province and city of it.'
  return (
    <>
      In{' '}
      {[...around].reverse().map((place, index) => (
        <Fragment key={place.id}>
          {index > 0 && ', '}
          <Link href={pageOf(place)} prefetch={false}>
            {place.name}
          </Link>
        </Fragment>
      ))}
      . Each figure opens the list it counts.
    </>
  )
}

/** With the most communities first. */
export const byWeight = (places: readonly PlaceWithin[]): PlaceWithin[] =>
  [...places].sort((one, other) => (other.figures.communities ?? 0) - (one.figures.communities ?? 0))

/** The fields by which needs and assessments are told apart, and where their figures are. */
const groups = [
  {
    collection: 'needs',
    unit: 'Needs',
    color: 'var(--bmms-chart-2)',
    fields: [
      { id: 'category', field: 'category', slices: 'needsByCategory' },
      { id: 'urgency', field: 'urgencyLevel', slices: 'needsByUrgency' },
      { id: 'status', field: 'status', slices: 'needsByStatus' },
    ],
  },
  {
    collection: 'assessments',
    unit: 'Assessments',
    color: 'var(--bmms-chart-4)',
    fields: [
      { id: 'status', field: 'status', slices: 'assessmentsByStatus' },
      { id: 'method', field: 'primaryMethodology', slices: 'assessmentsByMethod' },
      { id: 'level', field: 'assessmentLevel', slices: 'assessmentsByLevel' },
    ],
  },
] as const

const ManaPanels = ({ geography: { place, figures, mana } }: { geography: Geography }) => {
  if (!mana || !(figures.needs || figures.assessments)) return null
  return (
    <>
      <h2>Needs and assessments</h2>
      <div className="bmms-panels">
        {groups
          .filter(({ collection }) => figures[collection])
          .flatMap(({ collection, unit, color, fields }) =>
            fields.map(({ id, field, slices }) => (
              <Breakdown
                key={`${collection}-${id}`}
                id={`${collection}-${id}`}
                title={`${unit} by ${id}`}
                unit={unit}
                color={color}
                slices={mana[slices]}
                hrefOf={(key) => listBehind(collection, place, [field, 'equals', key])}
              />
            )),
          )}
      </div>
    </>
  )
}
