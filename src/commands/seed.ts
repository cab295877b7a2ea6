import { openBmms } from './open'

/** `npm run seed`: adds the reference data that is missing; opening BMMS does it. */
const { close } = await openBmms({ log: console.log })
console.log('The reference data is complete.')
await close()
