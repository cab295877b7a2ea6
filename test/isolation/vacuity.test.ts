import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { toColumn, toTable } from './accounts'
import { actors, codes, collections } from './facts'
import { may } from './oracle'
import { tenantRelationsOf } from './records'
import { openWorld, type World } from './world'

/** What the matrix compares must be there to be compared. */
let world: World
beforeAll(async () => {
  world = await openWorld()
}, 600_000)
afterAll(() => world.close())

const tenants = collections.filter(({ kind }) => kind === 'tenant')

test.each(tenants.map((it) => [it.slug, it] as const))(
  'every organization has %s, with its own word in them, seen by some and hidden from others',
  (slug, collection) => {
    for (const code of codes) {
      const rows = world.rowsOf(collection).filter(({ organization }) => organization === code)
      const words = rows.filter(({ columns }) => JSON.stringify(columns).includes(`canary-${code}-${slug}`))
      expect(words.length).toBeGreaterThan(0)
      for (const row of words) {
        const readers = actors.filter((actor) => may(actor, 'read', collection, row))
        expect(readers.length).toBeGreaterThan(0)
        expect(readers.length).toBeLessThan(actors.length)
      }
    }
  },
)

test.each(tenants.map((it) => [it.slug, it] as const))(
  'every relation of %s to records is filled in in every organization',
  async (slug, collection) => {
    for (const { field } of tenantRelationsOf(world.bmms, slug)) {
      for (const code of codes) {
        const { linked } = world.entered(slug, code)
        const filled = field.hasMany
          ? (
              await world.database.query(
                `select from ${toTable(slug)}_rels where parent_id = $1 and path = $2`,
                [linked, field.name],
              )
            ).rowCount
          : world.rowsById.get(linked)!.columns[`${toColumn(field.name)}_id`]
        expect({ collection: collection.slug, field: field.name, code, filled }).toMatchObject({
          filled: expect.anything(),
        })
        expect(filled).not.toBe(0)
      }
    }
  },
)

test('somebody’s access has ended in every way there is', async () => {
  const { rows } = await world.database.query(`
    select (select count(*)::int from memberships where not is_active) as members,
      (select count(*)::int from users where not is_active) as users,
      (select count(*)::int from organizations where not is_active) as organizations,
      (select count(*)::int from organizations where not enable_me) as modules`)
  expect(rows).toEqual([{ members: 1, users: 1, organizations: 1, modules: 1 }])
})
