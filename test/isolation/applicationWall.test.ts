import { describeCells } from './suite'
import { allReads } from './surfaces/everything'
import { openWorld } from './world'

/** The reading cells on a connection that row security does not hold for: the application alone answers the same. */
describeCells({
  name: 'application wall, reads',
  operations: allReads,
  open: () => openWorld({ walls: 'application' }),
})
