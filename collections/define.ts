import type { CollectionBeforeValidateHook, CollectionConfig, Field, FieldAccess } from 'payload'
import { compileAccess, principalOfUser, visibleTo } from '@/access/compile'
import {
  isAlwaysOwned,
  isSharing,
  isTenantOwned,
  type Declaration,
  type Ownership,
  type TenantOwnership,
} from '@/access/declaration'
import { actionsOf, moduleOf, type Feature } from '@/access/features'
import { modules } from '@/access/modules'
import { sensitiveAccess, sensitiveHint, sensitivityOf } from '@/access/sensitive'
import { keepBefore } from '@/hooks/keepBefore'
import { enforceRules } from '@/hooks/enforceRules'
import { guardQuery } from '@/hooks/guardQuery'
import { hideFromGuests } from '@/hooks/hideFromGuests'
import { keepInSight, lookedAt } from '@/hooks/lookingAt'
import { noteReading } from '@/hooks/noteReading'
import { inEach } from '@/collections/fields/inEach'
import { checkReferences } from '@/hooks/checkReferences'
import { deleteChildren } from '@/hooks/deleteChildren'
import { chosenOrganization, stampOrganization } from '@/hooks/stampOrganization'
import { exportEndpoint } from '@/src/tables/export/endpoint'
import { templateEndpoint } from '@/src/tables/template'

type Definition = Omit<CollectionConfig, 'access' | 'lockDocuments' | 'indexes'> & {
  feature: Feature
  ownership: Ownership
  /** Runs before stamping and rules: fills in what can be derived. */
  prepare?: CollectionBeforeValidateHook[]
} & Partial<
    Pick<Declaration, 'isRetained' | 'isFixed' | 'rules' | 'uniques' | 'indexes' | 'searched' | 'tables'>
  >

/**
 * The one way to make a collection: from what it is and who owns it follow its access, its place in the
 * navigation, the hooks on every query and write, and its constraints in the database.
 */
export const defineCollection = ({
  feature,
  ownership,
  isRetained = false,
  isFixed = false,
  rules = [],
  uniques = [],
  indexes = [],
  searched = [],
  tables = {},
  prepare = [],
  ...collection
}: Definition): CollectionConfig => {
  const declaration: Declaration = {
    feature,
    ownership,
    isRetained,
    isFixed,
    rules,
    uniques,
    indexes,
    searched,
    tables,
  }
  const fields = withOrganization(collection.fields, ownership)
  // What BMMS writes itself has columns, and an export, of its own.
  const isExported = !isFixed && actionsOf(feature).includes('export')
  const hasSensitive = fields.flatMap(leavesOf).some(sensitivityOf)
  const isOpened = isTenantOwned(ownership) && ownership.opened !== undefined
  const isJudged = isTenantOwned(ownership) && (hasSensitive || isOpened)
  // Whose a record is decides about its sensitive fields and what guests see of it, whatever was selected.
  const forceSelect = { ...(isJudged && { [ownership.field]: true as const }), ...collection.forceSelect }
  const inSight = { always: Object.keys(forceSelect), afterWrites: lookedAt(collection) }
  return {
    timestamps: true,
    versions: false,
    defaultPopulate: titleOnly(collection.admin?.useAsTitle, ownership),
    ...collection,
    admin: {
      group: modules[moduleOf(feature)].label,
      hidden: ({ user }) => !visibleTo(user, declaration),
      // The address of the record in the API means nothing to a clerk.
      hideAPIURL: true,
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      enableRichTextLink: false,
      enableRichTextRelationship: false,
      ...collection.admin,
      components: {
        ...(!isFixed && historyTab),
        ...((isExported || tables.key) && listTools),
        ...collection.admin?.components,
      },
    },
    access: compileAccess(declaration),
    endpoints: [
      ...(collection.endpoints || []),
      ...(isExported ? [exportEndpoint(collection.slug)] : []),
      ...(tables.key ? [templateEndpoint(collection.slug)] : []),
    ],
    custom: { ...collection.custom, bmms: declaration },
    disableDuplicate: collection.disableDuplicate ?? false,
    fields: fields.map(inEach((field) => guardedBy(declaration)(unordered(optionalWithDefault(field))))),
    forceSelect,
    // Payload's document locks are readable and writable by everybody.
    lockDocuments: false,
    hooks: {
      ...collection.hooks,
      beforeOperation: [guardQuery, keepInSight(inSight), ...(collection.hooks?.beforeOperation ?? [])],
      beforeValidate: [
        ...prepare,
        stampOrganization(ownership),
        ...(collection.hooks?.beforeValidate ?? []),
        enforceRules(rules),
      ],
      beforeChange: [...(collection.hooks?.beforeChange ?? []), checkReferences, keepBefore],
      // Of what is never deleted nothing is taken along.
      beforeDelete: [
        ...(collection.hooks?.beforeDelete ?? []),
        ...(isFixed || isRetained ? [] : [deleteChildren]),
      ],
      afterRead: [
        ...(collection.hooks?.afterRead ?? []),
        ...(hasSensitive ? [noteReading] : []),
        ...(isOpened ? [hideFromGuests] : []),
      ],
    },
  }
}

/** Beside the form of a record: what happened to it. Who may see that is asked there. */
const historyTab: NonNullable<CollectionConfig['admin']>['components'] = {
  views: {
    edit: {
      history: {
        path: '/history',
        Component: '/src/admin/history/HistoryView#HistoryView',
        tab: { label: 'History', href: '/history' },
      },
    },
  },
}

/** Above a list: ways to take it out, and to bring records in. */
const listTools: NonNullable<CollectionConfig['admin']>['components'] = {
  beforeListTable: ['/src/admin/tables/ListTools#ListTools'],
}

/** What other records show of one of these, unless the collection says more. */
const titleOnly = (title: string | undefined, ownership: Ownership): CollectionConfig['defaultPopulate'] => ({
  ...(title && { [title]: true }),
  ...(isTenantOwned(ownership) && { [ownership.field]: true }),
})

const withOrganization = (fields: Field[], ownership: Ownership): Field[] =>
  isTenantOwned(ownership) ? [...fields, organizationField(ownership)] : fields

/**
 * A required field with a default may be left out over REST. GraphQL demands it of clients, unless it has a read
 * rule: then Payload makes it optional there as well.
 */
const optionalWithDefault = (field: Field): Field => {
  const hasDefault = 'required' in field && field.required && field.defaultValue !== undefined
  return hasDefault ? ({ ...field, access: { read: () => true, ...field.access } } as Field) : field
}

/** No list of values has an order; handles to sort them would only stand around the buttons that remove them. */
const unordered = (field: Field): Field =>
  'hasMany' in field && field.hasMany
    ? ({ ...field, admin: { ...field.admin, isSortable: false } } as Field)
    : field

/** A sensitive field is read and written by those who hold the right to, and its form says so. */
const guardedBy =
  (declaration: Declaration) =>
  (field: Field): Field => {
    const sensitivity = sensitivityOf(field)
    if (!sensitivity) return field
    const { description = sensitiveHint(sensitivity) } = (field.admin ?? {}) as { description?: string }
    const access = bothOf(sensitiveAccess(declaration), (field as { access?: FieldRules }).access ?? {})
    return { ...field, access, admin: { ...field.admin, description } } as Field
  }

type FieldRules = Partial<Record<'create' | 'read' | 'update', FieldAccess>>

/** What is forbidden by one of two rules is forbidden. */
const bothOf = (one: Required<FieldRules>, other: FieldRules): Required<FieldRules> => {
  const both =
    (rule: FieldAccess, further: FieldAccess = () => true): FieldAccess =>
    async (args) =>
      (await rule(args)) && (await further(args))
  return {
    create: both(one.create, other.create),
    read: both(one.read, other.read),
    update: both(one.update, other.update),
  }
}

/** The fields that hold something, in the order of the form. */
const leavesOf = (field: Field): Field[] => {
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => tab.fields.flatMap(leavesOf))
  return 'fields' in field ? field.fields.flatMap(leavesOf) : [field]
}

const organizationField = (ownership: TenantOwnership): Field => ({
  name: ownership.field,
  type: 'relationship',
  relationTo: 'organizations',
  required: isAlwaysOwned(ownership),
  index: true,
  defaultValue: ({ user }: { user: unknown }) => chosenOrganization(principalOfUser(user)) ?? undefined,
  label: ownership.field === 'implementingMoa' ? 'Implementing MOA' : 'Organization',
  admin: {
    position: 'sidebar',
    readOnly: ownership.kind === 'inherits',
    description: organizationHint(ownership),
    allowCreate: false,
    allowEdit: false,
  },
})

const organizationHint = (ownership: TenantOwnership): string => {
  if (ownership.kind === 'inherits') return 'Taken from the record this belongs to.'
  return isSharing(ownership)
    ? 'Whose it is. Without an organization it is there for all. Cannot be changed later.'
    : 'Your own organization unless you choose another you may write for. Cannot be changed later.'
}
