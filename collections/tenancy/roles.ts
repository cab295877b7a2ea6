import type { CollectionBeforeValidateHook, CollectionConfig } from 'payload'
import { roles as roleNames } from '@/access/policy'
import { byServer, never, unlessSystemRole } from '@/access/fieldAccess'
import { limitRole } from '@/hooks/accounts/roles'
import { takeTurn } from '@/hooks/accounts/turns'
import { defineCollection } from '../define'
import { between } from '@/src/domain/rules'
import { count, flag, longText, text } from '../fields'
import { createdBy, stampCreator } from '../fields/authorship'
import { permissionList } from '../fields/permissions'

const fixed = { update: unlessSystemRole }

/** "Budget officer" becomes "budget-officer", unless the sender says otherwise. */
const fillSlug: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (!data || operation !== 'create' || data.slug || typeof data.name !== 'string') return data
  const slug = data.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { ...data, slug: slug.slice(0, 100) }
}

/** Named bundles of permissions, added to what a membership role allows: the legacy Role, data dictionary 1.5. */
export const roles: CollectionConfig = defineCollection({
  slug: 'roles',
  feature: 'administration.roles',
  ownership: { kind: 'organization', field: 'organization', isShared: true },
  isRetained: true,
  labels: { singular: 'Role', plural: 'Roles' },
  disableDuplicate: true,
  defaultSort: 'name',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'level', 'isActive', 'organization', 'description'],
    listSearchableFields: ['name', 'slug'],
    description:
      'Roles of your organization, beside the four that every member has one of. A role adds permissions and takes none away.',
  },
  prepare: [fillSlug, stampCreator],
  hooks: { beforeChange: [takeTurn, limitRole] },
  rules: [
    between({
      name: 'roles_level',
      field: 'level',
      min: 1,
      max: roleNames.length,
      message: 'Choose a level from 1 (viewer) to 4 (administrator).',
    }),
  ],
  uniques: [
    {
      name: 'roles_organization_slug_unique',
      fields: ['organization', 'slug'],
      message: 'Your organization already has a role of this name.',
    },
    {
      name: 'roles_shared_slug_unique',
      fields: ['slug'],
      where: '"organization_id" is null',
      message: 'There already is a role of this name for all organizations.',
    },
  ],
  fields: [
    {
      type: 'row',
      fields: [
        text({ name: 'name', required: true, maxLength: 100, access: fixed, admin: { width: '60%' } }),
        count({
          name: 'level',
          required: true,
          defaultValue: 2,
          max: roleNames.length,
          access: fixed,
          admin: {
            width: '40%',
            description:
              '1 viewer, 2 staff, 3 manager, 4 administrator. Only members of this level or a higher one give the role or change it.',
          },
        }),
      ],
    },
    longText({ name: 'description', admin: { rows: 2, description: 'What the role is for.' } }),
    permissionList({
      name: 'permissions',
      required: true,
      defaultValue: [],
      access: fixed,
      admin: { description: 'You can tick what you hold yourself without an end.' },
    }),
    text({
      name: 'slug',
      label: 'Key',
      custom: { notNull: true },
      maxLength: 100,
      access: { update: never },
      admin: { position: 'sidebar', readOnly: true, description: 'Made from the name.' },
    }),
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      access: fixed,
      admin: {
        position: 'sidebar',
        description: 'Switch off to take the role’s permissions from everybody at once.',
      },
    }),
    flag({
      name: 'requiresSecondFactor',
      label: 'Requires a second factor',
      admin: {
        position: 'sidebar',
        description: 'Whoever has this role sets up an authenticator app before anything else.',
      },
    }),
    flag({
      name: 'isSystemRole',
      label: 'Comes with BMMS',
      access: byServer,
      admin: { position: 'sidebar', readOnly: true, description: 'Cannot be changed.' },
    }),
    createdBy,
  ],
})
