import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type System = {
  url: string
  process: ChildProcess
  output: () => string
  /** Sends a signal and waits for the end; the exit code, or the signal that ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>
}

/** BMMS as a process of its own, as `npm start` leaves it: with the admin panel, on a free port. */
export const startSystem = async (env: Record<string, string>): Promise<System> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    env: {
      ...withoutTestSettings(process.env),
      NODE_ENV: 'production',
      PORT: '0',
      BMMS_DATA_DIR: mkdtempSync(join(tmpdir(), 'bmms-data-')),
      BMMS_LOG_LEVEL: 'warn',
      BMMS_LOGINS_PER_MINUTE: '100000',
      BMMS_LOGINS_PER_ACCOUNT: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  )
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /BMMS is ready: (\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    })
    void ended.then(() => reject(new Error(`BMMS did not start:\n${output}`)))
  })
  return {
    url,
    process: child,
    output: () => output,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

const withoutTestSettings = (env: NodeJS.ProcessEnv): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(BMMS_|NODE_OPTIONS|DATABASE_|PAYLOAD_|AWS_)/.test(name)),
  )
