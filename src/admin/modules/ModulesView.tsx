import { APIError, type AdminViewServerProps, type PayloadRequest } from 'payload'
import { loadGrid, previewSwitches, type GridRow } from '@/src/enablement/enablement'
import { Notice } from '../page/Notice'
import { renderPage } from '../page/renderPage'
import { pages } from '../pages'
import { askedIn, isOfWave, type Asked } from './asked'
import { Bulk } from './Bulk'
import { Filter } from './Filter'
import { Grid } from './Grid'
import { Review } from './Review'
import { SwitchHistory, loadSwitchHistory } from './SwitchHistory'

/** Organizations and their modules. Plain forms in two steps: what is to be switched, then what that does. */
export const ModulesView = (props: AdminViewServerProps) =>
  renderPage({
    ...props,
    page: pages.modules,
    introduction:
      'Switch modules on and off for organizations. What is off disappears for their members on the next click; its records stay and come back.',
    content: () => show(props),
  })

const show = async ({ initPageResult: { req }, searchParams }: AdminViewServerProps) => {
  const rows = await loadGrid(req)
  const asked = askedIn(searchParams, rows)
  if (asked.switches.length > 0) return review(req, asked)
  const shown = rows.filter((row) => isOfWave(row, asked.wave) && isFound(row, asked.query))
  return (
    <>
      {asked.notice && <Notice text={asked.notice} />}
      <h2>One module for a wave</h2>
      <Bulk rows={rows} />
      <h2>Single organizations</h2>
      <Filter asked={asked} rows={rows} />
      <Grid rows={shown} asked={asked} />
      <SwitchHistory lines={await loadSwitchHistory(req)} />
    </>
  )
}

const isFound = ({ code, name }: GridRow, query: string): boolean =>
  `${code} ${name}`.toLowerCase().includes(query.toLowerCase())

const review = async (req: PayloadRequest, { switches }: Asked) => {
  try {
    return <Review preview={await previewSwitches(req, switches)} switches={switches} />
  } catch (error) {
    if (error instanceof APIError && error.isPublic)
      return (
        <>
          <Notice text={error.message} isFault />
          <a href="/admin/modules">Back to the modules</a>
        </>
      )
    throw error
  }
}
