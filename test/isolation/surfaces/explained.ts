import { absentId, refusedWith, type Cell, type Expected } from '../cell'
import { actors, codes, collectionOf, type Action, type Actor, type Code, type Collection } from '../facts'
import { isOpen, may, mayIn, maySomewhere } from '../oracle'
import type { World } from '../world'
import { get, recordsOf, type Operation } from './operation'

/**
 * The explainer, asked by a superadmin about everybody: what it says is what the other files of the matrix find to be
 * so.
 */
const isDeclared = ({ kind }: Collection): boolean => ['tenant', 'shared', 'people'].includes(kind)
const words = { read: 'view', create: 'create', update: 'edit', delete: 'delete' } as const
const superadmin = actors.find(({ isSuperadmin }) => isSuperadmin)!
const administrator = actors.find(({ name }) => name === 'admin')!

type Explanation = { isAllowed: boolean; answer: string; reasons: { isMet: boolean; text: string }[] }

const explained =
  (wanted: boolean) =>
  (body: unknown): string | null => {
    const { isAllowed, answer, reasons } = body as Explanation
    if (isAllowed !== wanted) return `says ${answer}`
    return reasons.at(-1)!.isMet === wanted ? null : `says ${isAllowed}, but for the reason ${answer}`
  }

const says = (wanted: boolean): Expected => ({
  outcomes: ['done'],
  changes: false,
  check: explained(wanted),
})

const ask = (person: Actor, action: Action, collection: Collection, place: string) =>
  get(
    `/api/access/explain?person=${person.email}&action=${words[action]}&collection=${collection.slug}${place}`,
  )

type Asked = { target: string; place: string; expected: Expected }

const about = (
  name: string,
  action: Action,
  questions: (world: World, collection: Collection, person: Actor) => Asked[],
  asker = superadmin,
): Operation => ({
  name,
  cells: (world, collection) =>
    actors
      .filter(({ email }) => email !== null)
      .flatMap((person) =>
        questions(world, collection, person).map(({ target, place, expected }): Cell => ({
          actor: asker,
          operation: name,
          // A sample holds some of what is said of everybody.
          collection: `${collection.slug} of ${person.name}`,
          target,
          ask: ask(person, action, collection, place),
          expected,
        })),
      ),
})

const onRecord = (action: Action): Operation =>
  about(`explained: ${action} a record`, action, (world, collection, person) =>
    isDeclared(collection)
      ? recordsOf(world, collection).map(({ target, id, row }) => ({
          target,
          place: `&id=${id}`,
          expected: row
            ? says(isOpen(person, collection) && may(person, action, collection, row))
            : refusedWith('missing'),
        }))
      : [],
  )

const mayCreateIn = (person: Actor, collection: Collection, code: Code): boolean =>
  isOpen(person, collection) &&
  mayIn(person, 'create', collection, code) &&
  (!collection.parent || mayIn(person, 'read', collection, code))

const createIn = about('explained: create for an organization', 'create', (_world, collection, person) =>
  collection.kind === 'tenant'
    ? codes.map((code) => ({
        target: code,
        place: `&organization=${code}`,
        expected: says(mayCreateIn(person, collection, code)),
      }))
    : [],
)

const somewhere = (action: Action): Operation =>
  about(`explained: ${action} anything`, action, (_world, collection, person) =>
    isDeclared(collection)
      ? [
          {
            target: 'any',
            place: '',
            expected: says(isOpen(person, collection) && maySomewhere(person, action, collection)),
          },
        ]
      : [],
  )

/** Who looks after the roles of one organization asks about its members and what they see themselves, and no more. */
const byAdministrator = about(
  'explained to an administrator: read a record',
  'read',
  (world, collection, person) =>
    collection.kind === 'tenant'
      ? recordsOf(world, collection).map(({ target, id, row }) => {
          const isTheirs = person.standings.some(({ organization }) => organization === 'MOH')
          const isSeen = row !== null && may(administrator, 'read', collection, row)
          return {
            target,
            place: `&id=${id}`,
            expected:
              isTheirs && isSeen
                ? says(isOpen(person, collection) && may(person, 'read', collection, row))
                : { ...refusedWith('missing'), isLikeAbsent: !isSeen },
          }
        })
      : [],
  administrator,
)

/** Nobody else is told anything, be there such a record and person or not. */
const byOthers: Operation = {
  name: 'explained to others',
  cells: (_world, collection) =>
    isDeclared(collection)
      ? actors
          .filter((actor) => !maySomewhere(actor, 'read', collectionOf('roles')))
          .map((actor) => ({
            actor,
            operation: 'explained to others',
            collection: collection.slug,
            target: 'absent',
            ask: ask(superadmin, 'read', collection, `&id=${absentId}`),
            expected: refusedWith('forbidden'),
          }))
      : [],
}

const actions: readonly Action[] = ['read', 'create', 'update', 'delete']

export const explainedSurfaces: readonly Operation[] = [
  ...actions.filter((action) => action !== 'create').map(onRecord),
  createIn,
  ...actions.map(somewhere),
  byAdministrator,
  byOthers,
]
