import { openApplication } from './openApplication'
import { describeCells } from './suite'
import { allWrites } from './surfaces/everything'
import { openWorld } from './world'

/** The writing cells with the application's wall open: a row may only change where its writer may change it. */
describeCells({
  name: 'database wall, writes',
  operations: allWrites,
  judging: 'leaks',
  writes: true,
  open: async () => {
    await openApplication()
    return openWorld({ walls: 'database' })
  },
})
