import { connectPayload } from '@/src/database/connect'
import { openArena } from './arena'
import { openFuzzer, type Progress, type Range } from './fuzz'
import type { World } from './world'

export type ToWorker = { world: World; range: Range; ownerUrl: string }
export type FromWorker =
  | { kind: 'progress'; progress: Progress; bytes: number }
  | { kind: 'done'; progress: Progress; memory: { first: number; last: number } }

/**
 * A process of a long run: its own BMMS on its own copy of the database, attacking one request after the other.
 * Waits to be told which.
 */
const tellEvery = 2_000
/** Until then code is compiled and caches fill. */
const warmAfter = 5_000

const tell = (message: FromWorker): Promise<void> =>
  new Promise((resolve) => process.send!(message, () => resolve()))

process.once('disconnect', () => process.exit(1))
process.once('message', (message) => void attack(message as ToWorker))

const attack = async ({ world, range, ownerUrl }: ToWorker): Promise<void> => {
  const { payload, close } = await connectPayload()
  const arena = await openArena({ payload, ownerUrl, world })
  const fuzzer = await openFuzzer(arena)
  // It would end the server.
  process.on('unhandledRejection', (error) => fuzzer.blame(`a stray error: ${String(error)}`))
  let told = performance.now()
  let first = 0
  await fuzzer.run(range, (progress) => {
    if (progress.requests <= warmAfter) first = process.memoryUsage.rss()
    if (performance.now() - told < tellEvery) return
    told = performance.now()
    void tell({ kind: 'progress', progress, bytes: process.memoryUsage.rss() })
  })
  await arena.close()
  await close()
  await tell({
    kind: 'done',
    progress: fuzzer.progress,
    memory: { first, last: process.memoryUsage.rss() },
  })
  process.exit(0)
}
