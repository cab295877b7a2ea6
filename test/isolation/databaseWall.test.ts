import { openApplication } from './openApplication'
import { describeCells } from './suite'
import { graphqlReads } from './surfaces/graphqlReads'
import { queries } from './surfaces/queries'
import { restReads } from './surfaces/restReads'
import { openWorld } from './world'

/** The reading cells with the application's wall open: answers may differ from the oracle's, leaks may not. */
describeCells({
  name: 'database wall, reads',
  operations: [...restReads, ...queries, ...graphqlReads],
  judging: 'leaks',
  open: async () => {
    await openApplication()
    return openWorld({ walls: 'database' })
  },
})
