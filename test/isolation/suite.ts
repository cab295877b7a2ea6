import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Cell } from './cell'
import { collections, fewestCells } from './facts'
import { newTally, runReads, runWrites, type Judging } from './run'
import type { Operation } from './surfaces/operation'
import { openWorld, type World } from './world'

/** Whole groups, because what is said of a foreign record is compared with what is said of none. */
const sampleOf = (cells: readonly Cell[], begin: number): Cell[] => {
  const groupOf = ({ actor, collection }: Cell): string => `${actor.name} ${collection}`
  const groups = [...new Set(cells.map(groupOf))].filter((_group, index) => (index + begin) % step === 0)
  return cells.filter((cell) => groups.includes(groupOf(cell)))
}

type Suite = {
  name: keyof typeof fewestCells
  operations: readonly Operation[]
  /** Writes are run one after the other. */
  writes?: boolean
  judging?: Judging
  open?: () => Promise<World>
}

/**
 * Every cell is asked with `npm run verify:matrix`. The ordinary run asks one in seventy-nine, which has no divisor
 * in common with the number of actors, and begins elsewhere in each operation: over the operations everybody is met.
 */
const step = process.env.BMMS_MATRIX === 'all' ? 1 : 79

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
  let made = 0
  let begin = 0
  let world: World
  beforeAll(async () => {
    world = await open()
  }, patience)
  afterAll(async () => {
    process.stderr.write(`matrix: ${tally.cells} of ${made} cells asked, ${tally.leaks} leaks (${name})\n`)
    await world?.close()
  })

  test.each(operations.map((it) => [it.name, it] as const))(
    '%s',
    async (_name, operation) => {
      const all = collections.flatMap((collection) => operation.cells(world, collection))
      made += all.length
      const cells = sampleOf(all, (begin += 7))
      expect(all.length).toBeGreaterThan(0)
      const failures = await run({ world, cells, judging, tally })
      expect({ failing: failures.length, first: failures.slice(0, 15) }).toEqual({ failing: 0, first: [] })
    },
    patience,
  )

  test('no cell is missing, and each kind of answer was met', () => {
    expect(made).toBeGreaterThanOrEqual(fewestCells[name])
    expect(tally.leaks).toBe(0)
    // A sample of a small suite may hold no cell of some kind.
    if (step > 1) return
    expect(tally.refusals).toBeGreaterThan(0)
    expect(writes ? tally.writes : tally.readings).toBeGreaterThan(0)
  })
}
