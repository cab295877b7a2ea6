import { sql } from '@payloadcms/db-postgres'
import {
  check,
  index,
  numeric,
  uniqueIndex,
  type ExtraConfigColumn,
} from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapter } from '@payloadcms/db-postgres/types'
import { flattenAllFields, type CollectionConfig } from 'payload'
import { declarationOf, isTenantOwned, type Declaration } from '@/access/declaration'
import type { Rule } from '@/src/domain/rules'

type BeforeSchemaInit = NonNullable<PostgresAdapter['beforeSchemaInit']>[number]
type AfterSchemaInit = NonNullable<PostgresAdapter['afterSchemaInit']>[number]
type Columns = Record<string, ExtraConfigColumn>
type Declared = { table: string; collection: CollectionConfig; declaration: Declaration }

/**
 * What the declarations say about the tables and Payload's fields cannot: rows that others refer to are not
 * deleted, some columns are never empty, and a broken unique rule is reported on the field a person knows.
 */
export const tightenColumns: BeforeSchemaInit = ({ adapter, schema }) => {
  for (const [name, table] of Object.entries(adapter.rawTables)) {
    if (name.startsWith('payload_')) continue
    for (const [key, column] of Object.entries(table.columns)) {
      if (column.reference && key !== '_parentID') column.reference.onDelete = 'restrict'
    }
    for (const foreignKey of Object.values(table.foreignKeys ?? {})) {
      if (!foreignKey.columns.some((column) => ['parent', '_parentID'].includes(column))) {
        foreignKey.onDelete = 'restrict'
      }
    }
  }
  for (const { table, collection, declaration } of declared(adapter)) {
    for (const field of flattenAllFields({ fields: collection.fields })) {
      const column = adapter.rawTables[table]!.columns[field.name]
      if (field.custom?.notNull && column) column.notNull = true
    }
    for (const unique of declaration.uniques) {
      adapter.fieldConstraints[table] = {
        ...adapter.fieldConstraints[table],
        [unique.name]: ownField(unique.fields, declaration),
      }
    }
  }
  return schema
}

/** Adds the CHECK constraints, indexes and exact money columns, so that generated migrations contain them. */
export const addConstraints: AfterSchemaInit = ({ adapter, extendTable, schema }) => {
  for (const { table, collection, declaration } of declared(adapter)) {
    const nameOf = (field: string): string => `"${adapter.rawTables[table]!.columns[field]!.name}"`
    extendTable({
      table: schema.tables[table]!,
      columns: moneyColumns(collection, adapter.rawTables[table]!.columns),
      extraConfig: (untyped) => {
        const columns = untyped as unknown as Columns
        return Object.fromEntries([
          ...declaration.rules.map((rule) => [rule.name, check(rule.name, sql.raw(toSql(rule, nameOf)))]),
          ...declaration.uniques.map((unique) => [unique.name, uniqueOf(unique, columns)]),
          ...declaration.indexes.map((it) => [it.name, index(it.name).on(...listOf(it.fields, columns))]),
          ...tenantIndex(table, declaration, columns),
          ...declaration.searched.map((field) => {
            const name = `${table}_${field}_trigram_idx`.toLowerCase()
            return [name, index(name).using('gin', columns[field]!.op('gin_trgm_ops'))]
          }),
        ])
      },
    })
  }
  return schema
}

const declared = (adapter: {
  payload: { config: { collections: CollectionConfig[] } }
  rawTables: object
}): Declared[] =>
  adapter.payload.config.collections.flatMap((collection) => {
    const declaration = declarationOf(collection)
    const table = collection.slug.replaceAll('-', '_')
    return declaration && table in adapter.rawTables ? [{ table, collection, declaration }] : []
  })

const ownField = (fields: readonly string[], { ownership }: Declaration): string =>
  fields.find((field) => !isTenantOwned(ownership) || field !== ownership.field) ?? fields[0]!

/** Payload sorts by newest first, within the organization. */
const tenantIndex = (table: string, { ownership }: Declaration, columns: Columns) => {
  if (!isTenantOwned(ownership)) return []
  const name = `${table}_organization_created_idx`
  return [[name, index(name).on(columns[ownership.field]!, columns.createdAt!.desc())] as const]
}

const uniqueOf = ({ name, fields, where }: Declaration['uniques'][number], columns: Columns) => {
  const unique = uniqueIndex(name).on(...listOf(fields, columns))
  return where ? unique.where(sql.raw(where)) : unique
}

const listOf = (fields: readonly string[], columns: Columns): [ExtraConfigColumn, ...ExtraConfigColumn[]] =>
  fields.map((field) => columns[field]!) as [ExtraConfigColumn, ...ExtraConfigColumn[]]

type RawColumn = { name: string; notNull?: boolean; default?: unknown }

/** Everything but the type stays as Payload made the column. */
const moneyColumns = (collection: CollectionConfig, raw: Record<string, RawColumn>) =>
  Object.fromEntries(
    flattenAllFields({ fields: collection.fields })
      .filter((field) => field.custom?.money)
      .map((field) => {
        const { name, notNull, default: standard } = raw[field.name]!
        const column = numeric(name, { precision: 15, scale: 2, mode: 'number' })
        const filled = typeof standard === 'number' ? column.default(standard) : column
        return [field.name, notNull ? filled.notNull() : filled]
      }),
  )

const toSql = (rule: Rule, nameOf: (field: string) => string): string => {
  const column = nameOf(rule.field)
  switch (rule.kind) {
    case 'notBefore':
      return `${column} >= ${nameOf(rule.other)}`
    case 'notAbove':
      return `${column} <= ${nameOf(rule.other)}`
    case 'between':
      return `${column} between ${rule.min} and ${rule.max}`
    case 'requiredWhen':
      return `${nameOf(rule.when.field)} is distinct from '${rule.when.equals}' or btrim(coalesce(${column}, '')) <> ''`
    case 'aboveZero':
      return `${column} > 0 or (${nameOf(rule.unless.field)} = '${rule.unless.equals}' and ${column} < 0)`
  }
}
