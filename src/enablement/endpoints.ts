import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { moduleFlags } from '@/access/modules'
import { logInFirst } from '@/hooks/problems'
import { readFormOrJson, seeOther } from '@/src/server/formOrJson'
import { switchableModules, switchesFrom } from './changes'
import { applySwitches, assertMayEnable, loadGrid, previewSwitches } from './enablement'
import { documented } from '@/src/openapi/documented'
import { boolean, integer, listOf, object, orNull, string, uuid, wordOf } from '@/src/openapi/schema'

const path = '/modules/enablement'

const change = {
  organization: string('A code such as `MOH`.'),
  module: wordOf(switchableModules),
  isOn: boolean(),
}
const changes = listOf(object(change))

/** `{ changes: [{ organization: 'MOH', module: 'budgeting', isOn: false }], reason: '…' }` */
export const enablementEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    custom: documented({
      topic: 'platform',
      summary: 'Which modules are on in which organization',
      description: 'For superadmins, as the two below.',
      answer: object({
        organizations: listOf(
          object({
            id: uuid(),
            code: string(),
            name: string(),
            wave: orNull(integer('Of the roll-out.')),
            isActive: boolean(),
            flags: object(Object.fromEntries(moduleFlags.map((flag) => [flag, boolean()]))),
          }),
        ),
      }),
    }),
    handler: async (req) => {
      assertAsked(req)
      return Response.json({ organizations: await loadGrid(req) })
    },
  },
  {
    path: `${path}/preview`,
    method: 'post',
    custom: documented({
      topic: 'platform',
      summary: 'What switching modules would do',
      body: object({ changes }),
      answer: object({
        effects: listOf(
          object({
            ...change,
            name: string(),
            members: integer('Active members, who lose or gain the module.'),
            records: integer('Records that they no longer see, or see again.'),
          }),
        ),
        warnings: listOf(string()),
      }),
      refusals: [409],
    }),
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
    custom: documented({
      topic: 'platform',
      summary: 'Switch modules on and off',
      description: 'All of the changes or none.',
      body: object({ changes, reason: string() }),
      answer: object({ applied: integer() }),
      refusals: [409],
    }),
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
