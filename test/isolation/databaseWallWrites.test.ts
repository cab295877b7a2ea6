import { openApplication } from './openApplication'
import { describeCells } from './suite'
import { graphqlWrites } from './surfaces/graphqlWrites'
import { payloadOwn } from './surfaces/payloadOwn'
import { restWrites } from './surfaces/restWrites'
import { openWorld } from './world'

/** The writing cells with the application's wall open: a row may only change where its writer may change it. */
describeCells({
  name: 'database wall, writes',
  operations: [...restWrites, ...graphqlWrites, ...payloadOwn],
  judging: 'leaks',
  writes: true,
  open: async () => {
    await openApplication()
    return openWorld({ walls: 'database' })
  },
})
