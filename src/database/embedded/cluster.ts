import { chown, mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { accountFor, isReachable, type Account } from './account'
import { findBinaries, type Binaries } from './binaries'
import { codeOf, failure, messageOf } from './failure'
import { ensurePassword, readPassword } from './password'
import { programsFor, type Programs } from './run'

export const superuser = 'bmms'

export type Settings = Record<string, string>

export type Cluster = {
  directory: string
  logFile: string
  password: string
  binaries: Binaries
  programs: Programs
}

const abandonedAfter = 15 * 60 * 1000

/** The cluster in the data folder, made first when there is none; the server need not run. */
export const openCluster = async ({
  dataDir,
  log,
  settings,
}: {
  dataDir: string
  log: (message: string) => void
  settings: Settings
}): Promise<Cluster> => {
  const binaries = await findBinaries()
  const home = await makeDataFolder(dataDir)
  const directory = join(home, 'postgres')
  const passwordFile = join(home, 'database-password')
  try {
    const account = await accountFor(directory)
    const isOpen = (await isReachable(home)) && (await isReachable(binaries.directory))
    const programs = programsFor({ account, isReachable: isOpen })
    if (!(await isCluster(directory))) {
      log(`Creating the database in ${directory} …`)
      await ensurePassword({ file: passwordFile, account })
      await createCluster({ directory, passwordFile, binaries, account, programs, settings })
    }
    const password = await readPassword(passwordFile)
    return { directory, logFile: join(home, 'postgres.log'), password, binaries, programs }
  } catch (error) {
    throw codeOf(error) ? await unusable(dataDir, error) : error
  }
}

const makeDataFolder = async (dataDir: string): Promise<string> => {
  try {
    await mkdir(resolve(dataDir), { recursive: true })
    return await realpath(dataDir)
  } catch (error) {
    throw await unusable(dataDir, error)
  }
}

const unusable = (dataDir: string, cause: unknown): Promise<Error> =>
  failure({
    problem: `BMMS cannot keep its database in ${dataDir}: ${messageOf(cause)}.`,
    remedy:
      'Set BMMS_DATA_DIR to a folder you may write to, or DATABASE_URL to a PostgreSQL server of your own.',
    cause,
  })

const isCluster = async (directory: string): Promise<boolean> => {
  try {
    return (await stat(join(directory, 'PG_VERSION'))).isFile()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

type NewCluster = Pick<Cluster, 'directory' | 'binaries' | 'programs'> & {
  passwordFile: string
  account?: Account
  settings: Settings
}

/** Made beside its place and moved there when complete, so that a half-made cluster is never taken for one. */
const createCluster = async (cluster: NewCluster): Promise<void> => {
  const { directory, binaries, account, programs, passwordFile, settings } = cluster
  await removeAbandoned(directory)
  const draft = await mkdtemp(`${directory}.`)
  try {
    if (account) await chown(draft, account.uid, account.gid)
    const { isOk, output } = await programs.run(binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // ICU comes with the binaries: names sort and compare the same (ñ, Ñ) whatever the machine has installed.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=und',
      '--data-checksums',
      ...(settings.fsync === 'off' ? ['--no-sync'] : []),
    ])
    if (!isOk) throw await notCreated(directory, output)
    await rename(draft, directory)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!isTaken(error)) throw error
    if (!(await isCluster(directory))) throw await occupied(directory)
  }
}

const isTaken = (error: unknown): boolean => ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')

const notCreated = (directory: string, output: string): Promise<Error> =>
  failure({
    problem: `The database could not be created in ${directory}. PostgreSQL says:\n${output.trim()}`,
    remedy: 'Check the free space and the rights of the folder, or set DATABASE_URL to a server of your own.',
  })

const occupied = (directory: string): Promise<Error> =>
  failure({
    problem: `${directory} holds files that are not a PostgreSQL database.`,
    remedy: 'Move them away, or set BMMS_DATA_DIR to another folder.',
  })

const removeAbandoned = async (directory: string): Promise<void> => {
  const home = dirname(directory)
  const drafts = (await readdir(home)).filter((name) => name.startsWith(`${basename(directory)}.`))
  for (const draft of drafts.map((name) => join(home, name))) {
    const found = await stat(draft).catch(() => undefined)
    const isAbandoned = found?.isDirectory() && Date.now() - found.mtimeMs > abandonedAfter
    if (isAbandoned) await rm(draft, { recursive: true, force: true })
  }
}
