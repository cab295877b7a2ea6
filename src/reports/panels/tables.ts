import type { BreakdownSpec, PanelSpec, Source } from './panel'
import { isTable } from './statement'

/** The tables whose rows stand in figures of these sources. */
export const tablesOf = (sources: readonly Source[]): string[] => [
  ...new Set([
    'organizations',
    ...sources.flatMap(({ table, special }) => [table, ...(special?.tables ?? [])]),
  ]),
]

/** The same for a panel, with the tables that name its figures. */
export const tablesOfPanel = (panel: PanelSpec): string[] => [
  ...new Set([...tablesOf(sourcesOf(panel)), ...panel.breakdowns.flatMap(namesOf)]),
]

export const sourcesOf = ({ cards, breakdowns }: PanelSpec): Source[] =>
  [...cards, ...cards.flatMap(({ parts = [] }) => parts), ...breakdowns.flatMap(figuresOf)].map(sourceOf)

const sourceOf = ({ source }: { source: Source }): Source => source

const figuresOf = (breakdown: BreakdownSpec): { source: Source }[] =>
  'groups' in breakdown ? [breakdown.groups] : breakdown.series.flatMap(({ figures }) => figures)

const namesOf = (breakdown: BreakdownSpec): string[] =>
  'groups' in breakdown && isTable(breakdown.groups.labels) ? [breakdown.groups.labels.table] : []
