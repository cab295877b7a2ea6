import { absentId, refusedWith, type Expected } from '../cell'
import { codes, collectionOf, factOf, type Action, type Actor, type Code, type Collection } from '../facts'
import { hasOversight, isMember, isOpen, mayIn, maySomewhere, mayWorkIn } from '../oracle'
import type { World } from '../world'
import { graphql } from './graphqlReads'
import { get, operation, untrashed, type Operation } from './operation'

const actions: readonly Action[] = ['read', 'create', 'update', 'delete']
const isDeclared = ({ kind }: Collection): boolean => ['tenant', 'shared', 'people', 'closed'].includes(kind)

type Permission = boolean | { permission?: boolean } | null | undefined

const isGranted = (permission: Permission): boolean =>
  typeof permission === 'object' ? Boolean(permission?.permission) : Boolean(permission)

const compare = (
  actor: Actor,
  collection: Collection,
  said: Partial<Record<Action, Permission>> | undefined,
): string | null => {
  const wrong = actions.filter(
    (action) => isGranted(said?.[action]) !== maySomewhere(actor, action, collection),
  )
  return wrong.length > 0 ? `says otherwise about ${wrong.join(', ')}: ${JSON.stringify(said)}` : null
}

/** What a person is told they may do with a collection. */
const access = operation('REST access', (_world, collection, actor) =>
  isDeclared(collection)
    ? [
        {
          target: 'all',
          ask: get('/api/access'),
          expected: checked((body) => {
            const { collections } = body as { collections?: Record<string, Record<Action, Permission>> }
            return compare(actor, collection, collections?.[collection.slug])
          }),
        },
      ]
    : [],
)

/** Over GraphQL nobody is told of rights: Payload would say there which records exist. */
const graphqlAccess = operation('GraphQL access', (_world, collection) =>
  collection.graphql
    ? [
        `Access { ${collection.slug.replaceAll('-', '_')} { read { permission } } }`,
        `docAccess${collection.graphql[0]}(id: "${absentId}") { read { permission } }`,
      ].map((query) => ({
        target: query.split(/\W/)[0]!,
        ask: graphql(`{ ${query} }`),
        expected: refusedWith('invalid'),
      }))
    : [],
)

const checked = (check: (body: unknown) => string | null): Expected => ({
  outcomes: ['done'],
  changes: false,
  check,
})

/** The parts of the dashboard, and the collections they count. */
const parts = {
  communities: 'communities',
  assessments: 'assessments',
  ppas: 'ppas',
  progressReports: 'progress-reports',
} as const

const dashboard = operation('dashboard', (world, collection, actor) => {
  const part = Object.entries(parts).find(([, slug]) => slug === collection.slug)?.[0]
  if (!part) return []
  return ([null, ...codes] as const).map((context) => ({
    target: context ?? 'all',
    ask: get('/api/dashboard', context ? { 'x-bmms-organization': context } : undefined),
    expected: expectFigures(world, collection, actor, context, part),
  }))
})

const expectFigures = (
  world: World,
  collection: Collection,
  actor: Actor,
  context: Code | null,
  part: string,
): Expected => {
  if (!isMember(actor) || (context !== null && !mayWorkIn(actor, context))) return refusedWith('forbidden')
  const readsAll = Boolean(actor.isSuperadmin) || hasOversight(actor)
  const places = codes.filter(
    (code) => mayIn(actor, 'read', collection, code) && (context === null || code === context),
  )
  const total = untrashed(world.rowsOf(collection)).filter(({ organization }) =>
    places.includes(organization!),
  ).length
  const expected = places.length === 0 && !readsAll ? null : total
  return checked((body) => {
    const figures = (body as Record<string, { total: number } | null>)[part]
    const got = figures?.total ?? null
    return got === expected ? null : `expected ${expected} ${part}, got ${got}`
  })
}

/** The organizations in a breakdown by organization are those one may read. */
const breakdown = operation('dashboard by organization', (world, collection, actor) => {
  if (collection.slug !== 'ppas' || !isMember(actor) || !isOpen(actor, collection)) return []
  const wanted = codes.filter(
    (code) =>
      mayIn(actor, 'read', collection, code) &&
      world.rowsOf(collectionOf('ppas')).some(({ organization }) => organization === code),
  )
  return [
    {
      target: 'all',
      ask: get('/api/dashboard'),
      expected: checked((body) => {
        const { ppas } = body as { ppas: { byOrganization: { label: string }[] } }
        const got = ppas.byOrganization.map(({ label }) => label).sort()
        return got.join() === [...wanted].sort().join() ? null : `shows ${got.join()}`
      }),
    },
  ]
})

/** The dashboards of modules: where each collection is counted, and by which card. */
const cards: Record<string, { module: string; card: string }> = {
  communities: { module: 'communities', card: 'communities' },
  assessments: { module: 'mana', card: 'assessments' },
  needs: { module: 'mana', card: 'needs' },
  ppas: { module: 'monitoring', card: 'ppas' },
}

type Counted = { key: string; value: number | null }

const moduleDashboard = operation('dashboard of a module', (world, collection, actor) => {
  const counted = cards[collection.slug]
  if (!counted) return []
  const inContext = ([null, ...codes] as const).map((code) => ({
    target: code ?? 'all',
    ask: get(`/api/dashboard/${counted.module}`, code ? { 'x-bmms-organization': code } : undefined),
    expected: expectCard(world, collection, actor, { context: code, only: code }),
  }))
  const narrowed = codes.map((code) => ({
    target: `only ${code}`,
    ask: get(`/api/dashboard/${counted.module}?organization=${code}`),
    expected: expectCard(world, collection, actor, { context: null, only: code }),
  }))
  return [...inContext, ...narrowed]
})

const expectCard = (
  world: World,
  collection: Collection,
  actor: Actor,
  { context, only }: { context: Code | null; only: Code | null },
): Expected => {
  if (!isMember(actor) || (context !== null && !mayWorkIn(actor, context))) return refusedWith('forbidden')
  const readsAll = Boolean(actor.isSuperadmin) || hasOversight(actor)
  const places = codes.filter(
    (code) => mayIn(actor, 'read', collection, code) && (only === null || code === only),
  )
  const total = untrashed(world.rowsOf(collection)).filter(({ organization }) =>
    places.includes(organization!),
  ).length
  const expected = places.length === 0 && !readsAll ? null : total
  const { card } = cards[collection.slug]!
  const { check } = checked((body) => {
    const { panel } = body as { panel?: { cards: Counted[] } }
    const got = panel?.cards.find(({ key }) => key === card)?.value ?? null
    return got === expected ? null : `expected ${expected} ${card}, got ${got}`
  })
  // Where nothing of the module may be viewed there is no dashboard at all.
  return { outcomes: expected === null ? ['done', 'forbidden'] : ['done'], changes: false, check }
}

/** Each organization stands beside the others with what one may view of it. */
const sideBySide = operation('organizations side by side', (world, collection, actor) => {
  const counted = cards[collection.slug]
  if (!counted || !isMember(actor)) return []
  const readable = codes.filter((code) => mayIn(actor, 'read', collection, code))
  // An organization that is switched off stands beside nobody.
  const shown = readable.filter((code) => !factOf(code).isClosed)
  const { check } = checked((body) => {
    const { organizations } = body as { organizations?: { code: Code; figures: Counted[] }[] }
    const got = (organizations ?? []).flatMap(({ code, figures }) => {
      const value = figures.find(({ key }) => key === counted.card)?.value ?? null
      return value === null || !codes.includes(code) ? [] : [`${code} ${value}`]
    })
    const rows = untrashed(world.rowsOf(collection))
    const wanted = shown.map(
      (code) => `${code} ${rows.filter(({ organization }) => organization === code).length}`,
    )
    return got.sort().join() === wanted.sort().join() ? null : `shows ${got.join()}, not ${wanted.join()}`
  })
  return [
    {
      target: 'all',
      ask: get('/api/dashboard/organizations'),
      expected: {
        outcomes: readable.length === 0 ? ['done', 'forbidden'] : ['done'],
        changes: false,
        check,
      },
    },
  ]
})

const context = operation('choice of an organization to work in', (_world, collection, actor) =>
  collection.slug === 'organizations'
    ? [...codes, 'NOWHERE' as const].map((code) => ({
        target: code,
        ask: { method: 'POST', path: '/api/organization-context', body: { organization: code } },
        expected:
          code !== 'NOWHERE' && mayWorkIn(actor, code)
            ? { outcomes: ['done'], changes: false }
            : refusedWith('forbidden'),
      }))
    : [],
)

export const summaries: readonly Operation[] = [
  access,
  graphqlAccess,
  dashboard,
  breakdown,
  moduleDashboard,
  sideBySide,
  context,
]
