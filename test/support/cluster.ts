import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joinEmbeddedDatabase } from '@/src/database/embedded'

/** A PostgreSQL server for one test run, gone afterwards: what it holds need not survive a power cut. */
export const createCluster = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bmms-test-'))
  const { url, release } = await joinEmbeddedDatabase({
    dataDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '120' },
  })
  return {
    url,
    stop: async () => {
      await release()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
