import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from './account'
import { failure, messageOf } from './failure'

export type Runner = (command: string, args: string[]) => Promise<{ isOk: boolean; output: string }>

/**
 * How to run PostgreSQL's programs: as ourselves, or, for root, as the given account.
 *
 * A clone or data folder may lie below a directory that only root may enter (`/root`, `mktemp -d`). There the
 * account cannot reach its own files, so it gets the one capability that opens directories and files for
 * reading; writing still needs ownership. PostgreSQL asks access(2) about its programs, which would forget the
 * capability but for the secure bit. Where everybody may enter, nothing of this is done.
 */
export const runnerFor = ({ account, isReachable }: { account?: Account; isReachable: boolean }): Runner => {
  if (!account) return (command, args) => run({ command, args })
  if (isReachable) return (command, args) => run({ command, args, account })
  const privileges = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
  ]
  return (command, args) => run({ command: 'setpriv', args: [...privileges, command, ...args] })
}

type Command = { command: string; args: string[]; account?: Account }

const run = async ({ command, args, account }: Command): Promise<{ isOk: boolean; output: string }> => {
  // The caller's directory may be closed to the account, and its PG* variables would change the server.
  const child = spawn(command, args, {
    cwd: '/',
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { isOk: exitCode === 0, output }
  } catch (cause) {
    throw await failure({
      problem: `${command} could not be run: ${messageOf(cause)}.`,
      remedy:
        'Start BMMS as an ordinary user, from a folder that other users may enter, or set DATABASE_URL.',
      cause,
    })
  }
}
