import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { clearInterval, setInterval } from 'node:timers'
import { setTimeout as pause } from 'node:timers/promises'

const beatMilliseconds = 1000
const deadAfterMilliseconds = 15_000
const pauseMilliseconds = 100

/**
 * Lets one process at a time do the work; the others wait. The holder touches the file while it works, so a
 * lock left by a killed process is taken over: at once when its process is gone, and after some seconds
 * without a touch when the process id has meanwhile gone to another program.
 *
 * @template Result
 * @param {{ file: string, work: () => Promise<Result>, onWait?: () => void }} options
 * @returns {Promise<Result>}
 */
export const withLock = async ({ file, work, onWait = () => undefined }) => {
  await acquire({ file, onWait })
  const beat = setInterval(() => touch(file), beatMilliseconds)
  const remove = () => rmSync(file, { force: true })
  process.once('exit', remove)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', remove)
    remove()
  }
}

/** @param {{ file: string, onWait: () => void }} options */
const acquire = async ({ file, onWait }) => {
  const mine = `${process.pid} ${randomBytes(6).toString('hex')}`
  let seen = ''
  let seenSince = 0
  while (!create({ file, content: mine })) {
    if (!seen) onWait()
    const holder = read(file)
    const sign = `${holder} ${lastTouch(file)}`
    if (sign !== seen) {
      seen = sign
      seenSince = performance.now()
    }
    const isSilent = performance.now() - seenSince > deadAfterMilliseconds
    if (isSilent || (holder && !isAlive(Number.parseInt(holder)))) takeAway({ file, holder })
    else await pause(pauseMilliseconds)
  }
}

/** @param {{ file: string, content: string }} options */
const create = ({ file, content }) => {
  try {
    writeFileSync(file, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/**
 * Two who wait may both find the lock dead: the second must not take away the lock the first has just made.
 *
 * @param {{ file: string, holder: string }} options
 */
const takeAway = ({ file, holder }) => {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const isTheDeadOne = read(aside) === holder
  if (isTheDeadOne) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} file */
const lastTouch = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @param {string} file */
const touch = (file) => {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // Somebody took the lock for dead: the machine must have slept. The work goes on regardless.
  }
}

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
