import type { CollectionConfig } from 'payload'
import { never } from '@/access/fieldAccess'
import { limitAssignment } from '@/hooks/accounts/assignments'
import { takeTurn } from '@/hooks/accounts/turns'
import { defineCollection } from '../define'
import { longText, reference } from '../fields'
import { createdBy, stampCreator } from '../fields/authorship'
import { validity, validityRules } from '../fields/validity'
import { membership, ofMembership } from './ofMembership'

/** Who has which further role, from when until when: the legacy UserRole, data dictionary 1.5. */
export const roleAssignments: CollectionConfig = defineCollection({
  slug: 'role-assignments',
  feature: 'administration.roles',
  ownership: ofMembership,
  isRetained: true,
  labels: { singular: 'Role assignment', plural: 'Role assignments' },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['membership', 'role', 'isActive', 'startsAt', 'expiresAt'],
    listSearchableFields: ['notes'],
    description: 'Further roles of the members of your organization.',
  },
  prepare: [stampCreator],
  hooks: { beforeChange: [takeTurn, limitAssignment] },
  rules: validityRules('role_assignments'),
  uniques: [
    {
      name: 'role_assignments_membership_role_unique',
      fields: ['membership', 'role'],
      message: 'This member already has the role. Change that assignment instead.',
    },
  ],
  fields: [
    membership,
    reference({
      name: 'role',
      relationTo: 'roles',
      required: true,
      index: true,
      access: { update: never },
      filterOptions: { and: [{ isActive: { equals: true } }, { isSystemRole: { not_equals: true } }] },
      admin: { allowCreate: false, allowEdit: false },
    }),
    { name: 'title', type: 'text', virtual: 'role.name', admin: { hidden: true } },
    ...validity,
    longText({ name: 'notes', admin: { rows: 2, description: 'Why, if that is not obvious.' } }),
    { ...createdBy, label: 'Assigned by' } as typeof createdBy,
  ],
})
