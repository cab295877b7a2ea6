import type pg from 'pg'
import { codes, type Code } from './facts'
import type { Change } from './journal'
import type { Entered } from './records'

/**
 * Leaves three lines of the audit log for each organization, so that a page holds them all, and as many about the platform.
 * They get a word of their own; nobody verifies the chain of this world.
 */
export const keepFewLines = async (database: pg.Pool): Promise<Map<Code, Entered>> => {
  await database.query(withoutReadings)
  await database.query(
    `delete from audit_log where id not in (
       select id from (select id, row_number() over (partition by organization_id order by created_at desc) as n
         from audit_log where organization_id is null or action in ('create', 'login')) as lines where n <= 3)`,
  )
  const { rows } = await database
    .query<{ code: Code; ids: string[] }>(
      `update audit_log l set message = 'canary-' || o.code || '-audit-log' from organizations o
     where o.id = l.organization_id;
     select o.code, array_agg(l.id order by l.created_at) as ids
     from audit_log l join organizations o on o.id = l.organization_id group by 1`,
    )
    .then((results) => (results as unknown as pg.QueryResult<{ code: Code; ids: string[] }>[])[1]!)
  const draft = { action: 'create', message: 'made up', changes: [] }
  return new Map(
    rows
      .filter(({ code }) => codes.includes(code))
      .map(({ code, ids }) => [code, { linked: ids[0]!, loose: ids[1]!, draft }]),
  )
}

/** Who read sensitive data is written a moment later, beside other requests: in this world it is not. */
const withoutReadings = `
create schema isolation;
create function isolation.leave_out() returns trigger language plpgsql as 'begin return null; end';
create trigger isolation_without_readings before insert on audit_log
  for each row when (new.action = 'read') execute function isolation.leave_out();
grant usage on schema isolation to public;`

const table = 'audit_log'

/** What a request changed beside the log, and which of these changes have no line there. */
export const unwritten = (changes: readonly Change[], tables: readonly string[]): string[] => {
  const documents = new Set(linesIn(changes).map(({ after }) => after!.document))
  return changes
    .filter((it) => tables.includes(it.table) && it.table !== table)
    .filter(({ before, after }) => !documents.has((after ?? before)!.id))
    .filter(({ before, after }) => before?.label === after?.label)
    .map((it) => `${it.table} has no line in the log`)
}

/** Lines come with the changes they tell of, and never change. */
export const isLawfulLine = (change: Change, changes: readonly Change[]): boolean =>
  change.kind === 'I' && changes.some((it) => it.table !== table)

export const isLine = (change: Change): boolean => change.table === table

const linesIn = (changes: readonly Change[]): Change[] => changes.filter(isLine)
