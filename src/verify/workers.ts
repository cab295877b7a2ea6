import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Progress } from './fuzz'
import type { Outcome } from './report'
import type { FromWorker, ToWorker } from './worker'

export type Worker = {
  done: Promise<Outcome>
  latest: () => { progress: Progress | null; bytes: number }
  stop: () => void
}

/** Nobody is turned away for asking too often, and only what is wrong is logged. */
const environment = {
  NODE_ENV: 'production',
  BMMS_LOG_LEVEL: 'error',
  BMMS_LOGINS_PER_MINUTE: '1000000000',
  BMMS_REQUESTS_PER_MINUTE: '1000000000',
  BMMS_POOL_SIZE: '4',
} as const

/** Starts a process that attacks; `onLine` hears every line it writes to its log. */
export const startWorker = ({
  task,
  env,
  onLine,
}: {
  task: ToWorker
  env: Record<string, string>
  onLine: (line: string) => void
}): Worker => {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), {
    env: { ...process.env, ...environment, ...env },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let latest: { progress: Progress | null; bytes: number } = { progress: null, bytes: 0 }
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => chunk.toString('utf8').split('\n').filter(Boolean).forEach(onLine))
  }
  const done = new Promise<Outcome>((resolve, reject) => {
    child.on('message', (said) => {
      const message = said as FromWorker
      latest = { progress: message.progress, bytes: 'bytes' in message ? message.bytes : latest.bytes }
      if (message.kind === 'done') resolve(message)
    })
    child.once('exit', (code) => reject(new Error(`A process of the attack ended early (${code}).`)))
  })
  child.send(task)
  return { done, latest: () => latest, stop: () => void child.kill('SIGKILL') }
}
