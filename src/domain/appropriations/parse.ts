import { parsePesos } from './money'
import { createNotes, type Notes } from './notes'
import { parseTarget, type Target } from './target'
import {
  entryOf,
  isAbsent,
  isList,
  isMapping,
  itemsOf,
  keysOf,
  openYaml,
  type Problem,
  type Value,
} from './yaml'

export type IndicatorKind = 'outcome' | 'output'

export type AppropriatedIndicator = Target & { kind: IndicatorKind; position: number; name: string }

/** One program, project or activity of an appropriation. `budget` is in centavos. */
export type AppropriatedPpa = {
  title: string
  description: string | null
  budget: bigint
  indicators: AppropriatedIndicator[]
  path: string
  line: number
}

export type Provision = { title: string; details: string; position: number; path: string; line: number }

/** What the budget law gives one MOA: the content of one file. */
export type Appropriation = {
  moa: string
  acronym: string
  ppas: AppropriatedPpa[]
  specialProvisions: Provision[]
  /** What was not understood and left aside. */
  warnings: Problem[]
}

const mostPpas = 2000
const mostIndicators = 1000
const mostProvisions = 500
const longestText = 20_000

/**
 * Reads one file of the budget law. All problems are found in one pass, each with its path and line, so that a
 * file can be mended at once; with any problem there is no appropriation, because half a budget is a wrong one.
 */
export const parseAppropriation = (
  text: string,
): { appropriation: Appropriation } | { problems: Problem[] } => {
  const opened = openYaml(text)
  if ('problems' in opened) return opened
  const notes = createNotes()
  const appropriation = readAppropriation(opened.root, notes)
  return notes.problems.length > 0 ? { problems: notes.problems } : { appropriation }
}

const readAppropriation = (root: Value, notes: Notes): Appropriation => {
  if (!isMapping(root)) {
    notes.problem(root, 'The file must hold "moa", "acronym" and "ppas".')
    return { moa: '', acronym: '', ppas: [], specialProvisions: [], warnings: [] }
  }
  noteUnknownKeys(root, ['moa', 'acronym', 'ppas', 'special_provisions'], notes)
  return {
    moa: notes.requiredText({ value: entryOf(root, 'moa'), longest: 255, what: 'the name of the MOA' }),
    acronym: notes.requiredText({
      value: entryOf(root, 'acronym'),
      longest: 20,
      what: 'the acronym of the MOA',
    }),
    ppas: readPpas(entryOf(root, 'ppas'), notes),
    specialProvisions: readList({
      list: entryOf(root, 'special_provisions'),
      most: mostProvisions,
      notes,
      read: readProvision,
    }),
    warnings: notes.warnings,
  }
}

const readPpas = (list: Value, notes: Notes): AppropriatedPpa[] => {
  if (isAbsent(list) || (isList(list) && itemsOf(list).length === 0)) {
    notes.problem(list, 'The list of PPAs is missing or empty.')
    return []
  }
  return readList({ list, most: mostPpas, notes, read: readPpa })
}

const readPpa = (value: Value, _index: number, notes: Notes): AppropriatedPpa => {
  noteUnknownKeys(
    value,
    ['title', 'description', 'outcome_indicators', 'output_indicators', 'approved_budget'],
    notes,
  )
  return {
    title: notes.requiredText({ value: entryOf(value, 'title'), longest: 255, what: 'the title of the PPA' }),
    description: notes.text({ value: entryOf(value, 'description'), longest: longestText }),
    budget: readBudget(entryOf(value, 'approved_budget'), notes),
    indicators: [...readIndicators(value, 'outcome', notes), ...readIndicators(value, 'output', notes)],
    path: value.path,
    line: value.line,
  }
}

const readBudget = (value: Value, notes: Notes): bigint => {
  const text = notes.requiredText({ value, longest: 100, what: 'the approved budget' })
  if (text === '') return 0n
  const parsed = parsePesos(text)
  if ('centavos' in parsed) return parsed.centavos
  notes.problem(value, parsed.message)
  return 0n
}

const readIndicators = (ppa: Value, kind: IndicatorKind, notes: Notes): AppropriatedIndicator[] =>
  readList({
    list: entryOf(ppa, `${kind}_indicators`),
    most: mostIndicators,
    notes,
    read: (value, index) => {
      noteUnknownKeys(value, ['indicator', 'target'], notes)
      return {
        kind,
        position: index + 1,
        name: notes.requiredText({
          value: entryOf(value, 'indicator'),
          longest: 2000,
          what: 'the text of the indicator',
        }),
        ...parseTarget(notes.text({ value: entryOf(value, 'target'), longest: longestText })),
      }
    },
  })

const readProvision = (value: Value, index: number, notes: Notes): Provision => {
  noteUnknownKeys(value, ['title', 'details'], notes)
  return {
    title: notes.requiredText({
      value: entryOf(value, 'title'),
      longest: 255,
      what: 'the title of the provision',
    }),
    details: notes.requiredText({
      value: entryOf(value, 'details'),
      longest: longestText,
      what: 'the text of the provision',
    }),
    position: index + 1,
    path: value.path,
    line: value.line,
  }
}

/** Reads a list of mappings; one that is missing is empty. */
const readList = <Item>({
  list,
  most,
  notes,
  read,
}: {
  list: Value
  most: number
  notes: Notes
  read: (value: Value, index: number, notes: Notes) => Item
}): Item[] => {
  if (isAbsent(list)) return []
  if (!isList(list)) {
    notes.problem(list, 'This must be a list: each item on its own line, beginning with "- ".')
    return []
  }
  const items = itemsOf(list)
  if (items.length > most) {
    notes.problem(list, `The list has ${items.length} items; at most ${most} are allowed.`)
    return []
  }
  return items.flatMap((item, index) => {
    if (isMapping(item)) return [read(item, index, notes)]
    notes.problem(item, 'This item must consist of "name: value" lines.')
    return []
  })
}

const noteUnknownKeys = (map: Value, known: readonly string[], notes: Notes): void => {
  const unknown = keysOf(map).filter((key) => !known.includes(key))
  if (unknown.length === 0) return
  const named = unknown.slice(0, 5).map((key) => `"${key}"`)
  const others = unknown.length > named.length ? ` and ${unknown.length - named.length} more` : ''
  notes.warning(map, `Not known, and left aside: ${named.join(', ')}${others}.`)
}
