import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { packagedBrowser } from './browser'
import { ensureWorld } from '@/test/isolation/worldTemplate'
import { createCluster } from './cluster'
import { makeTemplate } from './template'

type Results = { numPassedTests: number; numFailedTests: number; numPendingTests: number; success: boolean }

const patterns = process.argv.slice(2)
const isWhole = patterns.length === 0
const resultFile = 'test-results/results.json'
/** A run that found fewer tests than this has lost some on the way and is not a pass. */
const fewestTests = 100

const cluster = await createCluster()
const stop = async (): Promise<void> => cluster.stop()
let status: number
try {
  await Promise.all([makeTemplate(cluster.url), packagedBrowser()])
  await mkdir(dirname(resultFile), { recursive: true })
  await rm(resultFile, { force: true })
  // Made while the first files run. The tests that need it make it themselves where that failed, and say what is wrong.
  const world = isWhole ? ensureWorld().catch(() => undefined) : undefined
  status = await runJest()
  await world
} finally {
  await stop()
}
const isSound = await report()
process.exitCode = status === 0 && isSound ? 0 : 1

function runJest(): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--config=test/jest.config.mjs',
      '--json',
      `--outputFile=${resultFile}`,
      '--testLocationInResults',
      ...(isWhole ? ['--coverage'] : []),
      ...patterns,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, BMMS_TEST_CLUSTER: cluster.url } },
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

async function report(): Promise<boolean> {
  const results = JSON.parse(await readFile(resultFile, 'utf8')) as Results
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = results
  if (isWhole) {
    const coverage = JSON.parse(await readFile('coverage/coverage-summary.json', 'utf8')) as {
      total: { lines: { pct: number } }
    }
    console.log(`Lines covered: ${coverage.total.lines.pct} %`)
  }
  console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  return results.success && skipped === 0 && (!isWhole || passed >= fewestTests)
}
