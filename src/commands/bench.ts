import { readOptions, usage, type Options } from '@/src/bench/options'
import { runBenchmark } from '@/src/bench/run'

/** `npm run bench`: measures BMMS with the records of 44 organizations. See docs/benchmark.md. */
const options = ((): Options | undefined => {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    return undefined
  }
})()

if (options) await runBenchmark({ options, log: console.log })
process.exitCode = options ? 0 : 2
