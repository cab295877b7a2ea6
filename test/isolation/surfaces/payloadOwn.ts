import { refusedWith, type Expected } from '../cell'
import { actors, type Collection } from '../facts'
import { isMember } from '../oracle'
import { preferenceOf } from '../records'
import { targetsOf } from '../world'
import { get, operation, type Operation } from './operation'

const emails = actors.flatMap(({ email }) => (email ? [email] : []))

const isPrivate = ({ kind }: Collection): boolean => kind === 'private'

/** Payload keeps the settings of the panel by key: everybody has keys of their own, and nobody sees another's value. */
const byKey = operation('preference by its key', (_world, collection, actor) =>
  isPrivate(collection)
    ? [...emails, 'absent'].map((owner) => ({
        target: owner,
        ask: get(`/api/payload-preferences/${owner === 'absent' ? 'no-such-key' : preferenceOf(owner)}`),
        expected: {
          outcomes: ['done'],
          changes: false,
          isLikeAbsent: owner !== actor.email || !isMember(actor),
          check: (body) => {
            const { value } = body as { value: unknown }
            return (value === `private-of-${owner}`) === (owner === actor.email && isMember(actor))
              ? null
              : `got ${String(value)}`
          },
        } satisfies Expected,
      }))
    : [],
)

/** Written under somebody else's key, a preference is still one's own: the other one stays as it was. */
const write = operation('preference, written by its key', (_world, collection, actor) =>
  isPrivate(collection)
    ? emails.map((owner) => ({
        target: owner,
        ask: {
          method: 'POST',
          path: `/api/payload-preferences/${preferenceOf(owner)}`,
          body: { value: 'changed' },
        },
        expected: !isMember(actor)
          ? refusedWith('forbidden')
          : ({ outcomes: ['done'], changes: true } satisfies Expected),
      }))
    : [],
)

/** There is no other way to them: not by id, not by lists, not by planting one with somebody else. */
const otherwise = operation('preference, any other way', (world, collection) =>
  isPrivate(collection)
    ? targetsOf(world, collection).flatMap(({ name, row }) => {
        const address = '/api/payload-preferences'
        const user = world.rowOfPerson(name)!
        const planted = { key: 'planted', value: 'x', user: { relationTo: 'users', value: user.id } }
        return [
          { method: 'PATCH', path: `${address}/${row.id}?depth=0`, body: { value: 'changed' } },
          { method: 'DELETE', path: `${address}/${preferenceOf(name)}` },
          { method: 'DELETE', path: `${address}?where[id][equals]=${row.id}` },
          { method: 'POST', path: `${address}?depth=0`, body: planted },
          { method: 'POST', path: `${address}/${row.id}/duplicate`, body: {} },
        ].map((ask, index) => ({
          target: `${name}, way ${index + 1}`,
          ask,
          expected: refusedWith('missing', 'forbidden'),
        }))
      })
    : [],
)

export const payloadOwn: readonly Operation[] = [byKey, write, otherwise]
