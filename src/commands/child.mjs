import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const graceMilliseconds = 8000

/**
 * Runs a program to its end and returns its exit code and, when captured, what it printed. A signal to us goes
 * to it, once, and ends us when it has ended.
 *
 * @param {{ command: string, args: string[], cwd: string, env?: NodeJS.ProcessEnv, isQuiet?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export const runChild = async ({ command, args, cwd, env = process.env, isQuiet = false }) => {
  const child = spawn(command, args, { cwd, env, stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))

  /** @type {NodeJS.Signals | undefined} */
  let stoppedBy
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stoppedBy) return
    stoppedBy = signal
    child.kill(signal)
    setTimeout(() => child.kill('SIGKILL'), graceMilliseconds).unref()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exitCode, signal) => resolve(exitCode ?? codeFor(signal)))
    })
    if (stoppedBy) process.exit(codeFor(stoppedBy))
    return { code, output }
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/**
 * The exit code by which shells report a death by signal.
 *
 * @param {NodeJS.Signals} signal
 */
const codeFor = (signal) => 128 + constants.signals[signal]
