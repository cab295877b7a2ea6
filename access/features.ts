import type { Module } from './modules'

/** What a person can do with a feature, in the words of the data dictionary (1.5). */
export const actions = ['view', 'create', 'edit', 'delete', 'approve', 'export'] as const
export type Action = (typeof actions)[number]

export const actionLabels: Record<Action, string> = {
  view: 'View',
  create: 'Create',
  edit: 'Edit',
  delete: 'Delete',
  approve: 'Approve',
  export: 'Export',
}

type Definition = {
  label: string
  description: string
  /** What can be given or denied to single people; the rest is settled by role alone. */
  actions: readonly Action[]
}

const records = ['view', 'create', 'edit', 'delete', 'export'] as const
const approvedRecords = [...records, 'approve'] as const
/** Switched off, never deleted. */
const retained = ['view', 'create', 'edit'] as const
/** Everybody needs to see these to make sense of anything else, and superadmins alone keep them. */
const common = [] as const

/**
 * The catalogue: what rights are given for. A feature belongs to the module its key begins with, and every
 * collection belongs to one feature.
 */
export const features = {
  'communities.profiles': {
    label: 'Community profiles',
    description: 'Bangsamoro communities outside BARMM and what is known of them.',
    actions: records,
  },
  'communities.stakeholders': {
    label: 'Stakeholders',
    description: 'People who speak or act for a community, and contacts with them.',
    actions: records,
  },
  'communities.events': {
    label: 'Community events',
    description: 'What happens in the communities.',
    actions: records,
  },
  'communities.sharing': {
    label: 'Sharing of communities',
    description: 'Which other organizations may see a community or add to what is known of it.',
    actions: records,
  },
  'communities.coverages': {
    label: 'Municipal and provincial coverages',
    description: 'Communities added up by municipality and by province.',
    actions: records,
  },
  'mana.assessments': {
    label: 'Assessments',
    description: 'Needs assessments, planned and done.',
    actions: approvedRecords,
  },
  'mana.needs': {
    label: 'Needs',
    description:
      'What communities lack, and the order in which it is answered. Approve: find valid or reject.',
    actions: approvedRecords,
  },
  'mana.received-needs': {
    label: 'Received needs',
    description: 'Needs that other organizations forwarded. Approve: answer them.',
    actions: ['view', 'approve'],
  },
  'mana.surveys': {
    label: 'Surveys and mapping',
    description: 'Questions, what was answered, and maps. Approve: validate what others collected.',
    actions: approvedRecords,
  },
  'mana.baseline-studies': {
    label: 'Baseline studies',
    description: 'How things stand before work begins, in indicators. Approve: find a study complete.',
    actions: approvedRecords,
  },
  'mana.workshops': {
    label: 'Workshops',
    description: 'Regional workshops: sessions, who took part, and what came of them.',
    actions: records,
  },
  'mana.reports': {
    label: 'MANA reports',
    description: 'What an assessment found. Approve: find a report final and submit it.',
    actions: approvedRecords,
  },
  'mana.categories': {
    label: 'Categories',
    description: 'The kinds of assessment and of need, the same for all.',
    actions: common,
  },
  'me.ppas': {
    label: 'Programs, projects and activities',
    description: 'PPAs with their funding and coverage.',
    actions: approvedRecords,
  },
  'me.participants': {
    label: 'Participants of PPAs',
    description: 'Which other organizations take part in a PPA, and what each of them adds to it.',
    actions: records,
  },
  'me.indicators': {
    label: 'Indicators',
    description: 'What a PPA is to achieve, in figures, and what it has reached quarter by quarter.',
    actions: records,
  },
  'me.outcome-indicators': {
    label: 'Library of indicators',
    description: 'Indicators that PPAs share, the same for all.',
    actions: common,
  },
  'me.progress-reports': {
    label: 'Progress reports',
    description: 'How a PPA goes on, period by period.',
    actions: records,
  },
  'me.documents': {
    label: 'Documents and photos',
    description: 'Files that belong to a PPA, its reports or a stage of the budget cycle.',
    actions: records,
  },
  'me.funding-flows': {
    label: 'Funding flows',
    description: 'What was allotted to a PPA, obligated and paid.',
    actions: records,
  },
  'me.special-provisions': {
    label: 'Special provisions',
    description: 'Conditions of the appropriations law.',
    actions: records,
  },
  'geography.places': {
    label: 'Places',
    description: 'Regions, provinces, municipalities and barangays, the same for all.',
    actions: common,
  },
  'administration.organizations': {
    label: 'Organizations',
    description: 'The ministries, offices and agencies.',
    actions: common,
  },
  'administration.features': {
    label: 'Features',
    description: 'The catalogue of what permissions are given for.',
    actions: common,
  },
  'administration.people': {
    label: 'Members',
    description: 'Who belongs to the organization, in which role.',
    actions: retained,
  },
  'administration.registrations': {
    label: 'Requests for an account',
    description: 'Edit: endorse or decline as the focal person. Approve: decide.',
    actions: ['view', 'edit', 'approve'],
  },
  'administration.roles': {
    label: 'Roles and permissions',
    description: 'Roles of one’s own making, who has them, and exceptions for single members.',
    actions: retained,
  },
  'administration.sensitive-data': {
    label: 'Sensitive personal data',
    description: 'Religion, ethnicity, health and contacts in the records of the organization (RA 10173).',
    actions: ['view', 'export'],
  },
  'administration.sensitive-oversight': {
    label: 'Sensitive personal data of all organizations',
    description: 'The same wherever oversight views records. Works in an organization with oversight alone.',
    actions: ['view', 'export'],
  },
  'administration.imports': {
    label: 'Imports of tables',
    description: 'Files that members uploaded to add or change records, and what became of them.',
    actions: common,
  },
  'administration.audit-log': {
    label: 'Audit log',
    description: 'Who did what, when and from where.',
    actions: ['view', 'export'],
  },
} as const satisfies Record<`${Module}.${string}`, Definition>

export type Feature = keyof typeof features
export const featureNames = Object.keys(features) as Feature[]

/**
 * Oversight views the records of every organization, and not who logged in there from which address, nor what is
 * sensitive about people.
 */
export const isBeyondOversight = (feature: Feature): boolean => beyondOversight.includes(feature)

const beyondOversight: readonly Feature[] = [
  'administration.audit-log',
  'administration.sensitive-data',
  'administration.sensitive-oversight',
]

/** A right as every rule and the row security of PostgreSQL ask for it, such as `me.ppas.edit`. */
export type Right = `${Feature}.${Action}`

/** Every right there is; those that the catalogue does not offer are for superadmins and the system's own work. */
export const rights: readonly Right[] = featureNames.flatMap((feature) =>
  actions.map((action): Right => `${feature}.${action}`),
)

/** The rights that can be given by a role or to a single member. */
export const permissions: readonly Right[] = featureNames.flatMap((feature) =>
  actionsOf(feature).map((action): Right => `${feature}.${action}`),
)

const known = new Set<unknown>(permissions)

export const isPermission = (value: unknown): value is Right => known.has(value)

export const moduleOf = (feature: Feature): Module => feature.slice(0, feature.indexOf('.')) as Module

export const featureOf = (right: Right): Feature => right.slice(0, right.lastIndexOf('.')) as Feature

/** As people read it: "Indicators: edit". */
export const labelOf = (right: Right): string => {
  const action = right.slice(right.lastIndexOf('.') + 1) as Action
  return `${features[featureOf(right)].label}: ${actionLabels[action].toLowerCase()}`
}

/** In the order in which the actions are listed everywhere. */
export function actionsOf(feature: Feature): Action[] {
  const offered: readonly Action[] = features[feature].actions
  return actions.filter((action) => offered.includes(action))
}
