import { sql } from '@payloadcms/db-postgres'
import { foreignKey, pgPolicy, unique, type ExtraConfigColumn } from '@payloadcms/db-postgres/drizzle/pg-core'
import type { PostgresAdapter } from '@payloadcms/db-postgres/types'
import type { CollectionConfig } from 'payload'
import { policiesOf, type Policy } from './policies'
import { ownedReferences, type OwnedReference } from './references'
import { securedTables, type RawTables } from './tables'

type AfterSchemaInit = NonNullable<PostgresAdapter['afterSchemaInit']>[number]
type Columns = Record<string, ExtraConfigColumn>

/** Adds row security and the references that stay within an organization, so that generated migrations contain them. */
export const addRowSecurity: AfterSchemaInit = ({ adapter, extendTable, schema }) => {
  const rawTables = adapter.rawTables as RawTables
  const { collections } = adapter.payload.config as { collections: CollectionConfig[] }
  const tables = securedTables(collections, rawTables)
  const references = ownedReferences({ tables, rawTables })
  const columnsOf = (table: string) => schema.tables[table] as unknown as Columns
  for (const secured of tables) {
    const { table } = secured
    extendTable({
      table: schema.tables[table]!,
      extraConfig: () =>
        Object.fromEntries([
          ...policiesOf(secured, tables).map((policy) => [`policy_${policy.name}`, toPolicy(policy)]),
          ...ownersOf(table, references).map((organization) => {
            const columns = byName(columnsOf(table))
            return [ownerKey(table), unique(ownerKey(table)).on(columns.id!, columns[organization]!)]
          }),
          ...references
            .filter((reference) => reference.table === table)
            .map((reference) => [sameOrganizationKey(reference), toForeignKey(reference, columnsOf)]),
        ]),
    })
  }
  return schema
}

export const ownerKey = (table: string): string => `${table}_id_organization_unique`

export const sameOrganizationKey = ({ table, column }: Pick<OwnedReference, 'table' | 'column'>): string =>
  `${table}_${column}_same_organization_fk`

const toPolicy = ({ name, command, using, check }: Policy) =>
  pgPolicy(name, {
    for: command,
    to: 'public',
    using: using === undefined ? undefined : sql.raw(using),
    withCheck: check === undefined ? undefined : sql.raw(check),
  })

/** The organization's column, once, of a table that others refer to. */
const ownersOf = (table: string, references: readonly OwnedReference[]): string[] => [
  ...new Set(references.filter(({ target }) => target === table).map((it) => it.targetOrganization)),
]

const toForeignKey = (reference: OwnedReference, columnsOf: (table: string) => Columns) => {
  const source = byName(columnsOf(reference.table))
  const target = byName(columnsOf(reference.target))
  return foreignKey({
    name: sameOrganizationKey(reference),
    columns: [source[reference.column]!, source[reference.organization]!],
    foreignColumns: [target.id!, target[reference.targetOrganization]!],
  } as Parameters<typeof foreignKey>[0])
}

const byName = (columns: Columns): Columns =>
  Object.fromEntries(
    Object.values(columns)
      .filter((column) => typeof column === 'object' && column !== null && 'name' in column)
      .map((column) => [(column as { name: string }).name, column]),
  )
