import type pg from 'pg'

export type Change = {
  /** Insert, update or delete. */
  kind: 'I' | 'U' | 'D'
  table: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Log-ins write sessions, and migrations are nobody's data. */
const ignored = ['users_sessions', 'payload_migrations']

const setUp = `
create table isolation.journal (
  n bigserial primary key, kind text not null, name text not null, before jsonb, after jsonb);

create function isolation.note() returns trigger language plpgsql security definer set search_path = isolation as $$
begin
  insert into isolation.journal (kind, name, before, after) values (
    left(tg_op, 1), tg_table_name,
    case when tg_op <> 'INSERT' then to_jsonb(old) end,
    case when tg_op <> 'DELETE' then to_jsonb(new) end);
  return null;
end $$;

create function isolation.undo() returns void language plpgsql as $$
declare entry record;
begin
  set local session_replication_role = replica;
  for entry in select * from isolation.journal order by n desc loop
    if entry.after is not null then
      execute format('delete from public.%I where id::text = $1', entry.name) using entry.after ->> 'id';
    end if;
    if entry.before is not null then
      execute format('insert into public.%I select * from jsonb_populate_record(null::public.%I, $1)',
        entry.name, entry.name) using entry.before;
    end if;
  end loop;
  delete from isolation.journal;
end $$;

do $$
declare name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename <> all (%IGNORED%) loop
    execute format('create trigger isolation_note after insert or update or delete on public.%I
      for each row execute function isolation.note()', name);
  end loop;
end $$;`

/**
 * Notes every row that a request writes, in every table and past every wall, from inside the database. Thus a refused
 * write shows that it changed nothing at all, and an accepted one can be undone before the next.
 */
export const keepJournal = async (database: pg.Pool): Promise<void> => {
  await database.query(setUp.replace('%IGNORED%', `array['${ignored.join("','")}']`))
}

export const changesOf = async (database: pg.Pool): Promise<Change[]> => {
  const { rows } = await database.query<Change>(
    'select kind, name as "table", before, after from isolation.journal order by n',
  )
  return rows
}

export const undo = async (database: pg.Pool): Promise<void> => {
  await database.query('select isolation.undo()')
}
