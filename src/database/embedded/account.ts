import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { failure } from './failure'

/** The user of the operating system that owns the cluster and runs the server. */
export type Account = { uid: number; gid: number }

const name = 'postgres'
const runFile = promisify(execFile)

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of an existing cluster,
 * otherwise the system user `postgres`. Anybody else runs it as themselves (undefined).
 */
export const accountFor = async (clusterDirectory: string): Promise<Account | undefined> => {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(clusterDirectory).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return (await systemAccount()) ?? (await createSystemAccount())
}

const systemAccount = async (): Promise<Account | undefined> => {
  try {
    const [user, group] = await Promise.all([runFile('id', ['-u', name]), runFile('id', ['-g', name])])
    return { uid: Number(user.stdout), gid: Number(group.stdout) }
  } catch {
    return undefined
  }
}

const createSystemAccount = async (): Promise<Account> => {
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` }
  const cause = await runFile('useradd', [...options, name], { env }).catch((error: unknown) => error)
  const account = await systemAccount()
  if (account) return account
  throw await failure({
    problem: `PostgreSQL does not run as root, and the system user "${name}" could not be created.`,
    remedy: `Create it ("useradd --system ${name}"), start BMMS as an ordinary user, or set DATABASE_URL.`,
    cause,
  })
}

/** Whether the account may walk down to the path; only what everybody may do counts, which errs on the safe side. */
export const isReachable = async (path: string): Promise<boolean> => {
  const { mode } = await stat(path)
  if ((mode & 0o001) === 0) return false
  return path === dirname(path) || isReachable(dirname(path))
}
