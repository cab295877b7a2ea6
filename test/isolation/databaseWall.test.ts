import { openApplication } from './openApplication'
import { describeCells } from './suite'
import { allReads } from './surfaces/everything'
import { openWorld } from './world'

/** The reading cells with the application's wall open: answers may differ from the oracle's, leaks may not. */
describeCells({
  name: 'database wall, reads',
  operations: allReads,
  judging: 'leaks',
  open: async () => {
    await openApplication()
    return openWorld({ walls: 'database' })
  },
})
