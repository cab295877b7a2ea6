import { createHmac } from 'node:crypto'
import pg from 'pg'

export type Connections = {
  /** As whom the server answers requests: owns nothing and is held by row security. */
  databaseUrl: string
  /** As whom migrations run; absent where they run somewhere else, before the server starts. */
  ownerUrl?: string
}

/**
 * The two ways into the database. Two addresses are taken as they are. One address of a role that owns the tables,
 * or may make roles, is the owner's: the server then connects as a role of its own, which `allowApplication` makes.
 * One address of any other role is the server's: somebody else runs the migrations.
 */
export const resolveConnections = async ({ databaseUrl, ownerUrl }: Connections): Promise<Connections> => {
  if (ownerUrl) return { databaseUrl, ownerUrl }
  if (!(await isOwner(databaseUrl))) return { databaseUrl }
  return { databaseUrl: applicationUrl(databaseUrl), ownerUrl: databaseUrl }
}

/** The address of the server's own role. Its password follows from the owner's, so nothing more need be kept. */
export const applicationUrl = (ownerUrl: string): string => {
  const url = new URL(ownerUrl)
  const owner = decodeURIComponent(url.username)
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(
    `bmms application role of ${owner}`,
  )
  url.username = encodeURIComponent(`${owner}_server`)
  url.password = password.digest('hex')
  return url.href
}

const isOwner = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, application_name: 'bmms' })
  await client.connect()
  try {
    const { rows } = await client.query<{ isOwner: boolean }>(`
      select r.rolsuper or r.rolbypassrls or r.rolcreaterole
        or pg_has_role(current_user, d.datdba, 'member')
        or exists (select from pg_tables where schemaname = 'public' and tableowner = current_user) as "isOwner"
      from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`)
    return rows[0]!.isOwner
  } finally {
    await client.end()
  }
}

/** Makes the server's role if it is the one that follows from the owner, and gives it what it needs and no more. */
export const allowApplication = async (
  owner: pg.Client,
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string },
): Promise<void> => {
  const { username, password } = new URL(databaseUrl)
  if (username === new URL(ownerUrl).username) return
  const role = pg.escapeIdentifier(decodeURIComponent(username))
  if (databaseUrl === applicationUrl(ownerUrl) && !(await canConnect(databaseUrl))) {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [
      decodeURIComponent(username),
    ])
    // Only a superuser may speak of a superuser's rights in an existing role, so they are left as they were made.
    const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication'
    await owner.query(
      `${rowCount ? `alter role ${role} login` : `create role ${role} ${rights}`} password ${pg.escapeLiteral(password)}`,
    )
  }
  await owner.query(grantsTo(role))
}

/** Not with an error of any kind: then the role is made, or made anew, and what is wrong shows there. */
const canConnect = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, application_name: 'bmms' })
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

/** Rows, as far as row security lets; no table can be emptied, changed or made (not even a
 * temporary one, which would stand in front of a real one), and no migration claimed. */
const grantsTo = (role: string): string => `
  grant usage on schema public, scope to ${role};
  grant select, insert, update, delete on all tables in schema public to ${role};
  grant usage on all sequences in schema public to ${role};
  revoke insert, update, delete on payload_migrations from ${role};
  revoke update, delete on audit_log from ${role};
  grant usage on schema audit, figures to ${role};
  grant select on all tables in schema audit, figures to ${role};
  do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;`

/** A server whose role is not held by row security has one wall less, and nobody would notice. */
export const assertHeldByRowSecurity = async (pool: Pick<pg.Pool, 'query'>): Promise<void> => {
  const { rows } = await pool.query<{ role: string; isHeld: boolean }>(
    `select current_user as role, row_security_active('users') as "isHeld"`,
  )
  const { role, isHeld } = rows[0]!
  if (isHeld) return
  throw new Error(
    `The database role "${role}" is not held by row security, so BMMS does not serve requests as it. Give the ` +
      'owner in DATABASE_OWNER_URL and another role in DATABASE_URL (docs/operations.md).',
  )
}
