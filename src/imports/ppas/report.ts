import { formatPesos, sumOf } from '@/src/domain/appropriations/money'
import type { Problem } from '@/src/domain/appropriations/yaml'
import type { Failed, Imported, Outcome } from './importPpas'
import { hasChanged, nothing, plus, totalOf, type Tally } from './tally'

const mostProblems = 20

export const hasFailed = (outcome: Outcome): outcome is Failed => 'problems' in outcome

/** One line for a file as it is done, followed by what is to be said about it. */
export const progressLines = (outcome: Outcome, { number, of }: { number: number; of: number }): string[] => {
  const place = `${String(number).padStart(String(of).length)}/${of}`
  if (hasFailed(outcome)) {
    const shown = outcome.problems.slice(0, mostProblems).map((problem) => `      ${said(problem)}`)
    const more = outcome.problems.length - shown.length
    return [
      `${place}  ${outcome.file}: NOT imported`,
      ...shown,
      ...(more > 0 ? [`      and ${more} more problems`] : []),
    ]
  }
  return [
    `${place}  ${outcome.file}: ${outcome.code}, ${changes(outcome.ppas)}`,
    ...outcome.warnings.map((warning) => `      note: ${said(warning)}`),
    ...outcome.gone.map(
      (title) =>
        `      note: "${title}" came from an earlier import and is no longer in the file; it was kept`,
    ),
  ]
}

/** The table per MOA with its totals, and what it comes to. */
export const summaryLines = (outcomes: readonly Outcome[], { isDryRun }: { isDryRun: boolean }): string[] => {
  const imported = outcomes.filter((outcome): outcome is Imported => !hasFailed(outcome))
  const failed = outcomes.filter(hasFailed)
  return [
    '',
    ...(imported.length > 0 ? tableOf(imported, isDryRun) : []),
    '',
    verdict(imported, isDryRun),
    ...(failed.length > 0
      ? [`Not imported because of problems: ${failed.map(({ file }) => file).join(', ')}.`]
      : []),
  ]
}

const verdict = (imported: readonly Imported[], isDryRun: boolean): string => {
  if (imported.length === 0) return 'Nothing was imported.'
  const isChanged = imported.some((it) => [it.ppas, it.indicators, it.provisions].some(hasChanged))
  if (!isChanged) return 'Nothing changed: BMMS already holds everything in these files.'
  return isDryRun ? 'This was a dry run: nothing was stored.' : 'Everything in the table is stored.'
}

const tableOf = (imported: readonly Imported[], isDryRun: boolean): string[] => {
  const verbs = isDryRun ? ['to create', 'to update'] : ['created', 'updated']
  const sum = (tallyOf: (it: Imported) => Tally): Tally => imported.map(tallyOf).reduce(plus, nothing)
  const rows = [
    ['MOA', 'PPAs', ...verbs, 'unchanged', 'indicators', 'special provisions', 'budget (PHP)'],
    ...imported.map(({ code, ppas, indicators, provisions, budget }) =>
      rowOf({ name: code, ppas, indicators, provisions, budget }),
    ),
    rowOf({
      name: 'total',
      ppas: sum(({ ppas }) => ppas),
      indicators: sum(({ indicators }) => indicators),
      provisions: sum(({ provisions }) => provisions),
      budget: sumOf(imported.map(({ budget }) => budget)),
    }),
  ]
  return aligned(rows)
}

const rowOf = ({
  name,
  ppas,
  indicators,
  provisions,
  budget,
}: Pick<Imported, 'ppas' | 'indicators' | 'provisions' | 'budget'> & { name: string }): string[] => [
  name,
  number(totalOf(ppas)),
  number(ppas.created),
  number(ppas.updated),
  number(ppas.unchanged),
  number(totalOf(indicators)),
  number(totalOf(provisions)),
  formatPesos(budget),
]

const aligned = (rows: readonly string[][]): string[] => {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  )
  return [lines[0]!, rule, ...lines.slice(1, -1), rule, lines.at(-1)!]
}

const changes = ({ created, updated, unchanged }: Tally): string =>
  [
    [created, 'new'],
    [updated, 'changed'],
    [unchanged, 'as before'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ')

const said = ({ path, line, message }: Problem): string =>
  [line > 0 && `line ${line}`, path, message].filter(Boolean).join(': ')

const number = (value: number): string => value.toLocaleString('en-US')
