import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type FromServer = { port: number } | { peakBytes: number }

export type MeasuredServer = {
  url: string
  /** The most memory it has held so far (resident set). */
  peakBytes: () => Promise<number>
  stop: () => Promise<void>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

/** Nobody is turned away for asking too often: the limits are not what is measured. */
const environment = {
  NODE_ENV: 'production',
  BMMS_LOG_LEVEL: 'warn',
  BMMS_LOGINS_PER_MINUTE: '1000000',
  BMMS_LOGINS_PER_ACCOUNT: '1000000',
  BMMS_REQUESTS_PER_MINUTE: '100000000',
} as const

/** Starts the server and waits until it answers. It uses the database that the environment names. */
export const startMeasuredServer = async ({
  hasProfile = false,
  env = {},
}: {
  hasProfile?: boolean
  env?: Record<string, string>
}): Promise<MeasuredServer> => {
  const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
    env: { ...process.env, ...environment, ...env },
    execArgv: ['--import', 'tsx', ...(hasProfile ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [])],
  })
  const ended = once(child, 'exit')
  const answer = async (): Promise<FromServer> => {
    const heard = once(child, 'message') as Promise<[FromServer]>
    const failed = ended.then(() => {
      throw new Error('The measured server ended unexpectedly; see above.')
    })
    return (await Promise.race([heard, failed]))[0]
  }
  const started = await answer()
  if (!('port' in started)) throw new Error('The measured server did not say where it is.')
  return {
    url: `http://127.0.0.1:${started.port}`,
    peakBytes: async () => {
      child.send('peak')
      const said = await answer()
      return 'peakBytes' in said ? said.peakBytes : 0
    },
    stop: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
