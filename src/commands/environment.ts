import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { joinEmbeddedDatabase } from '@/src/database/embedded'
import { applicationUrl, resolveConnections } from '@/src/database/roles'
import { settings } from '@/src/settings'

export type Environment = { isEmbedded: boolean; release: () => Promise<void> }

/**
 * Puts into the environment what the rest reads from it: the database's addresses and the secret. Must run before
 * the configuration is loaded. With DATABASE_URL that database is used; without, the embedded one is joined.
 */
export const prepareEnvironment = async (
  log: (message: string) => void = () => undefined,
): Promise<Environment> => {
  assertSecondFactor()
  if (process.env.DATABASE_URL) {
    if (!process.env.PAYLOAD_SECRET) {
      throw new Error(
        'Set PAYLOAD_SECRET: a long random text that signs the log-ins. It is required with DATABASE_URL.',
      )
    }
    const { databaseUrl, ownerUrl } = await resolveConnections(settings)
    Object.assign(process.env, { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl ?? '' })
    return { isEmbedded: false, release: () => Promise.resolve() }
  }
  const database = await joinEmbeddedDatabase({ dataDir: settings.dataDir, log })
  process.env.DATABASE_OWNER_URL = database.url
  process.env.DATABASE_URL = applicationUrl(database.url)
  process.env.PAYLOAD_SECRET ||= await keptSecret()
  return { isEmbedded: true, release: database.release }
}

/** A word that is misspelled would require it of nobody, and nobody would notice. */
const assertSecondFactor = (): void => {
  const unknown = settings.secondFactorOf.find((it) => !['superadmins', 'oversight'].includes(it))
  if (unknown !== undefined) {
    throw new Error(
      `BMMS_SECOND_FACTOR has “${unknown}”. It takes superadmins, oversight, or both with a comma.`,
    )
  }
}

/** The secret outlives restarts, or everybody would be logged out by each. */
const keptSecret = async (): Promise<string> => {
  const file = join(settings.dataDir, 'secret')
  await mkdir(settings.dataDir, { recursive: true })
  await writeFile(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(file, 'utf8')).trim()
}
