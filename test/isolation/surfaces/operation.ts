import { absentId, type Ask, type Cell, type Expected } from '../cell'
import { actors, type Actor, type Collection } from '../facts'
import type { Row } from '../oracle'
import { targetsOf, type Target, type World } from '../world'

/** A way to reach a collection, and the cells it has there: none where it does not apply. */
export type Operation = {
  name: string
  cells: (world: World, collection: Collection) => Cell[]
}

type Asked = { target: string; ask: Ask; expected: Expected }

/** The cells of each actor. */
export const operation = (
  name: string,
  ask: (world: World, collection: Collection, actor: Actor) => Asked[],
): Operation => ({
  name,
  cells: (world, collection) =>
    actors.flatMap((actor) =>
      ask(world, collection, actor).map((it) => ({
        ...it,
        actor,
        operation: name,
        collection: collection.slug,
      })),
    ),
})

/** The record of each organization or person, one of the shared ones, and one that does not exist. */
export const recordsOf = (
  world: World,
  collection: Collection,
  pick: (target: Target) => Row = ({ row }) => row,
): { target: string; id: string; row: Row | null }[] => {
  const absent = { target: 'absent', id: absentId, row: null }
  if (collection.kind === 'shared') {
    const { id } = world.sample(collection.slug)
    return [{ target: 'shared', id, row: sharedRow(collection.slug, id) }, absent]
  }
  return [
    ...targetsOf(world, collection).map((target) => ({
      target: target.name,
      id: pick(target).id,
      row: pick(target),
    })),
    absent,
  ]
}

export const sharedRow = (slug: string, id: string): Row => ({
  id,
  collection: slug,
  organization: null,
  person: null,
  isTrashed: false,
  guests: { listed: [], found: [], editing: [] },
  columns: {},
})

export const get = (path: string, headers?: Record<string, string>): Ask => ({ method: 'GET', path, headers })

/** Ids of one row of everybody, for those who guess them. */
export const everyId = (world: World, collection: Collection, pick?: (target: Target) => Row): string[] =>
  recordsOf(world, collection, pick).map(({ id }) => id)

export const untrashed = (rows: readonly Row[]): Row[] => rows.filter(({ isTrashed }) => !isTrashed)
