import type { ChildProcess } from 'node:child_process'
import { open, type FileHandle } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { socketDirectory } from './address'
import type { Cluster, Settings } from './cluster'
import { failure } from './failure'
import { isReady, isServing, pidOf, removeForeignPidFile } from './postmaster'

const defaults: Settings = {
  max_connections: '60',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // Details would repeat the values of refused rows.
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** The server's words for what passes by itself: another starter, a killed server's rest, a port just taken. */
const passing = /lock file .* already exists|shared memory block|Address already in use/

const longestStart = 50_000
const longestStop = 50_000
const shortPause = 10

/**
 * Starts the server and waits until it takes connections; false when it could not start for a reason that
 * passes, as when another process was faster. It has its own session, so that Ctrl-C in the terminal does not
 * end it under us.
 */
export const startServer = async (cluster: Cluster, settings: Settings): Promise<boolean> => {
  const { directory, logFile, binaries, programs } = cluster
  await removeForeignPidFile(directory)
  const fixed = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketDirectory(directory),
    port: String(await freePort()),
  }
  const options = Object.entries({ ...defaults, ...settings, ...fixed })
  const args = ['-D', directory, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]

  const log = await open(logFile, 'a+', 0o600)
  try {
    const { size } = await log.stat()
    const server = programs.launch(binaries.postgres, args, log.fd)
    if (await becomesReady({ server, directory })) return true
    // It still recovers, or somebody else stopped or killed it as soon as it ran.
    if (server.exitCode === 0 || server.exitCode === null) return false
    if (passing.test(await readFrom(log, size))) return false
  } finally {
    await log.close()
  }
  throw await failure({
    problem: `The database in ${directory} does not start.`,
    remedy: 'Look for the reason below and put it right, or restore the data folder from your backup.',
    logFile,
  })
}

type Starting = { server: ChildProcess; directory: string }

const becomesReady = async ({ server, directory }: Starting): Promise<boolean> => {
  let hasEnded = false
  server.once('error', () => (hasEnded = true))
  server.once('exit', () => (hasEnded = true))
  server.unref()
  const deadline = performance.now() + longestStart
  while (!hasEnded && performance.now() < deadline) {
    if (server.pid && (await isReady({ pid: server.pid, directory }))) return true
    await pause(shortPause)
  }
  return false
}

/**
 * Stops the server, ending open connections but not committed work. pg_ctl's own waiting would go on for ever
 * when the next process starts the server again at once, so we wait for the end of this one.
 */
export const stopServer = async ({ directory, logFile, binaries, programs }: Cluster): Promise<void> => {
  const pid = await pidOf(directory)
  if (!pid) return
  await programs.run(binaries.pgCtl, ['stop', '--mode=fast', '--no-wait', `--pgdata=${directory}`])
  const deadline = performance.now() + longestStop
  while (await isServing({ pid, directory })) {
    if (performance.now() > deadline) throw await notStopped({ directory, logFile })
    await pause(shortPause)
  }
}

const notStopped = ({ directory, logFile }: { directory: string; logFile: string }): Promise<Error> =>
  failure({
    problem: `The database in ${directory} did not stop.`,
    remedy: 'It goes on running without harm; the next start of BMMS uses it.',
    logFile,
  })

const readFrom = async (file: FileHandle, position: number): Promise<string> => {
  const { size } = await file.stat()
  const { buffer } = await file.read(Buffer.alloc(Math.max(size - position, 0)), 0, null, position)
  return buffer.toString()
}

const freePort = async (): Promise<number> => {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
