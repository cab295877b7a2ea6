import type { CollectionSlug, FieldAccess, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { declarationOf, isTenantOwned } from '@/access/declaration'
import { idOf } from '@/hooks/relations'
import { importColumns, type Column } from '../columns'
import { readCell, type Fault } from '../read/values'
import { resolver, type Resolve } from '../refer/resolve'
import { comparable, isSame } from './compare'
import type { Job, StoredRow } from './store'

type Values = Record<string, unknown>
type Doc = Values & { id: string; updatedAt: string }

/** A row of a file as the record that it stands for. */
export type Prepared = {
  row: StoredRow
  data: Values
  faults: Fault[]
  /** The record that it would change; none where it would make one. */
  existing: Doc | null
  /** The fields that it would change. */
  changes: string[]
  /** What no two rows of a file may both stand for. */
  identities: string[]
}

/**
 * Makes records of the rows of a file, some at a time: reads the cells, finds the records that they refer to and those
 * that have the same key. What a form would refuse is found out by writing, not here.
 */
export const preparer = (job: Job, config: SanitizedCollectionConfig) => {
  let known: ReturnType<typeof resolver> | undefined

  return async (req: PayloadRequest, rows: readonly StoredRow[]): Promise<Prepared[]> => {
    const columns = await importColumns(config, { req, organization: job.organization })
    known ??= resolver(req, job.organization)
    const placed = columnsOf(job, columns)
    const resolve = await known.learn(namesIn(rows, placed))
    const read = rows.map((row) => readRow(row, placed, resolve))
    const existing = await findExisting({ req, config, job, columns, rows: read.map(({ data }) => data) })
    return Promise.all(
      read.map(async ({ data, faults }, index) => {
        const key = keyOf(columns, data)
        const found = key === null ? [] : (existing.get(key) ?? [])
        const doc = found[0] ?? null
        if (found.length > 1) faults.push(ambiguous(columns, found.length))
        const changes = doc ? changedColumns(columns, data, doc) : []
        if (doc) faults.push(...(await frozen({ req, config, columns, changes, doc, data })))
        return {
          row: rows[index]!,
          data,
          faults,
          existing: doc,
          changes: changes.map(({ name }) => name),
          identities: identitiesOf(config, columns, data, key),
        }
      }),
    )
  }
}

type Placed = { column: Column; at: number }

/** Where each column stands in the file. What the person may not fill in any more is left out. */
const columnsOf = ({ headings }: Job, columns: readonly Column[]): Placed[] =>
  headings.flatMap(({ field }, at) => {
    const column = columns.find(({ name }) => name === field)
    return column ? [{ column, at }] : []
  })

const namesIn = (rows: readonly StoredRow[], placed: readonly Placed[]) =>
  placed
    .filter(({ column }) => column.target !== null)
    .map(({ column, at }) => ({
      column,
      names: rows.flatMap(({ cells }) => {
        const reading = readCell(column, cells[at] ?? '')
        return reading && 'names' in reading ? reading.names : []
      }),
    }))

const readRow = (
  { cells }: StoredRow,
  placed: readonly Placed[],
  resolve: Resolve,
): { data: Values; faults: Fault[] } => {
  const data: Values = {}
  const faults: Fault[] = []
  for (const { column, at } of placed) {
    const reading = readCell(column, cells[at] ?? '')
    if (!reading) continue
    if ('fault' in reading) faults.push({ field: column.name, message: reading.fault })
    else if ('value' in reading) data[column.name] = reading.value
    else {
      const found = reading.names.map((name) => resolve(column, name))
      const fault = found.find((it) => 'fault' in it)
      if (fault) faults.push({ field: column.name, message: fault.fault })
      else {
        const ids = found.flatMap((it) => ('id' in it ? it.id : []))
        data[column.name] = column.kind === 'references' ? ids : ids[0]
      }
    }
  }
  return { data, faults }
}

/** The values that tell a record apart, as one text; null when the first of them is missing. */
const keyOf = (columns: readonly Column[], values: Values): string | null => {
  const key = columns.filter(({ isKey }) => isKey)
  const [first] = key
  if (!first || comparable(first, values[first.name]) === null) return null
  return JSON.stringify(key.map((column) => comparable(column, values[column.name])))
}

/** The records of the organization that have the key of one of the rows. */
const findExisting = async ({
  req,
  config,
  job,
  columns,
  rows,
}: {
  req: PayloadRequest
  config: SanitizedCollectionConfig
  job: Job
  columns: readonly Column[]
  rows: readonly Values[]
}): Promise<Map<string, Doc[]>> => {
  const found = new Map<string, Doc[]>()
  const first = columns.find(({ isKey }) => isKey)
  const values = [...new Set(rows.map((row) => (first ? row[first.name] : null)))].filter(Boolean)
  if (!first || values.length === 0) return found
  const within: Where = { [ownerOf(config)]: { equals: job.organization } }
  const { docs } = await req.payload.find({
    collection: config.slug as CollectionSlug,
    where: { and: [within, { [first.name]: { in: values as string[] } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    // Nobody is shown these: they are compared with the file, in the scope of the person.
    overrideAccess: true,
    req,
  })
  for (const doc of docs as unknown as Doc[]) {
    const key = keyOf(columns, doc)
    if (key !== null) found.set(key, [...(found.get(key) ?? []), doc])
  }
  return found
}

const ambiguous = (columns: readonly Column[], count: number): Fault => {
  const key = columns.filter(({ isKey }) => isKey)
  return {
    field: key[0]!.name,
    message: `BMMS has ${count} records with this ${key.map(({ label }) => label).join(' and ')}. Change them by hand.`,
  }
}

const changedColumns = (columns: readonly Column[], data: Values, doc: Doc): Column[] =>
  columns.filter((column) => column.name in data && !isSame(column, data[column.name], doc[column.name]))

/** Payload passes over a field that may be said when a record is made and not changed later. */
const frozen = async ({
  req,
  config,
  changes,
  doc,
  data,
}: {
  req: PayloadRequest
  config: SanitizedCollectionConfig
  columns: readonly Column[]
  changes: readonly Column[]
  doc: Doc
  data: Values
}): Promise<Fault[]> => {
  const answers = await Promise.all(
    changes.map(async ({ name }) => {
      const field = config.flattenedFields.find((it) => it.name === name)!
      const rule = 'access' in field ? (field.access?.update as FieldAccess | undefined) : undefined
      return rule ? rule({ req, id: doc.id, doc, data, siblingData: data } as never) : true
    }),
  )
  return changes
    .filter((_column, index) => !answers[index])
    .map(({ name }) => ({
      field: name,
      message: 'This cannot be changed in a record that is there already.',
    }))
}

/** The key, and whatever else of the file has to be unique in the organization. */
const identitiesOf = (
  config: SanitizedCollectionConfig,
  columns: readonly Column[],
  data: Values,
  key: string | null,
): string[] => {
  const owner = ownerOf(config)
  const uniques = declarationOf(config)!.uniques.flatMap(({ name, fields }) => {
    const own = fields.filter((field) => field !== owner)
    const values = own.map((field) => {
      const column = columns.find((it) => it.name === field)
      return column ? comparable(column, data[field]) : null
    })
    return values.includes(null) ? [] : [`${name} ${JSON.stringify(values)}`]
  })
  return [...(key === null ? [] : [`key ${key}`]), ...uniques]
}

export const ownerOf = (config: SanitizedCollectionConfig): string => {
  const { ownership } = declarationOf(config)!
  if (!isTenantOwned(ownership))
    throw new Error(`${config.slug} belong to no organization and are not imported`)
  return ownership.field
}

/** The record of a row that is to be compared once more: whose it is, and when it was last changed. */
export const basisOf = ({ existing }: Prepared): { record: string | null; basis: string | null } => ({
  record: idOf(existing),
  basis: existing?.updatedAt ?? null,
})
