import { describeCells } from './suite'
import { allWrites } from './surfaces/everything'
import { openWorld } from './world'

/** The writing cells on a connection that row security does not hold for. */
describeCells({
  name: 'application wall, writes',
  // Payload asks nobody whether they may keep preferences: those of the switched off row security alone refuses.
  operations: allWrites.filter(({ name }) => !name.startsWith('preference')),
  writes: true,
  open: () => openWorld({ walls: 'application' }),
})
