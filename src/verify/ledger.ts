import type { Client } from 'pg'

export type Values = Record<string, unknown>

/** A row as a request left it: without `before` it is new, without `after` it is gone. */
export type Change = { table: string; before: Values | null; after: Values | null }

export type Ledger = {
  /** What was changed since the last call. Everything is as before afterwards. */
  takeBack: () => Promise<Change[]>
  /** A checksum for each table and organization; equal only if every row is. */
  fingerprint: () => Promise<Map<string, string>>
}

type Entry = { relation: string; before: Values | null; after: Values | null }

const setUp = `
create schema verify;
create table verify.journal (
  number bigint generated always as identity primary key, relation text not null, before jsonb, after jsonb
);
create function verify.note() returns trigger language plpgsql security definer as $$
begin
  insert into verify.journal (relation, before, after) values (
    tg_table_name,
    case when tg_op <> 'INSERT' then to_jsonb(old) end,
    case when tg_op <> 'DELETE' then to_jsonb(new) end
  );
  return null;
end $$;
create function verify.undo() returns setof verify.journal language plpgsql as $$
declare entry verify.journal;
begin
  for entry in select * from verify.journal order by number desc loop
    if entry.after is not null then
      execute format('delete from public.%I where id::text = $1', entry.relation) using entry.after ->> 'id';
    end if;
    if entry.before is not null then
      execute format('insert into public.%1$I select (jsonb_populate_record(null::public.%1$I, $1)).*', entry.relation)
        using entry.before;
    end if;
    -- Only this one: BMMS may write another line of its log meanwhile.
    delete from verify.journal where number = entry.number;
    return next entry;
  end loop;
end $$;`

/**
 * Keeps a journal of every change to every table, made by the database itself, so that each request is held to
 * what it changed and the tables do not grow. `owner` must be a connection of its own: what it does is not noted.
 */
export const openLedger = async (owner: Client): Promise<Ledger> => {
  await owner.query(setUp)
  const tables = await tablesOf(owner)
  for (const { name } of tables) {
    await owner.query(
      `create trigger verify_note after insert or update or delete on ${name} for each row execute function verify.note()`,
    )
  }
  // Neither these triggers nor foreign keys act on what is put back.
  await owner.query('set session_replication_role = replica')
  const checksums = tables.map(checksumOf).join(' union all ')
  return {
    takeBack: async () => {
      const { rows } = await owner.query<Entry>({
        name: 'verify-undo',
        text: 'select relation, before, after from verify.undo() order by number',
      })
      return rows.map(({ relation, before, after }) => ({ table: relation, before, after }))
    },
    fingerprint: async () => {
      const { rows } = await owner.query<{ part: string; checksum: string }>(checksums)
      return new Map(rows.map(({ part, checksum }) => [part, checksum]))
    },
  }
}

type Table = { name: string; owner: string | null }

const tablesOf = async (owner: Client): Promise<Table[]> => {
  const { rows } = await owner.query<Table>(
    `select c.relname as name, (
       select a.attname from pg_attribute a
       where a.attrelid = c.oid and a.attname in ('organization_id', 'implementing_moa_id') limit 1
     ) as owner
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' order by 1`,
  )
  return rows
}

/**
 * Who read sensitive data is written down up to a second later, so such a line may come before or after the first checksum
 * is made. The journal has it all the same.
 */
const beforehand = "where action <> 'read'"

const checksumOf = ({ name, owner }: Table): string =>
  // Rows of no organization make a part as well, one for each table.
  `select '${name}' || ${owner ? `' of ' || coalesce(${owner}::text, 'nobody')` : "''"} as part,
     md5(string_agg(md5(t::text), '' order by t.id)) as checksum
   from ${name} t ${name === 'audit_log' ? beforehand : ''} ${owner ? `group by ${owner}` : 'having count(*) > 0'}`
