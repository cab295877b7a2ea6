import { isSharing } from '@/access/declaration'
import type { DocumentTable, RawTables, SecuredTable } from './tables'

/** A relation from one organization's row to another row that belongs to an organization. */
export type OwnedReference = {
  table: string
  column: string
  organization: string
  target: string
  targetOrganization: string
}

/** The same kept in a table of its own, for relations to many. */
export type OwnedRelation = {
  table: string
  parent: DocumentTable
  parentColumn: string
  targets: { column: string; target: DocumentTable }[]
}

type Schema = { tables: readonly SecuredTable[]; rawTables: RawTables }

/** Wherever both sides belong to an organization, it must be the same one. */
export const ownedReferences = (schema: Schema): OwnedReference[] =>
  referencesIn(schema).filter(({ target }) => !isShared(target, schema))

/** The same to rows of which some belong to none and are there for all: no foreign key can say that. */
export const sharedReferences = (schema: Schema): OwnedReference[] =>
  referencesIn(schema).filter(({ target }) => isShared(target, schema))

const isShared = (target: string, { tables }: Schema): boolean =>
  isSharing(ownedTables(tables).get(target)!.declaration.ownership)

const referencesIn = ({ tables, rawTables }: Schema): OwnedReference[] => {
  const owned = ownedTables(tables)
  return [...owned.values()].flatMap(({ table, organization }) =>
    Object.values(rawTables[table]!.columns).flatMap(({ name, reference }) => {
      const target = reference && owned.get(reference.table)
      return target
        ? [
            {
              table,
              column: name,
              organization: organization!,
              target: target.table,
              targetOrganization: target.organization!,
            },
          ]
        : []
    }),
  )
}

export const ownedRelations = ({ tables, rawTables }: Schema): OwnedRelation[] => {
  const owned = ownedTables(tables)
  return tables.flatMap((part) => {
    const parent = part.kind === 'part' && owned.get(part.parent)
    if (!parent) return []
    const { columns, foreignKeys = {} } = rawTables[part.table]!
    const links = [
      ...Object.values(foreignKeys).map((it) => ({
        column: columns[it.columns[0]!]!.name,
        table: it.foreignColumns[0]!.table,
      })),
      ...Object.values(columns).flatMap(({ name, reference }) =>
        reference ? [{ column: name, table: reference.table }] : [],
      ),
    ]
    const targets = links
      .filter(({ column, table }) => column !== part.parentColumn && owned.has(table))
      .map(({ column, table }) => ({ column, target: owned.get(table)! }))
    return targets.length > 0 ? [{ table: part.table, parent, parentColumn: part.parentColumn, targets }] : []
  })
}

const ownedTables = (tables: readonly SecuredTable[]): Map<string, DocumentTable> =>
  new Map(
    tables
      .filter((it): it is DocumentTable => it.kind === 'document' && it.organization !== null)
      .map((it) => [it.table, it]),
  )
