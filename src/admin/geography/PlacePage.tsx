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

const ManaPanels = ({ geography: { place, figures, mana } }: { geography: Geography }) => {
  if (!mana || !(figures.needs || figures.assessments)) return null
  const needs = { unit: 'Needs', color: 'var(--bmms-chart-2)' }
  const assessments = { unit: 'Assessments', color: 'var(--bmms-chart-4)' }
  const needsBy = (field: string) => (key: string) => listBehind('needs', place, [field, 'equals', key])
  const assessmentsBy = (field: string) => (key: string) =>
    listBehind('assessments', place, [field, 'equals', key])
  return (
    <>
      <h2>Needs and assessments</h2>
      <div className="bmms-panels">
        {Boolean(figures.needs) && (
          <>
            <Breakdown
              {...needs}
              id="needs-category"
              title="Needs by category"
              slices={mana.needsByCategory}
              hrefOf={needsBy('category')}
            />
            <Breakdown
              {...needs}
              id="needs-urgency"
              title="Needs by urgency"
              slices={mana.needsByUrgency}
              hrefOf={needsBy('urgencyLevel')}
            />
            <Breakdown
              {...needs}
              id="needs-status"
              title="Needs by status"
              slices={mana.needsByStatus}
              hrefOf={needsBy('status')}
            />
          </>
        )}
        {Boolean(figures.assessments) && (
          <>
            <Breakdown
              {...assessments}
              id="assessments-status"
              title="Assessments by status"
              slices={mana.assessmentsByStatus}
              hrefOf={assessmentsBy('status')}
            />
            <Breakdown
              {...assessments}
              id="assessments-method"
              title="Assessments by method"
              slices={mana.assessmentsByMethod}
              hrefOf={assessmentsBy('primaryMethodology')}
            />
            <Breakdown
              {...assessments}
              id="assessments-level"
              title="Assessments by level"
              slices={mana.assessmentsByLevel}
              hrefOf={assessmentsBy('assessmentLevel')}
            />
          </>
        )}
      </div>
    </>
  )
}
