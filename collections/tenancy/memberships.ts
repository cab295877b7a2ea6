import type { CollectionConfig, DateField } from 'payload'
import { byServer, onlySuperadmins } from '@/access/fieldAccess'
import { capabilities, capabilityLabels, roleLabels } from '@/access/policy'
import { limitGrants } from '@/hooks/accounts/grants'
import { invitePerson, keepInvitation, sendInvitation } from '@/hooks/accounts/invitations'
import { keepOnePrimary } from '@/hooks/accounts/primary'
import { takeTurn } from '@/hooks/accounts/turns'
import { invitationStates } from '@/src/domain/invitations'
import { invitationEndpoints } from '@/src/joining/invitationEndpoints'
import { defineCollection } from '../define'
import { choice, email, flag, moment, reference, text } from '../fields'

const wasInvited = (data: Partial<{ invitation: unknown }>): boolean => Boolean(data.invitation)

const ofInvitation = (name: string, label: string): DateField =>
  moment({
    name,
    label,
    access: byServer,
    admin: { position: 'sidebar', readOnly: true, condition: wasInvited },
  })

/** Who belongs to which organization in which role. Creating one invites a person, by e-mail address. */
export const memberships: CollectionConfig = defineCollection({
  slug: 'memberships',
  feature: 'administration.people',
  ownership: { kind: 'organization', field: 'organization' },
  isRetained: true,
  labels: { singular: 'Member', plural: 'Members' },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'role', 'position', 'isActive', 'organization'],
    listSearchableFields: ['title', 'position', 'department'],
    description:
      'The people of your organization and their roles. Switch a member off to end their access at once.',
  },
  uniques: [
    {
      name: 'memberships_user_organization_unique',
      fields: ['user', 'organization'],
      message: 'This person is already a member of the organization.',
    },
    {
      name: 'memberships_one_primary_per_user',
      fields: ['user'],
      where: '"is_primary"',
      message: 'This person already has a primary organization.',
    },
  ],
  indexes: [{ name: 'memberships_organization_role_idx', fields: ['organization', 'role'] }],
  prepare: [invitePerson],
  hooks: {
    beforeChange: [takeTurn, limitGrants, keepOnePrimary, keepInvitation],
    afterChange: [sendInvitation],
  },
  endpoints: invitationEndpoints,
  fields: [
    {
      type: 'row',
      admin: { condition: (_data, _siblings, { operation }) => operation === 'create' },
      fields: [
        email({
          name: 'email',
          virtual: true,
          label: 'E-mail address',
          // Payload shows virtual fields as read-only unless told otherwise.
          admin: {
            width: '50%',
            readOnly: false,
            description: 'The person receives a link, which works for 7 days.',
          },
        }),
        text({ name: 'name', virtual: true, label: 'Full name', admin: { width: '50%', readOnly: false } }),
      ],
    },
    reference({
      name: 'user',
      label: 'Account',
      relationTo: 'users',
      index: true,
      access: { update: () => false },
      // A person becomes known to an organization by this very record. The form leaves the account to the
      // e-mail address, so the field is not required there, but no row is stored without one.
      custom: { ownReferenceRule: true, notNull: true },
      admin: {
        readOnly: true,
        condition: (data) => Boolean(data.user),
        description: 'Set from the e-mail address.',
      },
    }),
    { name: 'title', type: 'text', label: 'Name', virtual: 'user.name', admin: { hidden: true } },
    choice({
      name: 'role',
      required: true,
      defaultValue: 'staff',
      options: roleLabels,
      admin: {
        description:
          'Viewers read. Staff also add and change records. Managers also delete. Administrators also manage people.',
      },
    }),
    {
      type: 'row',
      fields: [text({ name: 'position', maxLength: 200 }), text({ name: 'department', maxLength: 200 })],
    },
    {
      type: 'collapsible',
      label: 'Further rights',
      fields: capabilities.map((name) =>
        flag({
          name,
          label: capabilityLabels[name],
          defaultValue: name === 'canViewReports',
        }),
      ),
    },
    flag({
      name: 'isPrimary',
      label: 'Primary organization',
      admin: {
        position: 'sidebar',
        description: 'The organization this person works in when none is chosen. Each person has one.',
      },
    }),
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      index: true,
      admin: {
        position: 'sidebar',
        description: 'Switch off to end this person’s access to the organization.',
      },
    }),
    flag({
      name: 'oversight',
      access: { create: onlySuperadmins, update: onlySuperadmins },
      admin: {
        position: 'sidebar',
        description: 'Reads every organization. Only takes effect in the Office of the Chief Minister.',
        condition: (data, _siblings, { user }) => Boolean(data.oversight) || Boolean(user?.isSuperadmin),
      },
    }),
    moment({
      name: 'joinedDate',
      label: 'Member since',
      defaultValue: () => new Date().toISOString(),
      admin: { position: 'sidebar', readOnly: true },
    }),
    choice({
      name: 'invitation',
      options: invitationStates,
      access: byServer,
      admin: { position: 'sidebar', readOnly: true, condition: wasInvited },
    }),
    ofInvitation('invitationSentAt', 'Invited'),
    ofInvitation('invitationExpiresAt', 'Invitation works until'),
  ],
})
