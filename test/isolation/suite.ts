import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { collections, fewestCells } from './facts'
import { newTally, runReads, runWrites, type Judging } from './run'
import type { Operation } from './surfaces/operation'
import { openWorld, type World } from './world'

type Suite = {
  name: keyof typeof fewestCells
  operations: readonly Operation[]
  /** Writes are run one after the other. */
  writes?: boolean
  judging?: Judging
  open?: () => Promise<World>
}

/** Minutes on a busy machine; the limit only keeps a hanging test from waiting for ever. */
const patience = 600_000

/** One test for each operation, over every collection, actor and target, on a world of its own. */
export const describeCells = ({
  name,
  operations,
  writes = false,
  judging = 'oracle',
  open = openWorld,
}: Suite): void => {
  const run = writes ? runWrites : runReads
  const tally = newTally()
  let world: World
  beforeAll(async () => {
    world = await open()
  }, patience)
  afterAll(async () => {
    process.stderr.write(`matrix: ${tally.cells} cells, ${tally.leaks} leaks (${name})\n`)
    await world?.close()
  })

  test.each(operations.map((it) => [it.name, it] as const))(
    '%s',
    async (_name, operation) => {
      const cells = collections.flatMap((collection) => operation.cells(world, collection))
      expect(cells.length).toBeGreaterThan(0)
      const failures = await run({ world, cells, judging, tally })
      expect({ failing: failures.length, first: failures.slice(0, 15) }).toEqual({ failing: 0, first: [] })
    },
    patience,
  )

  test('no cell is missing, and each kind of answer was met', () => {
    expect(tally.cells).toBeGreaterThanOrEqual(fewestCells[name])
    expect(tally.leaks).toBe(0)
    expect(tally.refusals).toBeGreaterThan(0)
    expect(writes ? tally.writes : tally.readings).toBeGreaterThan(0)
  })
}
