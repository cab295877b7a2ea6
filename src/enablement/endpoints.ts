import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { logInFirst } from '@/hooks/problems'
import { readFormOrJson, seeOther } from '@/src/server/formOrJson'
import { switchesFrom } from './changes'
import { applySwitches, assertMayEnable, loadGrid, previewSwitches } from './enablement'

const path = '/modules/enablement'

/** `{ changes: [{ organization: 'MOH', module: 'budgeting', isOn: false }], reason: '…' }` */
export const enablementEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    handler: async (req) => {
      assertAsked(req)
      return Response.json({ organizations: await loadGrid(req) })
    },
  },
  {
    path: `${path}/preview`,
    method: 'post',
    handler: async (req) => {
      assertAsked(req)
      const { values } = await readFormOrJson(req)
      return Response.json(await previewSwitches(req, switchesFrom(values.changes)))
    },
  },
  {
    // A form of the panel sends `changes` as JSON and is led back to the grid.
    path: `${path}/apply`,
    method: 'post',
    handler: async (req) => {
      assertAsked(req)
      const { values, isForm } = await readFormOrJson(req)
      const changes = isForm ? parsed(values.changes) : values.changes
      const applied = await applySwitches(req, switchesFrom(changes), values.reason)
      return isForm ? seeOther(`/admin/modules?applied=${applied}`) : Response.json({ applied })
    },
  },
]

const assertAsked = (req: PayloadRequest): void => {
  const principal = principalOf(req)
  if (!principal) throw logInFirst()
  assertMayEnable(principal)
}

const parsed = (text: unknown): unknown => {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}
