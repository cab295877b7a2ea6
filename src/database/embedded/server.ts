import { open } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster, Settings } from './cluster'
import { failure } from './failure'
import { isServing, pidOf, removeForeignPidFile } from './postmaster'

const defaults: Settings = {
  max_connections: '60',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
}

/** The server's words for what passes by itself: another starter, a killed server's rest, a port just taken. */
const passing = [
  /lock file .* already exists/,
  /shared memory block/,
  /Address already in use/,
  /did not start in time/,
  // It did start, and whoever entered first left again and stopped it before pg_ctl looked.
  /ready to accept connections/,
]

const startSeconds = '50'
const stopMilliseconds = 50_000
const stopPause = 10

/**
 * Starts the server; false when it could not start for a reason that passes, as when another process was
 * faster. pg_ctl gives it a session of its own, so Ctrl-C in the terminal ends us first and it cleanly.
 */
export const startServer = async (cluster: Cluster, settings: Settings): Promise<boolean> => {
  const { directory, logFile, binaries, run } = cluster
  await removeForeignPidFile(directory)
  const logLength = await prepareLog(cluster)
  const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(await freePort()) }
  const options = Object.entries({ ...defaults, ...settings, ...fixed })
    .map(([name, value]) => `-c ${quote(`${name}=${value}`)}`)
    .join(' ')
  const { isOk, output } = await run(binaries.pgCtl, [
    'start',
    '--wait',
    `--timeout=${startSeconds}`,
    `--pgdata=${directory}`,
    `--log=${logFile}`,
    `--options=${options}`,
  ])
  if (isOk) return true
  const said = output + (await readFrom(logFile, logLength))
  if (passing.some((reason) => reason.test(said))) return false
  throw await failure({
    problem: `The database in ${directory} does not start: ${output.trim().split('\n').at(-1)}`,
    remedy: 'Look for the reason below and put it right, or restore the data folder from your backup.',
    logFile,
  })
}

/**
 * Stops the server, ending open connections but not committed work. pg_ctl's own waiting would go on for ever
 * when the next process starts the server again at once, so we wait for the end of this one.
 */
export const stopServer = async ({ directory, logFile, binaries, run }: Cluster): Promise<void> => {
  const pid = await pidOf(directory)
  if (!pid) return
  await run(binaries.pgCtl, ['stop', '--mode=fast', '--no-wait', `--pgdata=${directory}`])
  const deadline = performance.now() + stopMilliseconds
  while (await isServing({ pid, directory })) {
    if (performance.now() > deadline) throw await notStopped({ directory, logFile })
    await pause(stopPause)
  }
}

const notStopped = ({ directory, logFile }: { directory: string; logFile: string }): Promise<Error> =>
  failure({
    problem: `The database in ${directory} did not stop.`,
    remedy: 'It goes on running without harm; the next start of BMMS uses it.',
    logFile,
  })

/** The server's account may not create files in the data folder, so its log is made for it. Returns its length. */
const prepareLog = async ({ logFile, account }: Cluster): Promise<number> => {
  const file = await open(logFile, 'a', 0o600)
  try {
    if (account) await file.chown(account.uid, account.gid)
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

const readFrom = async (path: string, position: number): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer } = await file.read(Buffer.alloc(Math.max(size - position, 0)), 0, null, position)
    return buffer.toString()
  } finally {
    await file.close()
  }
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

/** pg_ctl hands the options to a shell. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
