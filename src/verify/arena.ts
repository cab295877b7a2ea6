import pg from 'pg'
import type { Payload } from 'payload'
import { attemptsFrom } from './attempts'
import { openCaller, type Caller } from './caller'
import type { Arena } from './fuzz'
import { openLedger } from './ledger'
import { materialFrom } from './material'
import { makeWorld, type World } from './world'

export type OpenArena = Arena & { close: () => Promise<void> }

/** Everything an attack needs around the BMMS of this process. `ownerUrl` names its database, for its owner. */
export const openArena = async ({
  payload,
  ownerUrl,
  world: given,
}: {
  payload: Payload
  ownerUrl: string
  /** The world that is in the database; made anew when absent. */
  world?: World
}): Promise<OpenArena> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const caller: Caller = await openCaller(payload)
  const world = given ?? (await makeWorld({ owner, caller }))
  const ledger = await openLedger(owner)
  const attempts = attemptsFrom(materialFrom({ config: payload.config, world }))
  return {
    world,
    caller,
    ledger,
    attempts,
    close: async () => {
      await caller.close()
      await owner.end()
    },
  }
}
