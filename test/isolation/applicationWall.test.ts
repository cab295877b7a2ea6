import { describeCells } from './suite'
import { graphqlReads } from './surfaces/graphqlReads'
import { queries } from './surfaces/queries'
import { restReads } from './surfaces/restReads'
import { openWorld } from './world'

/** The reading cells on a connection that row security does not hold for: the application alone answers the same. */
describeCells({
  name: 'application wall, reads',
  operations: [...restReads, ...queries, ...graphqlReads],
  open: () => openWorld({ walls: 'application' }),
})
