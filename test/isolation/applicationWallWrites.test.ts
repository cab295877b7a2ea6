import { describeCells } from './suite'
import { allWrites } from './surfaces/everything'
import { openWorld } from './world'

/** The writing cells on a connection that row security does not hold for. */
describeCells({
  name: 'application wall, writes',
  operations: allWrites,
  writes: true,
  open: () => openWorld({ walls: 'application' }),
})
