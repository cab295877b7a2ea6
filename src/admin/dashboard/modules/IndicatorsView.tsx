import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { Principal } from '@/access/principal'
import { listIndicators, type IndicatorList } from '@/src/reports/indicators/list'
import { counted } from '../../format'
import { recordUrl } from '../../listUrl'
import { renderPage } from '../../page/renderPage'
import { pages } from '../../pages'
import { Filters, quarterInWords } from '../Filters'
import { shownOrRefused } from '../refusal'

/** The indicators that the figures of a quarter count: which are reported, and which are missing. */
export const IndicatorsView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.indicators,
    introduction:
      'Indicators of PPAs that are neither completed nor cancelled, with what is reported of a quarter. Those that are missing come first.',
    content: (principal) => shownOrRefused(pages.indicators.path, () => show(props, principal)),
  })

const show = async (
  { initPageResult: { req }, searchParams = {} }: AdminViewServerProps,
  principal: Principal,
) => {
  const { list, filters, isReported } = await listIndicators({ req, principal, query: searchParams })
  const { year, quarter, organization } = filters
  const kept = {
    ...(organization && { organization: organization.code }),
    ...(isReported !== null && { isReported: String(isReported) }),
  }
  const pageUrl = (page: number): string =>
    `?${new URLSearchParams({ ...kept, ...(year !== null && { year: String(year) }), quarter, page: String(page) })}`
  const kind = isReported === null ? '' : isReported ? 'reported ' : 'missing '
  return (
    <>
      <Filters period={{ year, quarter }} kept={kept} />
      <p className="bmms-tools bmms-tools__about">
        {organization && <span>{organization.name}</span>}
        <span>{quarterInWords(quarter)}</span>
        <span>{counted(list.totalDocs, `${kind}indicator`, `${kind}indicators`)}</span>
      </p>
      {list.docs.length === 0 ? <p role="status">There are none.</p> : <List list={list} />}
      {list.totalPages > 1 && (
        <nav className="bmms-history__pages" aria-label="Pages">
          {list.page > 1 && <a href={pageUrl(list.page - 1)}>Before</a>}
          <span>
            Page {list.page} of {list.totalPages}
          </span>
          {list.page < list.totalPages && <a href={pageUrl(list.page + 1)}>Further</a>}
        </nav>
      )}
    </>
  )
}

const List = ({ list: { docs } }: { list: IndicatorList }) => (
  <div className="bmms-wide-table bmms-wide-table--words" role="region" aria-label="Indicators" tabIndex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">PPA</th>
          <th scope="col">Organization</th>
          <th scope="col">This quarter</th>
          <th scope="col">Last reported</th>
        </tr>
      </thead>
      <tbody>
        {docs.map(({ id, name, ppa, organization, lastReported, isReported }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={recordUrl('indicators', id)} prefetch={false}>
                {name}
              </Link>
            </th>
            <td>
              <Link href={recordUrl('ppas', ppa.id)} prefetch={false}>
                {ppa.title}
              </Link>
            </td>
            <td>{organization}</td>
            <td>
              <span className={`bmms-pill bmms-pill--${isReported ? 'active' : 'waiting'}`}>
                {isReported ? 'Reported' : 'Missing'}
              </span>
            </td>
            <td>{lastReported?.replace('-', ' ') ?? 'Never'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
