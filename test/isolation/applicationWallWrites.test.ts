import { describeCells } from './suite'
import { graphqlWrites } from './surfaces/graphqlWrites'
import { restWrites } from './surfaces/restWrites'
import { openWorld } from './world'

/** The writing cells on a connection that row security does not hold for. */
describeCells({
  name: 'application wall, writes',
  operations: [...restWrites, ...graphqlWrites],
  writes: true,
  open: () => openWorld({ walls: 'application' }),
})
