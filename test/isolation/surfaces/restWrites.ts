import { refusedWith, written, type Expected } from '../cell'
import { expectBulk, expectChange, expectCopy, expectCreate } from '../expectations'
import { codes, type Action, type Actor, type Collection } from '../facts'
import { homeOf, isOpen, may, maySomewhere } from '../oracle'
import { tenantRelationsOf } from '../records'
import { targetsOf, type World } from '../world'
import { subjects } from '@/test/support/records'
import { copyOf, draftFor, sharedDraft } from './drafts'
import { everyId, operation, recordsOf, type Operation } from './operation'

const isWritable = ({ kind }: Collection): boolean => ['tenant', 'shared', 'people'].includes(kind)
const loose = ({ loose }: { loose: Parameters<typeof may>[3] }) => loose

type Send = { method: string; query?: string; body?: (collection: Collection) => unknown }

const change = (name: string, action: Action, { method, query = '', body }: Send): Operation =>
  operation(name, (world, collection, actor) =>
    isWritable(collection) || collection.kind === 'closed'
      ? recordsOf(world, collection, loose).map(({ target, id, row }) => ({
          target,
          ask: { method, path: `/api/${collection.slug}/${id}?depth=0${query}`, body: body?.(collection) },
          expected: expectChange(actor, action, collection, row),
        }))
      : [],
  )

/** By the id of one record of each organization, and by all of these at once. */
const bulk = (name: string, action: Action, { method, body }: Send): Operation =>
  operation(name, (world, collection, actor) => {
    if (!isWritable(collection)) return []
    const records = recordsOf(world, collection, loose)
    const ask = (where: string) => ({
      method,
      path: `/api/${collection.slug}?depth=0&${where}`,
      body: body?.(collection),
    })
    return [
      ...records.map(({ target, id, row }) => ({
        target,
        ask: ask(`where[id][equals]=${id}`),
        expected: expectBulk(actor, action, collection, row ? [row] : []),
      })),
      {
        target: 'everybody',
        ask: ask(`where[id][in]=${everyId(world, collection, loose).join(',')}`),
        expected: expectBulk(
          actor,
          action,
          collection,
          records.flatMap(({ row }) => (row ? [row] : [])),
        ),
      },
    ]
  })

const bulkOfOrganization = operation('REST bulk update of an organization', (world, collection, actor) =>
  collection.kind === 'tenant' && collection.rights === 'records'
    ? codes.map((code) => ({
        target: code,
        ask: {
          method: 'PATCH',
          path: `/api/${collection.slug}?depth=0&where[${collection.owner}.code][equals]=${code}`,
          body: collection.patch,
        },
        expected: expectBulk(
          actor,
          'update',
          collection,
          world
            .rowsOf(collection)
            .filter(({ organization, isTrashed }) => organization === code && !isTrashed),
        ),
      }))
    : [],
)

/** What others refer to stays, and that is said: it is no failure of the system. */
const bulkOfLinked = operation('REST bulk delete of a linked record', (world, collection, actor) =>
  collection.slug === 'communities'
    ? recordsOf(world, collection).map(({ target, id, row }) => ({
        target,
        ask: { method: 'DELETE', path: `/api/${collection.slug}?depth=0&where[id][equals]=${id}` },
        expected:
          row && may(actor, 'delete', collection, row)
            ? refusedWith('invalid')
            : expectBulk(actor, 'delete', collection, row ? [row] : []),
      }))
    : [],
)

const create = operation('REST create', (world, collection, actor) => {
  if (collection.kind === 'tenant') {
    const { [collection.owner]: _organization, ...draft } = draftFor(
      world,
      collection,
      homeOf(actor) ?? 'MOH',
    )
    return [
      {
        target: 'home',
        ask: { method: 'POST', path: `/api/${collection.slug}?depth=0`, body: draft },
        // A child belongs to its parent's organization, even where the writer has none.
        expected: expectCreate(actor, collection, collection.parent && actor.isSuperadmin ? 'MOH' : 'home'),
      },
    ]
  }
  if (!isWritable(collection)) return []
  return [
    {
      target: 'new',
      ask: {
        method: 'POST',
        path: `/api/${collection.slug}?depth=0`,
        body: sharedDraft(world, collection.slug),
      },
      expected: maySomewhere(actor, 'create', collection) ? written() : refusedWith('forbidden'),
    },
  ]
})

const createNamed = operation('REST create, organization named', (world, collection, actor) =>
  collection.kind === 'tenant'
    ? [...codes, 'absent' as const].map((code) => ({
        target: code,
        ask: {
          method: 'POST',
          path: `/api/${collection.slug}?depth=0`,
          body: draftFor(world, collection, code),
        },
        expected: expectCreate(actor, collection, code),
      }))
    : [],
)

const duplicate = operation('REST duplicate', (world, collection, actor) =>
  isWritable(collection)
    ? recordsOf(world, collection, loose).map(({ target, id, row }) => ({
        target,
        ask: {
          method: 'POST',
          path: `/api/${collection.slug}/${id}/duplicate?depth=0`,
          body: copyOf(world, collection, row?.organization ?? null),
        },
        expected: withoutCopies(collection)
          ? { ...refusedWith('missing', 'forbidden', 'invalid'), isLikeAbsent: true }
          : expectCopy(actor, collection, row),
      }))
    : [],
)

/** People are invited, rights given one by one, and files sent each by itself: none of them are copied. */
export const withoutCopies = ({ rights, isFixed, takesFile }: Collection): boolean =>
  ['people', 'requests', 'roles', 'log'].includes(rights) || Boolean(isFixed) || Boolean(takesFile)

/** One's own record, to be moved to each organization: it stays where it is. */
const move = operation('REST update, another organization named', (world, collection, actor) => {
  const home = homeOf(actor)
  if (collection.kind !== 'tenant' || home === null) return []
  const own = targetsOf(world, collection).find(({ code }) => code === home)!.loose
  return codes.map((code) => ({
    target: code,
    ask: {
      method: 'PATCH',
      path: `/api/${collection.slug}/${own.id}?depth=0`,
      body: { ...collection.patch, [collection.owner]: world.organizationIds.get(code) },
    },
    expected: {
      ...expectChange(actor, 'update', collection, own),
      isLikeAbsent: false,
      check: staysIn(world, collection, actor, own),
    },
  }))
})

const staysIn =
  (world: World, collection: Collection, actor: Actor, own: Parameters<typeof may>[3]) =>
  (body: unknown): string | null => {
    if (!may(actor, 'update', collection, own)) return null
    const { doc } = body as { doc: Record<string, unknown> }
    return doc[collection.owner] === world.organizationIds.get(own.organization!) ? null : 'the record moved'
  }

/** One's own record, to be linked to a record of each organization. */
const link = operation('REST update, linked to a record', (world, collection, actor) => {
  const home = homeOf(actor)
  if (collection.kind !== 'tenant' || home === null) return []
  const own = targetsOf(world, collection).find(({ code }) => code === home)!.loose
  return tenantRelationsOf(world.bmms, collection.slug).flatMap(({ field, to }) =>
    codes.map((code) => {
      const { linked } = world.entered(to, code)
      return {
        target: `${field.name} of ${code}`,
        ask: {
          method: 'PATCH',
          path: `/api/${collection.slug}/${own.id}?depth=0`,
          body: { [field.name]: field.hasMany ? [linked] : linked },
        },
        expected: expectLink({ actor, collection, own, code, field: field.name, linked }),
      }
    }),
  )
})

const expectLink = ({
  actor,
  collection,
  own,
  code,
  field,
  linked,
}: {
  actor: Actor
  collection: Collection
  own: Parameters<typeof may>[3]
  code: string
  field: string
  linked: string
}): Expected => {
  if (!isOpen(actor, collection) || !may(actor, 'update', collection, own)) return refusedWith('forbidden')
  const { single, tied = [] } = subjects.find((it) => it.slug === collection.slug) ?? {}
  // Of some kinds there is one for each of what they are linked to, and it may have its one already; and some are
  // linked to nothing but what has the same parent.
  if (own.organization === code)
    return field === single || tied.includes(field) ? { outcomes: ['invalid', 'done'] } : written([own.id])
  // Some rules clear a relation that has no place in the record, and some relations are said once and stay.
  const isUnlinked = (body: unknown) => {
    const { doc } = body as { doc?: Record<string, unknown> }
    return [doc?.[field]].flat().includes(linked) ? 'the record was linked' : null
  }
  return { outcomes: ['invalid', 'done'], check: isUnlinked }
}

const trash = (name: string, pick: 'loose' | 'trashed', deletedAt: string | null): Operation =>
  operation(name, (world, collection, actor) =>
    collection.hasTrash
      ? recordsOf(world, collection, (target) =>
          pick === 'loose' ? target.loose : world.rowsById.get(target.trashed!)!,
        ).map(({ target, id, row }) => ({
          target,
          ask: {
            method: 'PATCH',
            path: `/api/${collection.slug}/${id}?depth=0${pick === 'trashed' ? '&trash=true' : ''}`,
            body: { deletedAt },
          },
          expected: expectChange(actor, pick === 'loose' ? 'delete' : 'update', collection, row),
        }))
      : [],
  )

/** No collection keeps versions to restore. */
const restore = operation('REST restore a version', (world, collection) =>
  recordsOf(world, collection).map(({ target, id }) => ({
    target,
    ask: { method: 'POST', path: `/api/${collection.slug}/versions/${id}`, body: {} },
    expected: { ...refusedWith('missing'), isLikeAbsent: true },
  })),
)

const patch = ({ patch }: Collection) => patch

export const restWrites: readonly Operation[] = [
  change('REST update', 'update', { method: 'PATCH', body: patch }),
  change('REST delete', 'delete', { method: 'DELETE' }),
  change('REST update, trash included', 'update', { method: 'PATCH', query: '&trash=true', body: patch }),
  bulk('REST bulk update', 'update', { method: 'PATCH', body: patch }),
  bulk('REST bulk delete', 'delete', { method: 'DELETE' }),
  bulkOfOrganization,
  bulkOfLinked,
  create,
  createNamed,
  duplicate,
  move,
  link,
  trash('REST move to the trash', 'loose', '2025-01-01T00:00:00.000Z'),
  trash('REST take out of the trash', 'trashed', null),
  restore,
]
