import { describe, expect, test } from '@jest/globals'
import type { Asked } from '@/src/reports/organizations/asked'
import type { Comparison } from '@/src/reports/organizations/load'
import type { Breakdown, Figure } from '@/src/reports/panels/panel'
import { mockPage, render, textOf } from './rendering'

mockPage()
const { BreakdownPanel } = await import('@/src/admin/dashboard/BreakdownPanel')
const { default: Columns } = await import('@/src/admin/dashboard/charts/Columns')
const { ColumnChart } = await import('@/src/admin/dashboard/ColumnChart')
const { describeColumns } = await import('@/src/admin/dashboard/columns')
const { FigureCards } = await import('@/src/admin/dashboard/FigureCards')
const { Filters, quarterInWords } = await import('@/src/admin/dashboard/Filters')
const { OrganizationTable } = await import('@/src/admin/dashboard/organizations/OrganizationTable')
const { Questions } = await import('@/src/admin/dashboard/organizations/Questions')
const { SideBySide } = await import('@/src/admin/dashboard/organizations/SideBySide')
const { shownOrRefused } = await import('@/src/admin/dashboard/refusal')
const { Tools } = await import('@/src/admin/dashboard/Tools')
const { refused } = await import('@/hooks/problems')

const figure = (given: Partial<Figure> = {}): Figure => ({
  key: 'ppas',
  label: 'PPAs',
  unit: 'records',
  value: 3,
  count: 3,
  records: '/api/ppas?where=x',
  ...given,
})
const share = (value: number | null): Figure =>
  figure({ key: 'obligated', label: 'Obligated', unit: 'percent', value, count: value === null ? 0 : 2 })

const breakdown = (given: Partial<Breakdown> = {}): Breakdown => ({
  key: 'status',
  title: 'PPAs by status',
  by: 'Status',
  unit: 'records',
  shape: 'bars',
  series: [
    { label: 'PPAs', figures: [figure({ label: 'Ongoing' }), figure({ label: 'None', value: 0, count: 0 })] },
  ],
  ...given,
})

describe('figures', () => {
  test('lead to the list of the panel, and a sum of others only by its parts', () => {
    const sum = {
      ...figure({ records: null, unit: 'people', value: 1200 }),
      parts: [figure({ label: 'in communities' })],
    }
    const markup = render(<FigureCards cards={[{ ...figure(), parts: [] }, sum]} />)
    expect(markup.match(/href="\/admin\/collections\/ppas\?where=x"/g)).toHaveLength(2)
    expect(textOf(markup)).toBe('PPAs 3 PPAs 1,200 3 in communities')
  })

  test('say nothing where there is nothing to tell, and pesos in words with the exact amount', () => {
    const pesos = figure({ unit: 'pesos', value: 2_500_000 })
    const markup = render(
      <FigureCards
        cards={[
          { ...share(null), parts: [] },
          { ...pesos, parts: [] },
        ]}
      />,
    )
    expect(textOf(markup)).toBe('Obligated – PPAs ₱2.5 million')
    expect(markup).toContain('title="₱2,500,000.00"')
  })
})

describe('breakdowns', () => {
  test('are bars and a table of those that are there', () => {
    const text = textOf(render(<BreakdownPanel breakdown={breakdown()} />))
    expect(text).toContain('PPAs by status Show as table Status Records Ongoing 3')
    expect(text).not.toContain('None')
  })

  test('of several series are columns and a table with a column for each', () => {
    const quarters = [figure({ key: 'q1', label: 'Q1', unit: 'pesos', value: 10 })]
    const series = ['Obligations', 'Disbursements'].map((label) => ({ label, figures: quarters }))
    const columns = breakdown({ by: 'Quarter', unit: 'pesos', shape: 'columns', series })
    expect(textOf(render(<BreakdownPanel breakdown={columns} />))).toContain(
      'Quarter Obligations Disbursements Q1 ₱10 ₱10',
    )
  })

  test('say that there is nothing', () => {
    const empty = breakdown({ series: [{ label: 'PPAs', figures: [] }] })
    expect(textOf(render(<BreakdownPanel breakdown={empty} />))).toBe(
      'PPAs by status Nothing is entered yet.',
    )
  })
})

describe('columns', () => {
  const series = [{ label: 'MOH', values: [40, null] }]
  const labels = ['Obligated', 'Disbursed']

  test('are said in one sentence', () => {
    expect(describeColumns('Rates', labels, series, 'percent')).toBe(
      'Rates: MOH Obligated 40%, Disbursed nothing',
    )
  })

  test('are drawn with their description, in a place that waits for them', () => {
    expect(render(<Columns labels={labels} series={series} unit="percent" description="Rates" />)).toContain(
      'aria-label="Rates"',
    )
    expect(render(<ColumnChart labels={labels} series={series} unit="percent" description="" />)).toContain(
      'height:280px',
    )
  })
})

describe('the filters', () => {
  test('offer what was asked for beside the usual, and keep the rest of the address', () => {
    const markup = render(<Filters period={{ year: 1999, quarter: '1999-Q2' }} kept={{ sort: 'code' }} />)
    expect(markup).toContain('<option selected="">1999</option>')
    expect(markup).toContain('<option value="1999-Q2" selected="">2nd quarter of 1999</option>')
    expect(markup).toContain('<input type="hidden" name="sort" value="code"/>')
    expect(quarterInWords('2026-Q4')).toBe('4th quarter of 2026')
  })

  test('offer organizations to those who have several', () => {
    const groups = [{ label: 'Ministries', choices: [{ code: 'MOH', name: 'Health' }] }]
    expect(textOf(render(<Filters organization={{ code: 'MOH', groups }} />))).toBe(
      'Organization All MOH: Health Show',
    )
  })

  test('stand beside what the page is about, and ways to take it along', () => {
    const markup = render(<Tools about={['MOH']} today="2026-03-31" exportUrl="/api/x" />)
    expect(textOf(markup)).toBe('MOH As of Mar 31, 2026 Export (CSV) Print')
  })
})

describe('organizations', () => {
  const asked: Asked = { year: 2025, quarter: '2026-Q3', sort: '-budget', only: null, compared: [] }
  const row = (code: string, value: number | null) => ({
    id: code,
    code,
    name: `Ministry ${code}`,
    type: 'ministry',
    figures: [figure(), share(value)],
  })
  const comparison: Comparison = {
    columns: [figure(), share(1)].map(({ key, label, unit }) => ({ key, label, unit })),
    organizations: [row('MOH', 20), row('MOLE', null)],
    total: 2,
    answers: { 'few-indicators': 0, 'low-obligation': 1 },
  }

  test('are sorted by a heading, say who is below half, and lead to each dashboard', () => {
    const markup = render(<OrganizationTable comparison={comparison} asked={{ ...asked, sort: '-ppas' }} />)
    expect(markup).toContain(
      '<th scope="col" aria-sort="descending"><a href="/admin/dashboards/organizations?year=2025&amp;quarter=2026-Q3&amp;sort=ppas"',
    )
    expect(markup).toContain(
      'href="/admin/dashboards/monitoring?organization=MOH&amp;year=2025&amp;quarter=2026-Q3"',
    )
    expect(textOf(markup)).toContain('MOH Ministry MOH 3 20% below half')
    expect(textOf(markup)).toContain('MOLE Ministry MOLE 3 –')
  })

  test('of whom nothing holds are none', () => {
    const none = { ...comparison, organizations: [] }
    expect(textOf(render(<OrganizationTable comparison={none} asked={asked} />))).toBe(
      'There is no organization of which this holds.',
    )
  })

  test('answer what oversight asks', () => {
    const markup = render(<Questions comparison={comparison} asked={asked} />)
    expect(textOf(markup)).toContain('Below 50% obligated 1')
    expect(markup).toContain('sort=obligated&amp;only=low-obligation')
  })

  test('stand side by side', () => {
    const text = textOf(
      render(<SideBySide comparison={comparison} asked={{ ...asked, compared: ['MOH', 'MOLE'] }} />),
    )
    expect(text).toContain('Figure MOH MOLE PPAs 3 3 Obligated 20% –')
  })
})

describe('what is not to be shown', () => {
  test('is said in words', async () => {
    const shown = await shownOrRefused('/dashboards/mana', () => Promise.reject(refused('Not for you.')))
    expect(textOf(render(<>{shown}</>))).toBe('Not for you. Show the page without filters')
  })

  test('is no way to hide what is broken', async () => {
    await expect(shownOrRefused('/x', () => Promise.reject(new Error('Broken')))).rejects.toThrow('Broken')
  })
})
