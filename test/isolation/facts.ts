/**
 * What the matrix knows of BMMS, written down once more in words of the domain and nowhere taken from the product:
 * who there is, what a role may do, and whose each collection is. `facts.test.ts` compares it with the declarations.
 */
import { subjects } from '@/test/support/records'
import type { Owned } from '@/test/support/subject'

export type Role = 'viewer' | 'staff' | 'manager' | 'admin'
export type Action = 'read' | 'create' | 'update' | 'delete'

/** Every organization that holds rows. The last two are switched off, and stripped of modules, after these were entered. */
export const organizations = {
  MOH: {},
  MAFAR: {},
  MOLE: {},
  OOBC: {},
  OCM: { carriesOversight: true },
  MTIT: { isClosed: true },
  MIPA: { switchedOff: ['enableMana', 'enableMe'] },
} as const satisfies Record<string, OrganizationFact>

type OrganizationFact = { carriesOversight?: true; isClosed?: true; switchedOff?: readonly string[] }
export type Code = keyof typeof organizations
export const codes = Object.keys(organizations) as Code[]
export const factOf = (code: Code): OrganizationFact => organizations[code]

export type Standing = {
  organization: Code
  role: Role
  isEnded?: true
  oversight?: true
  managesUsers?: true
}

export type Actor = {
  name: string
  email: string | null
  standings: readonly Standing[]
  isSuperadmin?: true
  isSwitchedOff?: true
}

const at = (organization: Code, role: Role, rest: Partial<Standing> = {}): Standing => ({
  organization,
  role,
  ...rest,
})

/** Who asks. The first standing is the primary one. */
export const actors: readonly Actor[] = [
  { name: 'anonymous', email: null, standings: [] },
  { name: 'viewer', email: 'viewer@moh.bmms.test', standings: [at('MOH', 'viewer')] },
  { name: 'staff', email: 'staff@moh.bmms.test', standings: [at('MOH', 'staff')] },
  { name: 'manager', email: 'manager@moh.bmms.test', standings: [at('MOH', 'manager')] },
  {
    name: 'manager of people',
    email: 'people@moh.bmms.test',
    standings: [at('MOH', 'manager', { managesUsers: true })],
  },
  { name: 'admin', email: 'admin@moh.bmms.test', standings: [at('MOH', 'admin')] },
  {
    name: 'member of two organizations',
    email: 'both@bmms.test',
    standings: [at('MOH', 'staff'), at('MAFAR', 'manager')],
  },
  {
    name: 'deactivated member',
    email: 'former@moh.bmms.test',
    standings: [at('MOH', 'admin', { isEnded: true })],
  },
  {
    name: 'deactivated user',
    email: 'gone@moh.bmms.test',
    standings: [at('MOH', 'admin')],
    isSwitchedOff: true,
  },
  {
    name: 'member of a deactivated organization',
    email: 'admin@mtit.bmms.test',
    standings: [at('MTIT', 'admin')],
  },
  {
    name: 'oversight viewer',
    email: 'viewer@ocm.bmms.test',
    standings: [at('OCM', 'viewer', { oversight: true })],
  },
  {
    name: 'oversight staff',
    email: 'staff@ocm.bmms.test',
    standings: [at('OCM', 'staff', { oversight: true })],
  },
  {
    name: 'oversight admin',
    email: 'admin@ocm.bmms.test',
    standings: [at('OCM', 'admin', { oversight: true })],
  },
  { name: 'OCM staff without oversight', email: 'clerk@ocm.bmms.test', standings: [at('OCM', 'staff')] },
  { name: 'superadmin', email: 'root@bmms.test', standings: [], isSuperadmin: true },
  {
    name: 'admin with modules switched off',
    email: 'admin@mipa.bmms.test',
    standings: [at('MIPA', 'admin')],
  },
]

const everybody: readonly Role[] = ['viewer', 'staff', 'manager', 'admin']

export type Rights = 'records' | 'invitations' | 'people' | 'requests' | 'roles' | 'log'

/** What each role may do with the records of its own organization, and with its people and their rights. */
export const roleTable: Record<Rights, Record<Action, readonly Role[]>> = {
  records: {
    read: everybody,
    create: ['staff', 'manager', 'admin'],
    update: ['staff', 'manager', 'admin'],
    delete: ['manager', 'admin'],
  },
  invitations: {
    read: everybody,
    create: ['manager', 'admin'],
    update: ['staff', 'manager', 'admin'],
    delete: ['manager', 'admin'],
  },
  people: { read: everybody, create: ['admin'], update: ['admin'], delete: [] },
  requests: { read: ['admin'], create: [], update: [], delete: [] },
  roles: { read: ['admin'], create: ['admin'], update: ['admin'], delete: [] },
  log: { read: ['admin'], create: [], update: [], delete: [] },
}

/** What "Manages users" adds. */
export const managersOfPeople: { role: Role; actions: Partial<Record<Rights, readonly Action[]>> } = {
  role: 'manager',
  actions: { people: ['create', 'update'], requests: ['read'] },
}

/**
 * How a collection is owned: `tenant` rows belong to an organization, `shared` ones to all members, `people` are the
 * accounts, `private` rows belong to one person, who reaches them by their key alone, `closed` ones to nobody, and
 * `nowhere` has no address.
 */
export type Collection = {
  slug: string
  graphql: readonly [string, string] | null
  kind: 'tenant' | 'shared' | 'people' | 'private' | 'closed' | 'nowhere'
  /** A text field, to search, sort and select by. */
  text: string
  /** A change that its rules let through. */
  patch: Record<string, unknown>
  flag?: string
  /** Never deleted, not even by superadmins. */
  isRetained?: true
  /** Written by BMMS itself and by nobody else. */
  isFixed?: true
  /** Written as whoever decides, who has the right to in the database as well; or as superadmins alone have it there. */
  isDecided?: true | 'by superadmins'
  /** Rows without an organization are seen by whoever sees any, and written by superadmins. */
  sharesRows?: true
  /** Oversight does not reach it. */
  isOwnAffair?: true
  hasTrash?: true
  /** Each record comes with a file: over REST alone, and without copies. */
  takesFile?: true
  /** Only of tenant collections. */
  rights: Rights
  owner: string
  parent?: string
  /** A second organization of each row, by the field that names it. */
  guest?: Owned['guest']
  /** Another collection whose rows let organizations in to single rows, which these then find by id. */
  opened?: Owned['opened']
}

const none = { rights: 'records', owner: '' } as const

const shared = (
  slug: string,
  graphql: readonly [string, string],
  patch: Record<string, unknown>,
  flag?: string,
): Collection => ({ slug, graphql, kind: 'shared', text: 'name', patch, flag, isRetained: true, ...none })

/** Rows of an organization that BMMS writes itself; superadmins alone could in the database. */
const keptByBmms = {
  kind: 'tenant',
  owner: 'organization',
  rights: 'records',
  isFixed: true,
  isDecided: 'by superadmins',
} as const

export const collections: readonly Collection[] = [
  ...subjects.map(({ slug, graphql, text, owned }): Collection => ({
    slug,
    graphql,
    text,
    kind: 'tenant',
    patch: { [text]: 'changed' },
    owner: owned.by,
    parent: owned.parent,
    flag: owned.flag,
    rights: owned.rights,
    hasTrash: owned.hasTrash,
    takesFile: owned.takesFile,
    sharesRows: owned.sharesRows,
    guest: owned.guest,
    opened: owned.opened,
    ...(['people', 'roles'].includes(owned.rights) && { isRetained: true }),
  })),
  {
    slug: 'audit-log',
    graphql: ['AuditLog', 'AuditLogs'],
    kind: 'tenant',
    text: 'message',
    patch: { message: 'changed' },
    owner: 'organization',
    rights: 'log',
    isRetained: true,
    isFixed: true,
    isOwnAffair: true,
  },
  {
    slug: 'registrations',
    graphql: ['Registration', 'Registrations'],
    kind: 'tenant',
    text: 'message',
    patch: { message: 'changed' },
    owner: 'organization',
    rights: 'requests',
    isRetained: true,
    isFixed: true,
    isDecided: true,
  },
  {
    ...keptByBmms,
    slug: 'table-imports',
    graphql: ['TableImport', 'TableImports'],
    text: 'fileName',
    patch: { fileName: 'changed' },
  },
  {
    ...keptByBmms,
    slug: 'table-import-rows',
    graphql: ['TableImportRow', 'TableImportRows'],
    text: 'record',
    patch: { record: 'changed' },
    parent: 'import',
  },
  {
    ...keptByBmms,
    slug: 'received-needs',
    graphql: ['ReceivedNeed', 'ReceivedNeeds'],
    text: 'title',
    patch: { title: 'changed' },
    flag: 'enableMana',
  },
  shared(
    'assessment-categories',
    ['AssessmentCategory', 'AssessmentCategories'],
    { description: 'x' },
    'enableMana',
  ),
  shared('needs-categories', ['NeedsCategory', 'NeedsCategories'], { description: 'x' }, 'enableMana'),
  {
    ...shared(
      'outcome-indicators',
      ['OutcomeIndicator', 'OutcomeIndicators'],
      { definition: 'x' },
      'enableMe',
    ),
    text: 'indicatorName',
  },
  shared('regions', ['Region', 'Regions'], { description: 'x' }),
  shared('provinces', ['Province', 'Provinces'], { capital: 'x' }),
  shared('municipalities', ['Municipality', 'Municipalities'], { populationTotal: 7 }),
  shared('barangays', ['Barangay', 'Barangays'], { populationTotal: 7 }),
  { ...shared('features', ['Feature', 'Features'], { description: 'x' }), isFixed: true },
  shared('organizations', ['Organization', 'Organizations'], { mandate: 'x' }),
  {
    slug: 'users',
    graphql: ['User', 'Users'],
    kind: 'people',
    text: 'name',
    patch: { contactNumber: '0917' },
    isRetained: true,
    ...none,
  },
  {
    slug: 'payload-preferences',
    graphql: null,
    kind: 'private',
    text: 'key',
    patch: { value: 'changed' },
    ...none,
  },
  {
    slug: 'payload-kv',
    graphql: null,
    kind: 'closed',
    text: 'key',
    patch: { key: 'x' },
    ...none,
  },
  {
    slug: 'payload-migrations',
    graphql: null,
    kind: 'nowhere',
    text: 'name',
    patch: { name: 'x' },
    ...none,
  },
]

export const collectionOf = (slug: string): Collection => {
  const found = collections.find((it) => it.slug === slug)
  if (!found) throw new Error(`test/isolation/facts.ts does not say whose ${slug} are`)
  return found
}

/** Fewest cells of each test file, so that none is lost unseen. Together they are more than twenty thousand. */
export const fewestCells = {
  'REST reads': 10_000,
  queries: 5_000,
  'GraphQL reads': 4_000,
  'REST writes': 13_000,
  'GraphQL writes': 4_000,
  summaries: 3_000,
  explained: 8_000,
  'database wall, reads': 11_000,
  'database wall, writes': 16_000,
  'application wall, reads': 11_000,
  'application wall, writes': 14_000,
}
