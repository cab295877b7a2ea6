import { readOptions, usage, type Options } from '@/src/verify/options'
import { verifyIsolation } from '@/src/verify/run'

/** `npm run verify:isolation`: attacks a BMMS of its own with random requests. See docs/ARCHITECTURE.md. */
const options = ((): Options | undefined => {
  try {
    return readOptions(process.argv.slice(2))
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`)
    return undefined
  }
})()

if (!options) process.exitCode = 2
else if (!(await verifyIsolation({ options, log: console.log }))) process.exitCode = 1
