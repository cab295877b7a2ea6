import { hidden, refusedWith, type Expected } from '../cell'
import { actors, type Collection } from '../facts'
import { may, type Row } from '../oracle'
import { preferenceOf } from '../records'
import { targetsOf } from '../world'
import { operation, get, recordsOf, type Operation } from './operation'

const isPrivate = ({ kind }: Collection): boolean => kind === 'private'

/** Payload keeps the settings of the panel by key: everybody has keys of their own, and nobody sees another's value. */
const byKey = operation('preference by its key', (_world, collection, actor) =>
  isPrivate(collection)
    ? [...actors.flatMap(({ email }) => (email ? [email] : [])), 'absent'].map((owner) => ({
        target: owner,
        ask: get(`/api/payload-preferences/${owner === 'absent' ? 'no-such-key' : preferenceOf(owner)}`),
        expected: {
          outcomes: ['done'],
          changes: false,
          isLikeAbsent: owner !== actor.email,
          check: (body) => {
            const { value } = body as { value: unknown }
            return (value === `private-of-${owner}`) === (owner === actor.email)
              ? null
              : `got ${String(value)}`
          },
        } satisfies Expected,
      }))
    : [],
)

const expectOwn = (actorMay: boolean, row: Row | null, isKnown: boolean): Expected => {
  if (!isKnown) return hidden('forbidden')
  return actorMay && row
    ? { outcomes: ['done'], ids: [row.id], changes: true }
    : hidden('forbidden', 'missing')
}

const update = operation('preference, updated by its id', (world, collection, actor) =>
  isPrivate(collection)
    ? recordsOf(world, collection).map(({ target, id, row }) => ({
        target,
        ask: { method: 'PATCH', path: `/api/payload-preferences/${id}?depth=0`, body: collection.patch },
        expected: expectOwn(row !== null && may(actor, 'update', collection, row), row, actor.email !== null),
      }))
    : [],
)

/** Deleting what is not one's own answers as for a key that was never there. */
const remove = operation('preference, deleted by its key', (world, collection, actor) =>
  isPrivate(collection)
    ? [...targetsOf(world, collection).map(({ name }) => name), 'absent'].map((owner) => ({
        target: owner,
        ask: {
          method: 'DELETE',
          path: `/api/payload-preferences/${owner === 'absent' ? 'no-such-key' : preferenceOf(owner)}`,
        },
        expected:
          owner === actor.email
            ? ({ outcomes: ['done'], changes: true } satisfies Expected)
            : hidden('missing', 'forbidden'),
      }))
    : [],
)

/** Named after somebody else, a preference still becomes one's own. */
const create = operation('preference, made for somebody else', (world, collection, actor) =>
  isPrivate(collection)
    ? targetsOf(world, collection).map(({ name }) => {
        const user = world.rows.find((row) => row.collection === 'users' && row.person === name)!
        return {
          target: name,
          ask: {
            method: 'POST',
            path: '/api/payload-preferences?depth=0',
            body: { key: 'planted', value: 'x', user: { relationTo: 'users', value: user.id } },
          },
          expected:
            actor.email === null
              ? refusedWith('forbidden')
              : ({ outcomes: ['done'], changes: true } satisfies Expected),
        }
      })
    : [],
)

export const payloadOwn: readonly Operation[] = [byKey, update, remove, create]
