import { countedTables } from './counted'
import { logTable } from './policies'
import { ownedRelations, sharedReferences, type OwnedReference } from './references'
import type { DocumentTable, RawTables, SecuredTable } from './tables'

export type Trigger = { table: string; name: string; definition: string }

/**
 * What neither a policy nor a foreign key can say: a row does not move to another organization, and relations to
 * many stay within one. The definitions are spelled as PostgreSQL itself spells them, so that they can be compared.
 */
export const triggersOf = (schema: { tables: readonly SecuredTable[]; rawTables: RawTables }): Trigger[] => [
  ...(logTable in schema.rawTables ? ofLog : []),
  ...schema.tables
    .filter((it): it is DocumentTable => it.kind === 'document' && it.organization !== null)
    .map(staysInOrganization),
  ...schema.tables
    .filter((it): it is DocumentTable => it.kind === 'document' && countedTables.has(it.table))
    .map(notesChange),
  ...sharedReferences(schema).map(ownOrShared),
  ...ownedRelations(schema).map(({ table, parent, parentColumn, targets }) => {
    const name = 'same_organization'
    const names = [
      parent.table,
      parent.organization,
      parentColumn,
      ...targets.flatMap(({ column, target }) => [column, target.table, target.organization]),
    ]
    const list = names.map((it) => `'${it}'`).join(', ')
    const definition = `CREATE TRIGGER ${name} AFTER INSERT OR UPDATE ON public.${table} FOR EACH ROW EXECUTE FUNCTION scope.require_same_organization(${list})`
    return { table, name, definition }
  }),
]

/** The time of a line is the database's. It takes its place in the chain when the transaction ends, not before. */
const ofLog: Trigger[] = [
  {
    table: logTable,
    name: 'stamp',
    definition: `CREATE TRIGGER stamp BEFORE INSERT ON public.${logTable} FOR EACH ROW EXECUTE FUNCTION audit.stamp()`,
  },
  {
    table: logTable,
    name: 'link',
    definition: `CREATE CONSTRAINT TRIGGER link AFTER INSERT ON public.${logTable} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit.link()`,
  },
]

const staysInOrganization = ({ table, organization: column }: DocumentTable): Trigger => {
  const name = 'stays_in_organization'
  const definition = `CREATE TRIGGER ${name} BEFORE UPDATE OF ${column} ON public.${table} FOR EACH ROW WHEN ((old.${column} IS DISTINCT FROM new.${column})) EXECUTE FUNCTION scope.refuse_move()`
  return { table, name, definition }
}

/** Figures that were kept of a table do not outlive a change in it. */
const notesChange = ({ table, organization }: DocumentTable): Trigger => {
  const name = 'note_change'
  const definition = `CREATE TRIGGER ${name} AFTER INSERT OR DELETE OR UPDATE ON public.${table} FOR EACH ROW EXECUTE FUNCTION figures.note('${organization ?? ''}')`
  return { table, name, definition }
}

const ownOrShared = ({
  table,
  column,
  organization,
  target,
  targetOrganization,
}: OwnedReference): Trigger => {
  const name = `${column}_own_or_shared`
  const list = [column, organization, target, targetOrganization].map((it) => `'${it}'`).join(', ')
  const definition = `CREATE TRIGGER ${name} AFTER INSERT OR UPDATE ON public.${table} FOR EACH ROW EXECUTE FUNCTION scope.require_own_or_shared(${list})`
  return { table, name, definition }
}
