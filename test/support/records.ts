import type { Role } from '@/access/policy'
import type { Bmms, Document } from './bmms'
import { marked } from './canaries'

/** A sound record of a collection, as staff of an organization would send it. */
export type Factory = (bmms: Bmms, code: string) => Promise<Record<string, unknown>>

/** The field that holds the organization, the one that holds the parent it comes from, and the module's switch. */
export type Owned = {
  by: string
  parent?: string
  flag?: string
  /** Who writes it: those who work on records, those who manage people, or those who give rights. */
  rights: 'records' | 'people' | 'roles'
  hasTrash?: true
  /** Some rows belong to no organization and are there for all. */
  sharesRows?: true
}

export type Subject = {
  slug: string
  /** The names Payload gives it in GraphQL: one and many. */
  graphql: readonly [string, string]
  /** A text field to change. */
  text: string
  /** Whose it is, for the isolation matrix, in words of its own: a test compares them with the declaration. */
  owned: Owned
  /** A field that makes a record the only one of its kind: a copy takes another value. */
  single?: string
  /** What a record that is linked to others needs beside the links, for rules to let it keep them. */
  linkedAs?: Record<string, unknown>
  /** The weakest roles that write it at home and would delete it elsewhere; staff and managers unless said. */
  insider?: Role
  outsider?: Role
  factory: Factory
}

let taken = 0

export const subjects: readonly Subject[] = [
  {
    slug: 'communities',
    graphql: ['Community', 'Communities'],
    text: 'name',
    single: 'barangay',
    owned: { by: 'organization', rights: 'records', hasTrash: true },
    factory: async (bmms, code) => ({
      name: marked(`Community of ${code}`, code, 'communities'),
      barangay: await freeBarangay(bmms),
    }),
  },
  {
    slug: 'community-livelihoods',
    graphql: ['CommunityLivelihood', 'CommunityLivelihoods'],
    text: 'specificActivity',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code) => ({
      community: (await create(bmms, 'communities', code)).id,
      livelihoodType: 'agriculture',
      specificActivity: marked(`Farming of ${code}`, code, 'community-livelihoods'),
    }),
  },
  {
    slug: 'community-infrastructure',
    graphql: ['CommunityInfrastructure', 'CommunityInfrastructures'],
    text: 'description',
    single: 'community',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code) => ({
      community: (await create(bmms, 'communities', code)).id,
      infrastructureType: 'water',
      availabilityStatus: 'limited',
      description: marked(`Water of ${code}`, code, 'community-infrastructure'),
    }),
  },
  {
    slug: 'stakeholders',
    graphql: ['Stakeholder', 'Stakeholders'],
    text: 'position',
    single: 'community',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code) => ({
      community: (await create(bmms, 'communities', code)).id,
      fullName: marked(`Leader known to ${code}`, code, 'stakeholders'),
      stakeholderType: 'imam',
    }),
  },
  {
    slug: 'stakeholder-engagements',
    graphql: ['StakeholderEngagement', 'StakeholderEngagements'],
    text: 'title',
    owned: { by: 'organization', parent: 'stakeholder', rights: 'records' },
    factory: async (bmms, code) => ({
      stakeholder: (await create(bmms, 'stakeholders', code)).id,
      title: marked(`Visit by ${code}`, code, 'stakeholder-engagements'),
      description: `Why ${code} came`,
      engagementType: 'meeting',
      date: '2025-03-01',
      documentedBy: `Clerk of ${code}`,
    }),
  },
  {
    slug: 'community-events',
    graphql: ['CommunityEvent', 'CommunityEvents'],
    text: 'title',
    owned: { by: 'organization', parent: 'community', rights: 'records' },
    factory: async (bmms, code) => ({
      community: (await create(bmms, 'communities', code)).id,
      title: marked(`Feast noted by ${code}`, code, 'community-events'),
      eventType: 'religious',
      startDate: '2025-04-01',
    }),
  },
  {
    slug: 'municipality-coverages',
    graphql: ['MunicipalityCoverage', 'MunicipalityCoverages'],
    text: 'notes',
    single: 'municipality',
    owned: { by: 'organization', rights: 'records', hasTrash: true },
    factory: async (bmms, code) => ({
      municipality: await freePlace(bmms, 'municipalities'),
      notes: marked(`Municipality to ${code}`, code, 'municipality-coverages'),
    }),
  },
  {
    slug: 'province-coverages',
    graphql: ['ProvinceCoverage', 'ProvinceCoverages'],
    text: 'notes',
    single: 'province',
    owned: { by: 'organization', rights: 'records', hasTrash: true },
    factory: async (bmms, code) => ({
      province: await freePlace(bmms, 'provinces'),
      notes: marked(`Province to ${code}`, code, 'province-coverages'),
    }),
  },
  {
    slug: 'assessments',
    graphql: ['Assessment', 'Assessments'],
    text: 'title',
    owned: { by: 'organization', flag: 'enableMana', rights: 'records' },
    linkedAs: { assessmentLevel: 'community', region: null },
    factory: async (bmms, code) => ({
      title: marked(`Assessment of ${code}`, code, 'assessments'),
      category: await anyOf(bmms, 'assessment-categories'),
      description: marked(`What ${code} wants to know`, code, 'assessments'),
      objectives: `What ${code} will know`,
      assessmentLevel: 'regional',
      region: await anyOf(bmms, 'regions'),
      plannedStartDate: '2025-02-01',
      plannedEndDate: '2025-03-01',
      leadAssessor: await accountOf(bmms, `staff@${code.toLowerCase()}.bmms.test`),
    }),
  },
  {
    slug: 'ppas',
    graphql: ['Ppa', 'Ppas'],
    text: 'title',
    owned: { by: 'implementingMoa', flag: 'enableMe', rights: 'records' },
    linkedAs: { category: 'obc_request' },
    factory: (_bmms, code) =>
      Promise.resolve({
        title: marked(`PPA of ${code}`, code, 'ppas'),
        category: 'moa_ppa',
        fiscalYear: 2025,
        budgetAllocation: 1000.5,
      }),
  },
  {
    slug: 'indicators',
    graphql: ['Indicator', 'Indicators'],
    text: 'name',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    factory: async (bmms, code) => ({
      name: marked(`Indicator of ${code}`, code, 'indicators'),
      kind: 'output',
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'progress-reports',
    graphql: ['ProgressReport', 'ProgressReports'],
    text: 'notes',
    owned: { by: 'organization', parent: 'ppa', flag: 'enableMe', rights: 'records' },
    factory: async (bmms, code) => ({
      notes: marked(`Report of ${code}`, code, 'progress-reports'),
      ppa: (await create(bmms, 'ppas', code)).id,
    }),
  },
  {
    slug: 'special-provisions',
    graphql: ['SpecialProvision', 'SpecialProvisions'],
    text: 'title',
    owned: { by: 'organization', flag: 'enableMe', rights: 'records' },
    factory: (_bmms, code) =>
      Promise.resolve({
        title: marked(`Provision of ${code}`, code, 'special-provisions'),
        details: marked(`Rule for ${code}`, code, 'special-provisions'),
        fiscalYear: 2025,
        fundingSource: 'gaab_2025',
      }),
  },
  {
    slug: 'memberships',
    graphql: ['Membership', 'Memberships'],
    text: 'position',
    owned: { by: 'organization', rights: 'people' },
    insider: 'admin',
    outsider: 'admin',
    factory: (_bmms, code) => {
      taken += 1
      return Promise.resolve({
        email: `person${taken}@${code.toLowerCase()}.example`,
        name: marked(`Person of ${code}`, code, 'users'),
        role: 'viewer',
        position: marked(`Position at ${code}`, code, 'memberships'),
      })
    },
  },
  {
    slug: 'roles',
    graphql: ['Role', 'Roles'],
    text: 'description',
    owned: { by: 'organization', rights: 'roles', sharesRows: true },
    insider: 'admin',
    outsider: 'admin',
    factory: (_bmms, code) => {
      taken += 1
      return Promise.resolve({
        name: `Role ${taken} of ${code}`,
        description: marked(`What ${code} needs it for`, code, 'roles'),
        level: 2,
        permissions: ['me.ppas.approve'],
      })
    },
  },
  {
    slug: 'role-assignments',
    graphql: ['RoleAssignment', 'RoleAssignments'],
    text: 'notes',
    owned: { by: 'organization', parent: 'membership', rights: 'roles' },
    insider: 'admin',
    outsider: 'admin',
    factory: async (bmms, code) => ({
      membership: (await create(bmms, 'memberships', code)).id,
      role: (await create(bmms, 'roles', code)).id,
      notes: marked(`Why ${code} gave it`, code, 'role-assignments'),
    }),
  },
  {
    slug: 'permission-overrides',
    graphql: ['PermissionOverride', 'PermissionOverrides'],
    text: 'reason',
    owned: { by: 'organization', parent: 'membership', rights: 'roles' },
    insider: 'admin',
    outsider: 'admin',
    factory: async (bmms, code) => ({
      membership: (await create(bmms, 'memberships', code)).id,
      permission: 'me.ppas.approve',
      reason: marked(`Why ${code} makes an exception`, code, 'permission-overrides'),
    }),
  },
]

export const insiderOf = (slug: string, code: string): string =>
  `${subjectOf(slug).insider ?? 'staff'}@${code.toLowerCase()}.bmms.test`

export const subjectOf = (slug: string): Subject => {
  const subject = subjects.find((it) => it.slug === slug)
  if (!subject) throw new Error(`There is no factory for ${slug} in test/support/records.ts`)
  return subject
}

/** Creates a record over REST as staff of an organization. */
export const create = async (
  bmms: Bmms,
  slug: string,
  code: string,
  extra: object = {},
): Promise<Document> => {
  const body = { ...(await subjectOf(slug).factory(bmms, code)), ...extra }
  const answer = await bmms.request('POST', `/api/${slug}?depth=0`, {
    as: insiderOf(slug, code),
    body,
  })
  if (answer.status !== 201) throw new Error(`${slug} was not created: ${JSON.stringify(answer.body)}`)
  return answer.body.doc
}

export const organizationId = async (bmms: Bmms, code: string): Promise<string> => {
  const { docs } = await bmms.payload.find({
    collection: 'organizations',
    where: { code: { equals: code } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

export const accountOf = async (bmms: Bmms, email: string): Promise<string> => {
  const { docs } = await bmms.payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

const anyOf = async (bmms: Bmms, slug: 'assessment-categories' | 'regions'): Promise<string> => {
  const { docs } = await bmms.payload.find({ collection: slug, limit: 1, depth: 0, overrideAccess: true })
  return docs[0]!.id
}

/** A barangay no record uses yet, since each organization has one community per barangay. */
export const freeBarangay = async (bmms: Bmms): Promise<string> => {
  taken += 1
  const { docs } = await bmms.payload.find({
    collection: 'barangays',
    sort: 'psgc',
    page: taken,
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

/**
 * A place that no coverage of the factories is about yet. From the end of the list: communities are entered at its
 * beginning, and their municipalities and provinces are covered by themselves.
 */
const freePlace = async (bmms: Bmms, collection: 'municipalities' | 'provinces'): Promise<string> => {
  takenPlaces[collection] += 1
  const { docs } = await bmms.payload.find({
    collection,
    sort: '-psgc',
    page: takenPlaces[collection],
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0]!.id
}

const takenPlaces = { municipalities: 0, provinces: 0 }
