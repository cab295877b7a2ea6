/**
 * Who may do what, written down a second time and without a line of the product: the answers of BMMS are
 * measured against this. A change here must follow from the requirements, never from what the product does.
 */
export type Deed = 'read' | 'create' | 'update' | 'delete'
export type Role = 'viewer' | 'staff' | 'manager' | 'admin'

export type Seat = {
  code: string
  role: Role
  /** The membership is switched off. */
  isOff?: boolean
  oversight?: boolean
  managesUsers?: boolean
}

export type Person = {
  email: string
  seats: readonly Seat[]
  isSuperadmin?: boolean
  /** The account is switched off. */
  isOff?: boolean
}

/** Organizations of the small world that is attacked; one of them is switched off. */
export const codes = ['MOH', 'MOLE', 'MAFAR', 'OCM', 'BPA'] as const
const switchedOff = ['BPA']
const overseer = 'OCM'
const roles: readonly Role[] = ['viewer', 'staff', 'manager', 'admin']

/** Modules that are switched off for an organization. */
const modulesOff: Record<string, readonly string[]> = { MAFAR: ['me', 'mana', 'participants'] }

const moduleOf: Record<string, string> = {
  communities: 'communities',
  'community-shares': 'sharing',
  'community-livelihoods': 'communities',
  'community-infrastructure': 'communities',
  stakeholders: 'communities',
  'stakeholder-engagements': 'communities',
  'community-events': 'communities',
  'municipality-coverages': 'communities',
  'province-coverages': 'communities',
  assessments: 'mana',
  surveys: 'mana',
  'survey-responses': 'mana',
  'mapping-activities': 'mana',
  'baseline-studies': 'mana',
  'workshop-activities': 'mana',
  'workshop-participants': 'mana',
  'mana-reports': 'mana',
  needs: 'mana',
  'needs-prioritizations': 'mana',
  ppas: 'me',
  'ppa-participants': 'participants',
  indicators: 'me',
  'indicator-actuals': 'me',
  'progress-reports': 'me',
  'ppa-documents': 'me',
  'funding-flows': 'me',
  'budget-cycle-stages': 'me',
  'special-provisions': 'me',
  memberships: 'people',
  roles: 'rights',
  'role-assignments': 'rights',
  'permission-overrides': 'rights',
  'audit-log': 'log',
}

export const tenantSlugs = Object.keys(moduleOf)
export const referenceSlugs = [
  'organizations',
  'regions',
  'provinces',
  'municipalities',
  'barangays',
  'assessment-categories',
  'needs-categories',
  'outcome-indicators',
] as const
/** Kept by BMMS itself: read by every member, written by nobody. */
export const fixedSlugs = ['features'] as const
/** What lets another organization in: made by those who lead the work. */
const invitingModules = ['sharing', 'participants']
/** Switched off, never deleted, whoever asks. */
const retainedModules = ['people', 'rights']

const seated = (code: string, extra: Partial<Seat> = {}): Person[] =>
  roles.map((role) => ({
    email: `${role}@${code.toLowerCase()}.bmms.test`,
    seats: [{ code, role, managesUsers: role === 'admin', ...extra }],
  }))

const one = (name: string, ...seats: Seat[]): Person => ({ email: `${name}@verify.bmms.test`, seats })

/** Accounts that the trial data has anyway. */
export const demoPeople: readonly Person[] = [
  ...['MOH', 'MOLE', 'MAFAR'].flatMap((code) => seated(code)),
  ...seated(overseer, { oversight: true }),
  { email: 'root@bmms.test', seats: [], isSuperadmin: true },
]

/** Accounts of the situations that are easily forgotten. */
export const specialPeople: readonly Person[] = [
  one('both', { code: 'MOH', role: 'staff' }, { code: 'MOLE', role: 'viewer' }),
  one('half', { code: 'MOH', role: 'manager', isOff: true }, { code: 'MOLE', role: 'staff' }),
  one('leaver', { code: 'MOH', role: 'admin', isOff: true }),
  one('orphan', { code: 'BPA', role: 'admin' }),
  one('clerk', { code: overseer, role: 'staff' }),
  // Oversight takes effect in the Office of the Chief Minister only.
  one('pretender', { code: 'MOLE', role: 'manager', oversight: true }),
  one('steward', { code: 'MOH', role: 'manager', managesUsers: true }),
  { ...one('barred', { code: 'MOH', role: 'admin' }), isOff: true },
  { ...one('fallen'), isSuperadmin: true, isOff: true },
]

export const people: readonly Person[] = [...demoPeople, ...specialPeople]

export const isModuleOff = (code: string, module: string): boolean =>
  modulesOff[code]?.includes(module) ?? false

export const isOrganizationOff = (code: string): boolean => switchedOff.includes(code)

const liveSeats = ({ seats, isOff }: Person): Seat[] =>
  isOff ? [] : seats.filter((seat) => !seat.isOff && !isOrganizationOff(seat.code))

/** Whether a person is let in at all. */
export const isLive = (person: Person | null): boolean =>
  person !== null && !person.isOff && (person.isSuperadmin === true || liveSeats(person).length > 0)

export const isSuperadmin = (person: Person | null): boolean =>
  person !== null && person.isSuperadmin === true && !person.isOff

export const overseesAll = (person: Person | null): boolean =>
  isSuperadmin(person) ||
  (person !== null &&
    liveSeats(person).some(({ code, oversight }) => oversight === true && code === overseer))

/** Whether a person may do something with the rows of a collection that belong to an organization. */
export const mayDo = (person: Person | null, deed: Deed, code: string, slug: string): boolean => {
  if (person === null || !isLive(person)) return false
  const module = moduleOf[slug]
  if (deed === 'delete' && module !== undefined && retainedModules.includes(module)) return false
  if (module === 'log' && deed !== 'read') return false
  if (isSuperadmin(person)) return true
  if (deed === 'read' && module !== 'log' && overseesAll(person)) return true
  if (module === undefined || isModuleOff(code, module)) return false
  return liveSeats(person).some((seat) => seat.code === code && roleAllows(seat, deed, module))
}

const roleAllows = ({ role, managesUsers }: Seat, deed: Deed, module: string): boolean => {
  if (module === 'rights' || module === 'log') return role === 'admin'
  if (deed === 'read') return true
  if (module === 'people') return role === 'admin' || (role === 'manager' && managesUsers === true)
  const takesLead = deed === 'delete' || (deed === 'create' && invitingModules.includes(module))
  return takesLead ? role === 'manager' || role === 'admin' : role !== 'viewer'
}

/** Whether a person has anything to read of an organization; decides which canaries they may see at all. */
export const mayReadOf = (person: Person | null, code: string): boolean =>
  tenantSlugs.some((slug) => mayDo(person, 'read', code, slug))

/** Whether two people share an organization in which the first works today. */
export const knows = (person: Person | null, other: Person): boolean =>
  person !== null &&
  isLive(person) &&
  (overseesAll(person) ||
    person.email === other.email ||
    liveSeats(person).some(({ code }) => other.seats.some((seat) => seat.code === code)))

/** Whether a person may bring people into some organization, and accounts with them. */
export const mayInvite = (person: Person | null): boolean =>
  codes.some((code) => mayDo(person, 'create', code, 'memberships'))
