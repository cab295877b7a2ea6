import type { CollectionConfig } from 'payload'
import { principalStrategy } from '@/access/authentication'
import { byServer, onlySuperadmins } from '@/access/fieldAccess'
import { acceptAtLogin, acceptAtReset } from '@/hooks/accounts/arrivals'
import { countAttempts, settleAttempts } from '@/hooks/accounts/attempts'
import { noteFailedLogin, noteLogin, noteLogout } from '@/hooks/accounts/audit'
import { openDoors } from '@/hooks/accounts/doors'
import { admitMembers, prolongForMembers } from '@/hooks/accounts/login'
import { enforcePasswordRules, tellOfReset } from '@/hooks/accounts/passwords'
import { askForSecondFactor, endSessionOfReset, noteReset } from '@/hooks/accounts/secondFactor'
import { endSessionsOnChange } from '@/hooks/accounts/sessions'
import { personalDataEndpoint } from '@/src/privacy/endpoints'
import { forgotPasswordEndpoint } from '@/src/server/accounts/forgotPassword'
import { endSessionsOfAccount } from '@/src/server/accounts/sessions'
import { settings } from '@/src/settings'
import { keepASuperadmin } from '@/hooks/accounts/superadmins'
import { defineCollection } from '../define'
import { email, flag, sensitive, text } from '../fields'
import { secondFactor } from './secondFactor'

/** The people who log in. What they may do where is said by their memberships. */
export const users: CollectionConfig = defineCollection({
  slug: 'users',
  feature: 'administration.people',
  tables: { namedBy: ['email'] },
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
    // A lock would let anybody keep anybody out; hooks/accounts/attempts.ts counts by browser instead.
    maxLoginAttempts: 0,
    useSessions: true,
    strategies: [principalStrategy],
    cookies: { sameSite: 'Lax', secure: settings.isEncrypted },
  },
  hooks: {
    beforeOperation: [openDoors, noteReset, countAttempts, prolongForMembers, enforcePasswordRules],
    beforeChange: [keepASuperadmin],
    beforeLogin: [admitMembers, askForSecondFactor],
    afterLogin: [settleAttempts, noteLogin, acceptAtLogin],
    afterLogout: [noteLogout],
    afterError: [noteFailedLogin],
    afterChange: [endSessionsOnChange],
    afterOperation: [tellOfReset, acceptAtReset, endSessionOfReset],
  },
  endpoints: [forgotPasswordEndpoint, endSessionsOfAccount, personalDataEndpoint],
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
    sensitive('contact', text({ name: 'contactNumber', maxLength: 20 })),
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
    // Whether its person has been here: an account made by an invitation has a password that nobody knows.
    flag({ name: 'isClaimed', defaultValue: true, hidden: true, access: byServer }),
    ...secondFactor,
    // Payload's own field, declared so that the form offers no new password: the account page asks for the present one.
    {
      name: 'password',
      type: 'text',
      virtual: true,
      hidden: true,
      access: { create: onlySuperadmins, update: () => false },
      // Payload takes virtual fields for read-only unless told otherwise.
      admin: { readOnly: false, description: 'Required when an account is made.' },
    },
    // Payload's own field: it shows people the numbers of their sessions, which name them to the server.
    {
      name: 'sessions',
      type: 'array',
      access: { create: () => false, read: () => false, update: () => false },
      fields: [],
    },
    // Declared so that Payload strips it from what it sends to the browser; nothing is ever stored here.
    {
      name: 'principal',
      type: 'json',
      virtual: true,
      hidden: true,
      access: byServer,
    },
  ],
})
