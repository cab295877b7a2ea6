import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Scope } from '@/access/principal'
import { toArray } from '../toArray'
import { bothOf, everyRow, whereSql, type Where } from './condition'
import type { FigureSpec, GroupSpec, Measure, Source } from './panel'

/** What a statement counts, as `[count, value]`. */
export type Counted = [count: number, value: number | null]

export type Answer = {
  figures: Counted[]
  groups: { key: string | null; label: string | null; counted: Counted }[][]
}

type Asked = {
  payload: Payload
  scopeOf: (source: Source) => Scope | null
  figures: readonly FigureSpec[]
  groups?: readonly GroupSpec[]
}

/**
 * Works out figures in one statement. Each source is read once, for the organizations one may view and with no more columns
 * than the figures need; names of tables and columns are those of the schema, everything else is a parameter.
 */
export const countAll = async ({ payload, scopeOf, figures, groups = [] }: Asked): Promise<Answer> => {
  const statement = startStatement(payload, scopeOf)
  const shares = bySource(figures)
  const figureParts = shares.map(({ source, ofSource }) => {
    const { alias, columnOf } = statement.rowsOf(source)
    return `(select ${allCountedSql(ofSource, columnOf, statement.parameter)} from ${alias})`
  })
  const groupParts = groups.map((group) => {
    const { alias, columnOf } = statement.rowsOf(group.source)
    const grouped = `select ${columnOf(group.field)}::text as key, ${countedSql(group, columnOf, statement.parameter)} as counted
      from ${alias} where ${whereSql(group.where ?? everyRow, { columnOf, parameter: statement.parameter })} group by 1`
    const { labels } = group
    if (!isTable(labels))
      return `(select coalesce(json_agg(g), '[]') from (select g.*, null as label from (${grouped}) g) g)`
    return `(select coalesce(json_agg(g order by (g.counted ->> 1)::numeric desc nulls last, g.label), '[]') from (
      select g.*, l."${labels.column}" as label from (${grouped}) g left join "${labels.table}" l on l.id = g.key::uuid) g)`
  })
  const { rows } = await statement.send<{ figures: Counted[][]; groups: Answer['groups'] }>(
    `select json_build_array(${figureParts.join(', ')}) as figures, json_build_array(${groupParts.join(', ')}) as groups`,
  )
  const { figures: counted, groups: grouped } = rows[0]!
  return { figures: inOrder(shares, counted), groups: grouped }
}

export type Organization = { id: string; code: string; name: string; type: string }

/**
 * The same for each active organization of a scope, in one statement. Of an organization without any of the rows a figure
 * has nothing.
 */
export const countByOrganization = async ({
  payload,
  scopeOf,
  scope,
  figures,
}: Omit<Asked, 'groups'> & { scope: Scope }): Promise<
  (Organization & { figures: (Counted | undefined)[] })[]
> => {
  const statement = startStatement(payload, scopeOf)
  const shares = bySource(figures)
  const parts = shares.map(({ source, ofSource }) => {
    const { alias, columnOf } = statement.rowsOf(source)
    return `(select coalesce(json_object_agg(organization, counted), '{}') from (
      select ${columnOf(source.organization)} as organization,
        ${allCountedSql(ofSource, columnOf, statement.parameter)} as counted from ${alias} group by 1) g)`
  })
  const shown = statement.parameter(toArray(scope))
  const { rows } = await statement.send<{
    organizations: Organization[]
    figures: Record<string, Counted[]>[]
  }>(
    `select json_build_array(${parts.join(', ')}) as figures, (
      select coalesce(json_agg(o order by o.code), '[]') from (
        select id, code, name, org_type as type from organizations
        where is_active and (${shown}::uuid[] is null or id = any(${shown}))) o) as organizations`,
  )
  const { organizations, figures: counted } = rows[0]!
  return organizations.map((it) => ({
    ...it,
    figures: inOrder(
      shares,
      counted.map((byId) => byId[it.id] ?? []),
    ),
  }))
}

type Share = { source: Source; ofSource: FigureSpec[]; places: number[] }

/** The figures of each source together, so that its rows are gone through once; with their places in the list. */
const bySource = (figures: readonly FigureSpec[]): Share[] => {
  const shares = new Map<Source, Share>()
  for (const [place, figure] of figures.entries()) {
    const share = shares.get(figure.source) ?? { source: figure.source, ofSource: [], places: [] }
    share.ofSource.push(figure)
    share.places.push(place)
    shares.set(figure.source, share)
  }
  return [...shares.values()]
}

/** Back in the order of the list. */
const inOrder = <Found extends Counted | undefined>(
  shares: readonly Share[],
  counted: readonly (readonly Found[])[],
): Found[] => {
  const figures: Found[] = []
  for (const [share, { places }] of shares.entries())
    for (const [index, place] of places.entries()) figures[place] = counted[share]![index] as Found
  return figures
}

export const isTable = (labels: GroupSpec['labels']): labels is { table: string; column: string } =>
  typeof labels.table === 'string' && typeof labels.column === 'string' && Object.keys(labels).length === 2

type ColumnOf = (field: string) => string
type Rows = { alias: string; columnOf: ColumnOf }

const startStatement = (payload: Payload, scopeOf: Asked['scopeOf']) => {
  const { rawTables } = payload.db as unknown as PostgresAdapter
  const values: unknown[] = []
  const parameter = (value: unknown): string => `$${values.push(value)}`
  const sources = new Map<Source, Rows & { used: Set<string> }>()

  const rowsOf = (source: Source): Rows => {
    const known = sources.get(source)
    if (known) return known
    const used = new Set<string>()
    const columns = rawTables[source.table]!.columns
    const columnOf = (field: string): string => {
      const column = columns[field]?.name ?? field
      used.add(column)
      return `"${column}"`
    }
    const rows = { alias: `source_${sources.size}`, columnOf, used }
    sources.set(source, rows)
    return rows
  }

  const expression = (source: Source, { alias, used }: Rows & { used: Set<string> }): string => {
    const columns = rawTables[source.table]!.columns
    const columnOf = (field: string): string => `s."${columns[field]?.name ?? field}"`
    const own = columnOf(source.organization)
    const organizations = parameter(toArray(scopeOf(source)))
    const from = source.special ? `(${source.special.sql(parameter)})` : `"${source.table}"`
    const trash = !source.special && columns.deletedAt ? ` and s."${columns.deletedAt.name}" is null` : ''
    // Words are made of the values of an enumeration once a row, not once a figure.
    const enumerations = new Set(
      Object.values(columns)
        .filter(({ type }) => type === 'enum')
        .map(({ name }) => name),
    )
    const shown =
      [...used]
        .map((name) => (enumerations.has(name) ? `s."${name}"::text as "${name}"` : `s."${name}"`))
        .join(', ') || '1'
    return `${alias} as materialized (select ${shown} from ${from} s
      where (${organizations}::uuid[] is null or ${own} = any(${organizations}))${trash}
        and ${whereSql(bothOf(source.where, source.implied ?? everyRow), { columnOf, parameter })})`
  }

  return {
    parameter,
    rowsOf,
    // Not named: a plan kept from one scope would be a poor one for another.
    send: <Row extends object>(select: string) =>
      payload.db.pool.query<Row>({
        text: `with ${[...sources].map(([source, rows]) => expression(source, rows)).join(',\n')}\n${select}`,
        values,
      }),
  }
}

type Compiler = { columnOf: ColumnOf; parameter: (value: unknown) => string }

const allCountedSql = (
  figures: readonly FigureSpec[],
  columnOf: ColumnOf,
  parameter: Compiler['parameter'],
): string => `json_build_array(${figures.map((it) => countedSql(it, columnOf, parameter)).join(', ')})`

/** How many rows, and the measure over them. */
const countedSql = (
  { where = everyRow, measure = { kind: 'count' } }: Pick<FigureSpec, 'where' | 'measure'>,
  columnOf: ColumnOf,
  parameter: Compiler['parameter'],
): string => {
  const compiler = { columnOf, parameter }
  return `json_build_array(count(*) ${filterSql(where, compiler)}, ${measureSql(measure, where, compiler)})`
}

const filterSql = (where: Where, compiler: Compiler): string => `filter (where ${whereSql(where, compiler)})`

const measureSql = (measure: Measure, where: Where, compiler: Compiler): string => {
  const { columnOf } = compiler
  const filter = filterSql(where, compiler)
  switch (measure.kind) {
    case 'count':
      return `count(*) ${filter}`
    case 'sum':
      return `coalesce(sum(${columnOf(measure.field)}) ${filter}, 0)`
    case 'excess':
      return `coalesce(sum(greatest(0, coalesce(${columnOf(measure.field)}, 0) - coalesce(${columnOf(measure.over)}, 0))) ${filter}, 0)`
    case 'mean':
      return `round(avg(${columnOf(measure.field)}) ${filter}, 1)`
    case 'share':
      return `round(100 * sum(${columnOf(measure.field)}) ${filter} / nullif(sum(${columnOf(measure.of)}) ${filter}, 0), 1)`
    case 'portion':
      return `round(100.0 * count(*) ${filterSql(bothOf(where, measure.where), compiler)} / nullif(count(*) ${filter}, 0), 1)`
  }
}
