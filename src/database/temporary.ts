import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinEmbeddedDatabase } from '@/src/database/embedded'
import { applicationUrl } from '@/src/database/roles'

type Options = {
  /** What it is for; also stands in the name of its folder. */
  purpose: string
  log: (message: string) => void
  /** Settings of postgresql.conf; those of `npm start` unless said. */
  settings?: Record<string, string>
}

/** `url` is the owner's. */
export type TemporaryDatabase = { url: string; close: () => Promise<void> }

/**
 * A PostgreSQL of its own in a folder of its own, so that nothing else is touched; both are gone afterwards. Puts
 * into the environment what the rest reads from it.
 */
export const openTemporaryDatabase = async ({
  purpose,
  log,
  settings,
}: Options): Promise<TemporaryDatabase> => {
  const dataDir = await mkdtemp(join(tmpdir(), `bmms-${purpose}-`))
  const { url, release } = await joinEmbeddedDatabase({ dataDir, log, settings })
  Object.assign(process.env, {
    DATABASE_OWNER_URL: url,
    DATABASE_URL: applicationUrl(url),
    PAYLOAD_SECRET: purpose,
    BMMS_DATA_DIR: dataDir,
    BMMS_LOG_LEVEL: 'warn',
  })
  return {
    url,
    close: async () => {
      await release()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
