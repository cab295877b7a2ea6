import type { AdminViewServerProps } from 'payload'
import { Link } from '@payloadcms/ui'
import type { Principal } from '@/access/principal'
import { isPagedLevel } from '@/src/reports/geography/counted'
import { loadGeography, type Asked } from '@/src/reports/geography/load'
import { searchPlaces } from '@/src/reports/geography/search'
import { CountedForEach } from '../dashboard/CountedForEach'
import { standingOf } from '../organization/standing'
import { Notice } from '../page/Notice'
import { renderPage } from '../page/renderPage'
import { pages } from '../pages'
import { CountryPage } from './CountryPage'
import { isShadedFigure } from './figureNames'
import { levelOf } from './links'
import { placePage } from './PlacePage'
import { Results, SearchForm } from './Search'

/** What is recorded where: the country, and under it each region, province and municipality on a page of its own. */
export const GeographyView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.geography,
    introduction:
      'What is recorded in each place. Choose a tile or a name; each figure opens the list it counts.',
    content: (principal) => show(principal, props),
  })

const show = async (
  principal: Principal,
  { initPageResult: { req }, params, searchParams }: AdminViewServerProps,
) => {
  const { payload } = req
  const asked = askedIn(params?.segments)
  const search = textIn(searchParams?.search)
  if (!asked && search !== '')
    return (
      <>
        <SearchForm search={search} />
        <Results search={search} found={await searchPlaces(payload, search)} />
      </>
    )
  const geography = asked !== 'unknown' && (await loadGeography({ payload, principal, asked }))
  if (!geography)
    return (
      <>
        <Notice text="There is no such place." isFault />
        <Link href="/admin/geography">Back to the map</Link>
      </>
    )
  if (asked) return placePage(geography)
  const figure = searchParams?.figure
  return (
    <>
      <SearchForm search="" />
      {!standingOf(principal).organization && <CountedForEach />}
      <CountryPage geography={geography} figure={isShadedFigure(figure) ? figure : 'communities'} />
    </>
  )
}

/** The place that the address names: `/geography/provinces/XII-COTABATO`. */
const askedIn = (segments: string | string[] | undefined): Asked | 'unknown' => {
  const [, segment, code] = [segments ?? []].flat()
  if (segment === undefined) return null
  const level = levelOf(segment)
  return isPagedLevel(level) && code ? { level, code: decodeURIComponent(code) } : 'unknown'
}

/** As much of a name as anybody types. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '')
