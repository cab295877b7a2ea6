import { randomBytes } from 'node:crypto'
import { link, readFile, readlink, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './failure'

const pidLine = 0
const portLine = 3
const statusLine = 7

const pidFileOf = (directory: string): string => join(directory, 'postmaster.pid')

const readPidFile = async (file: string): Promise<string[]> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  return text.split('\n')
}

/** The port the server of this cluster says it listens on; the server may be long gone. */
export const portOf = async (directory: string): Promise<number | undefined> => {
  const lines = await readPidFile(pidFileOf(directory))
  return Number(lines[portLine]) || undefined
}

export const pidOf = async (directory: string): Promise<number | undefined> => {
  const lines = await readPidFile(pidFileOf(directory))
  return Number(lines[pidLine]) || undefined
}

/** Whether this very process has finished starting and takes connections. */
export const isReady = async ({ pid, directory }: { pid: number; directory: string }): Promise<boolean> => {
  const lines = await readPidFile(pidFileOf(directory))
  return Number(lines[pidLine]) === pid && lines[statusLine]?.trim() === 'ready'
}

/** Whether the process serves this cluster still; a process that has ended but is not yet reaped does not. */
export const isServing = async ({ pid, directory }: { pid: number; directory: string }): Promise<boolean> =>
  isAlive(pid) && (await mayServe({ pid, directory }))

/**
 * Removes a postmaster.pid whose process id now belongs to another program of the same user, or to a dead
 * process nobody has reaped. PostgreSQL sees a living process in both and would refuse to start for ever.
 * Every other stale file it recognizes by itself, and more carefully than we could.
 */
export const removeForeignPidFile = async (directory: string): Promise<void> => {
  const file = pidFileOf(directory)
  const pid = await pidOf(directory)
  if (!pid || !isAlive(pid) || (await mayServe({ pid, directory }))) return

  // Another process may have started the server meanwhile: take the file away first, then look again.
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  await rename(file, aside).catch(() => undefined)
  const isSame = Number((await readPidFile(aside))[pidLine]) === pid
  if (!isSame) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A postmaster works in its data directory. Only Linux lets us look; elsewhere the file is believed. */
const mayServe = async ({ pid, directory }: { pid: number; directory: string }): Promise<boolean> => {
  if (process.platform !== 'linux') return true
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === directory
  } catch (error) {
    return codeOf(error) !== 'ENOENT'
  }
}
