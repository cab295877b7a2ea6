import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinEmbeddedDatabase } from '@/src/database/embedded'
import { applicationUrl } from '@/src/database/roles'

/**
 * A PostgreSQL of its own with the settings of `npm start`, so that nothing else is touched and a commit costs
 * what it costs. Puts into the environment what the rest reads from it.
 */
export const openBenchDatabase = async (log: (message: string) => void) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bmms-bench-'))
  const { url, release } = await joinEmbeddedDatabase({ dataDir, log })
  Object.assign(process.env, {
    DATABASE_OWNER_URL: url,
    DATABASE_URL: applicationUrl(url),
    PAYLOAD_SECRET: 'bench',
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
