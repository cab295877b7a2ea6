import { resolve } from 'node:path'
import { postgresAdapter, type PostgresAdapter } from '@payloadcms/db-postgres'
import pg from 'pg'
import { settings } from '@/src/settings'
import { withAnyAccount } from './anyAccount'
import { withAudit } from './audited'
import { addConstraints, tightenColumns } from './constraints'
import { addContentColumns, addContentTables } from './fileContents'
import { withPlainUpdates } from './plainUpdates'
import { Pool } from './pool'
import { withRefusals } from './refusals'
import { addRowSecurity } from './rowSecurity/schema'
import { withSafeSessions } from './sessions'
import { withHonestCommits } from './transactions'

/** PostgreSQL as BMMS uses it: never changed by push, only by migrations. */
export const databaseAdapter = (): ReturnType<typeof postgresAdapter> => {
  const adapter = postgresAdapter({
    pg: { ...pg, Pool } as typeof pg,
    pool: {
      connectionString: settings.databaseUrl,
      max: settings.poolSize,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      application_name: 'bmms',
    },
    idType: 'uuidv7',
    push: false,
    migrationDir: resolve(process.cwd(), 'migrations'),
    disableCreateDatabase: true,
    beforeSchemaInit: [tightenColumns, addContentTables],
    afterSchemaInit: [addConstraints, addContentColumns, addRowSecurity],
  })
  return {
    ...adapter,
    init: (args) => withAll(adapter.init(args) as never) as never,
  }
}

const withAll = (adapter: PostgresAdapter): PostgresAdapter =>
  withAudit(withAnyAccount(withSafeSessions(withRefusals(withPlainUpdates(withHonestCommits(adapter))))))
