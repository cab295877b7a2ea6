import { csvLine, utf8Mark } from '@/src/tables/csv'
import type { Cell } from '@/src/tables/write/cells'
import type { Comparison } from './organizations/load'
import type { Figure, Panel, Unit } from './panels/panel'

const unitWords: Record<Unit, string> = { records: 'records', people: 'people', pesos: 'pesos', percent: '%' }

/** What a dashboard shows, line by line, as a table for a spreadsheet. */
export const panelCsv = ({ cards, breakdowns }: Panel): string => {
  const line = (section: string, figure: Figure): Cell[] => [
    section,
    figure.label,
    figure.value,
    unitWords[figure.unit],
    figure.count,
  ]
  const lines = [
    ...cards.flatMap((card) => [
      line('Figures', card),
      ...card.parts.map((part) => line('Figures', { ...part, label: `${card.label}: ${part.label}` })),
    ]),
    ...breakdowns.flatMap(({ title, series }) =>
      series.flatMap(({ label, figures }) =>
        figures.map((figure) => line(series.length > 1 ? `${title}: ${label}` : title, figure)),
      ),
    ),
  ]
  return csvOf([['Section', 'Figure', 'Value', 'Unit', 'Records'], ...lines])
}

/** The table of organizations as it is shown. */
export const comparisonCsv = ({ columns, organizations }: Comparison): string =>
  csvOf([
    ['Code', 'Organization', ...columns.map(({ label, unit }) => headOf(label, unit))],
    ...organizations.map(({ code, name, figures }) => [code, name, ...figures.map(({ value }) => value)]),
  ])

export const headOf = (label: string, unit: Unit): string =>
  unit === 'percent' || unit === 'pesos' ? `${label} (${unitWords[unit]})` : label

const csvOf = (lines: readonly (readonly Cell[])[]): string => utf8Mark + lines.map(csvLine).join('')
