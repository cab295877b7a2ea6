import type { CollectionConfig } from 'payload'
import { never } from '@/access/fieldAccess'
import { limitOverride } from '@/hooks/accounts/overrides'
import { takeTurn } from '@/hooks/accounts/turns'
import { defineCollection } from '../define'
import { flag, longText } from '../fields'
import { createdBy, stampCreator } from '../fields/authorship'
import { permission } from '../fields/permissions'
import { validity, validityRules } from '../fields/validity'
import { membership, ofMembership } from './ofMembership'

/** Exceptions for single members, with the reason: the legacy UserPermission, data dictionary 1.5. */
export const permissionOverrides: CollectionConfig = defineCollection({
  slug: 'permission-overrides',
  feature: 'administration.roles',
  ownership: ofMembership,
  isRetained: true,
  labels: { singular: 'Exception', plural: 'Exceptions' },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'permission',
    defaultColumns: ['membership', 'permission', 'isGranted', 'isActive', 'expiresAt'],
    listSearchableFields: ['permission', 'reason'],
    description:
      'Permissions given to or taken from single members. A denial beats every role and every grant.',
  },
  prepare: [stampCreator],
  hooks: { beforeChange: [takeTurn, limitOverride] },
  rules: validityRules('permission_overrides'),
  uniques: [
    {
      name: 'permission_overrides_membership_permission_unique',
      fields: ['membership', 'permission', 'isGranted'],
      message: 'This member already has such an exception. Change that one instead.',
    },
  ],
  fields: [
    membership,
    permission({ name: 'permission', required: true, maxLength: 100, access: { update: never } }),
    flag({
      name: 'isGranted',
      label: 'Grants the permission',
      defaultValue: true,
      access: { update: never },
      admin: { description: 'Untick to deny it: a denial beats every role and every grant.' },
    }),
    longText({
      name: 'reason',
      required: true,
      admin: { rows: 2, description: 'Why this member is an exception.' },
    }),
    ...validity,
    { ...createdBy, label: 'Decided by' } as typeof createdBy,
  ],
})
