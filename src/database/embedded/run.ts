import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from './account'
import { failure, messageOf } from './failure'

export type Programs = {
  /** Runs a program to its end. */
  run: (command: string, args: string[]) => Promise<{ isOk: boolean; output: string }>
  /** Starts a program that outlives us, in a session of its own; it writes to the open file. */
  launch: (command: string, args: string[], output: number) => ChildProcess
}

type Command = { file: string; args: string[]; account?: Account }

/** Runs PostgreSQL's programs as ourselves, or, for root, as the given account. */
export const programsFor = (by: { account?: Account; isReachable: boolean }): Programs => ({
  run: (command, args) => run(commandFor({ command, args, ...by })),
  launch: (command, args, output) => {
    const { file, args: all, account } = commandFor({ command, args, ...by })
    return spawn(file, all, { ...surroundings(account), detached: true, stdio: ['ignore', output, output] })
  },
})

/**
 * A clone or data folder may lie below a directory that only root may enter (`/root`, `mktemp -d`). There the
 * account cannot reach its own files, so it gets the one capability that opens directories and files for
 * reading; writing still needs ownership. PostgreSQL asks access(2) about its programs, which would forget the
 * capability but for the secure bit. Where everybody may enter, nothing of this is done.
 */
const commandFor = ({
  command,
  args,
  account,
  isReachable,
}: {
  command: string
  args: string[]
  account?: Account
  isReachable: boolean
}): Command => {
  if (!account || isReachable) return { file: command, args, account }
  const privileges = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_read_search',
    '--ambient-caps=+dac_read_search',
  ]
  return { file: 'setpriv', args: [...privileges, command, ...args] }
}

/** The caller's directory may be closed to the account, and its PG* variables would change the server. */
const surroundings = (account?: Account) => ({
  cwd: '/',
  env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' },
  ...account,
})

const run = async ({ file, args, account }: Command): Promise<{ isOk: boolean; output: string }> => {
  const child = spawn(file, args, { ...surroundings(account), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  try {
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { isOk: exitCode === 0, output }
  } catch (cause) {
    throw await failure({
      problem: `${file} could not be run: ${messageOf(cause)}.`,
      remedy:
        'Start BMMS as an ordinary user, from a folder that other users may enter, or set DATABASE_URL.',
      cause,
    })
  }
}
