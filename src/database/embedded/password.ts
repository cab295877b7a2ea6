import { randomBytes } from 'node:crypto'
import { chown, link, readFile, rm, writeFile } from 'node:fs/promises'
import type { Account } from './account'
import { codeOf, failure } from './failure'

export const readPassword = async (file: string): Promise<string> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
    throw await failure({
      problem: `The database is there but its password file ${file} is missing.`,
      remedy: 'Put the file back from your backup, or restore the whole data folder.',
      cause,
    })
  }
}

/**
 * Makes the password before the cluster, and complete or not at all: of two processes that prepare the same
 * data folder both must end up with the one password, whichever cluster wins.
 */
export const ensurePassword = async ({
  file,
  account,
}: {
  file: string
  account?: Account
}): Promise<void> => {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
  if (account) await chown(file, account.uid, account.gid)
}
