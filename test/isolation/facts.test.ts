import { expect, test } from '@jest/globals'
import { declarationOf, isSharing, isTenantOwned, type Declaration } from '@/access/declaration'
import { moduleOf } from '@/access/features'
import { flagOf } from '@/access/modules'
import config from '@/payload.config'
import { actors, collections, fewestCells, type Collection } from './facts'

const configured = (await config).collections

test('the facts know every collection of the configuration, and no other', () => {
  expect(collections.map(({ slug }) => slug).sort()).toEqual(configured.map(({ slug }) => slug).sort())
})

const kindOf = ({ ownership }: Declaration): Collection['kind'] => {
  if (isTenantOwned(ownership)) return 'tenant'
  return ownership.kind === 'account' ? 'people' : 'shared'
}

const guestsOf = ({ ownership }: Declaration) => {
  if (!isTenantOwned(ownership)) return { guest: undefined, opened: undefined }
  const { join: _join, feature: _feature, ...opened } = ownership.opened ?? {}
  return { guest: ownership.guest, opened: ownership.opened && opened }
}

test.each(configured.filter(declarationOf).map((it) => [it.slug, it] as const))(
  'what the facts say of %s is what it declares',
  (slug, collection) => {
    const declaration = declarationOf(collection)!
    const { ownership, feature, isRetained, isFixed } = declaration
    const fact = collections.find((it) => it.slug === slug)!
    expect({
      kind: fact.kind,
      owner: fact.owner,
      parent: fact.parent,
      flag: fact.flag,
      isRetained: Boolean(fact.isRetained),
      isFixed: Boolean(fact.isFixed),
      sharesRows: Boolean(fact.sharesRows),
      hasTrash: Boolean(fact.hasTrash),
      guest: fact.guest,
      opened: fact.opened,
    }).toEqual({
      kind: kindOf(declaration),
      owner: isTenantOwned(ownership) ? ownership.field : '',
      parent: ownership.kind === 'inherits' ? ownership.parent.field : undefined,
      flag: flagOf(moduleOf(feature)),
      isRetained,
      isFixed,
      sharesRows: isSharing(ownership),
      hasTrash: Boolean(collection.trash),
      ...guestsOf(declaration),
    })
  },
)

test('nobody is asked about twice, and everybody has a name of their own', () => {
  expect(new Set(actors.map(({ name }) => name)).size).toBe(actors.length)
  expect(new Set(actors.map(({ email }) => email)).size).toBe(actors.length)
})

test('the ordinary matrix has at least twenty thousand cells', () => {
  const ordinary = Object.entries(fewestCells).filter(([name]) => !name.includes('wall'))
  expect(ordinary.reduce((sum, [, cells]) => sum + cells, 0)).toBeGreaterThanOrEqual(20_000)
})
