import type { Client } from 'pg'

/** Transactions in which the log and the records do not say the same of a record. */
export type Mismatch = { relation: string; id: string; writes: number; lines: number }

export type Journal = {
  mismatches: () => Promise<Mismatch[]>
  /** How many writes of records were committed, and how many lines of the log. */
  counts: () => Promise<{ writes: number; lines: number }>
}

/** Counted by the database itself, beside BMMS: every committed write of a record, and every line of the log. */
const setUp = `
create schema kills;
create table kills.writes (transaction xid8, relation text, id text, is_line boolean);
create function kills.note() returns trigger language plpgsql security definer as $$
declare written jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
begin
  insert into kills.writes values (pg_current_xact_id(),
    case when tg_table_name = 'audit_log' then replace(written ->> 'collection', '-', '_') else tg_table_name end,
    case when tg_table_name = 'audit_log' then written ->> 'document' else written ->> 'id' end,
    tg_table_name = 'audit_log');
  return null;
end $$;`

/** `tables` are those of the records that are written while it is kept, and no others. */
export const keepJournal = async (owner: Client, tables: readonly string[]): Promise<Journal> => {
  await owner.query(setUp)
  for (const table of [...tables, 'audit_log'])
    await owner.query(
      `create trigger kills_note after insert or update or delete on ${table} for each row execute function kills.note()`,
    )
  return {
    mismatches: async () =>
      (
        await owner.query<Mismatch>(`
          select relation, id, count(*) filter (where not is_line)::int as writes,
            count(*) filter (where is_line)::int as lines
          from kills.writes group by transaction, relation, id
          having count(*) filter (where not is_line) <> count(*) filter (where is_line)`)
      ).rows,
    counts: async () =>
      (
        await owner.query<{ writes: number; lines: number }>(`
          select count(*) filter (where not is_line)::int as writes, count(*) filter (where is_line)::int as lines
          from kills.writes`)
      ).rows[0]!,
  }
}
