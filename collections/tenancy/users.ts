import type { CollectionConfig } from 'payload'
import { principalStrategy } from '@/access/authentication'
import { onlySuperadmins } from '@/access/fieldAccess'
import { admitMembers } from '@/hooks/accounts/login'
import { openDoors } from '@/hooks/accounts/doors'
import { enforcePasswordRules } from '@/hooks/accounts/passwords'
import { resetPasswordMail } from '@/src/mail/messages'
import { settings } from '@/src/settings'
import { defineCollection } from '../define'
import { email, flag, text } from '../fields'

/** The people who log in. What they may do where is said by their memberships. */
export const users: CollectionConfig = defineCollection({
  slug: 'users',
  module: 'administration',
  ownership: { kind: 'account' },
  isRetained: true,
  labels: { singular: 'Account', plural: 'Accounts' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'isActive'],
    listSearchableFields: ['name', 'email'],
    description: 'People you share an organization with. To add someone, create a membership.',
  },
  // What other records show of a person.
  defaultPopulate: { name: true, email: true },
  // Log-in and reset go through REST only, where attempts are counted by address.
  graphQL: { disableMutations: true },
  auth: {
    depth: 0,
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    useSessions: true,
    strategies: [principalStrategy],
    cookies: { sameSite: 'Lax', secure: settings.isEncrypted },
    forgotPassword: {
      expiration: 24 * 60 * 60 * 1000,
      generateEmailSubject: resetPasswordMail.subject,
      generateEmailHTML: resetPasswordMail.html,
    },
  },
  hooks: {
    beforeOperation: [enforcePasswordRules, openDoors],
    beforeLogin: [admitMembers],
  },
  fields: [
    // The address identifies the account, so only superadmins change it.
    email({
      name: 'email',
      label: 'E-mail address',
      required: true,
      unique: true,
      access: { update: onlySuperadmins },
    }),
    text({ name: 'name', label: 'Full name', required: true, maxLength: 200 }),
    text({ name: 'contactNumber', maxLength: 20 }),
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      access: { create: onlySuperadmins, update: onlySuperadmins },
      admin: {
        position: 'sidebar',
        description: 'An inactive account cannot log in anywhere.',
      },
    }),
    flag({
      name: 'isSuperadmin',
      label: 'Superadmin',
      access: { create: onlySuperadmins, read: onlySuperadmins, update: onlySuperadmins },
      admin: { position: 'sidebar', description: 'Runs the platform and may do everything.' },
    }),
    // Declared so that Payload strips it from what it sends to the browser; nothing is ever stored here.
    {
      name: 'principal',
      type: 'json',
      virtual: true,
      hidden: true,
      access: { create: () => false, update: () => false },
    },
  ],
})
