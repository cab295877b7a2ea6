import type { CollectionConfig, Field } from 'payload'
import { registrationStates } from '@/src/domain/registrations'
import { registrationEndpoints } from '@/src/joining/registrationEndpoints'
import { defineCollection } from '../define'
import { choice, email, longText, moment, reference, text } from '../fields'

/** Who did a step of the two, when, and what they said. Filled in by src/joining. */
const step = (verb: 'endorsed' | 'decided', label: string): Field[] => [
  reference({
    name: `${verb}By`,
    label: `${label} by`,
    relationTo: 'users',
    custom: { ownReferenceRule: true },
  }),
  moment({ name: `${verb}At`, label: `${label} at` }),
  longText({ name: `${verb}Reason`, label: `Reason (${label.toLowerCase()})`, maxLength: 1000 }),
]

/**
 * Somebody asks for an account: the focal person of the office endorses, an administrator decides (data dictionary, 1.1
 * and 4.7). Made and changed by src/joining alone.
 */
export const registrations: CollectionConfig = defineCollection({
  slug: 'registrations',
  feature: 'administration.registrations',
  ownership: { kind: 'organization', field: 'organization' },
  isRetained: true,
  isFixed: true,
  labels: { singular: 'Request for an account', plural: 'Requests for an account' },
  disableDuplicate: true,
  endpoints: registrationEndpoints,
  defaultSort: '-createdAt',
  indexes: [{ name: 'registrations_organization_status_idx', fields: ['organization', 'status'] }],
  uniques: [
    {
      name: 'registrations_one_open_per_address',
      fields: ['organization', 'email'],
      where: `"status" in ('submitted', 'endorsed')`,
      message: 'A request of this person waits already.',
    },
  ],
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'position', 'status', 'createdAt'],
    listSearchableFields: ['name', 'email'],
    description: 'Who asked for an account in your organization. Decide on “Joining and moving”.',
  },
  fields: [
    text({ name: 'name', label: 'Full name', required: true, maxLength: 200 }),
    email({ name: 'email', label: 'E-mail address', required: true }),
    text({ name: 'position', required: true, maxLength: 200 }),
    text({ name: 'department', maxLength: 200 }),
    longText({ name: 'message', label: 'What they need it for', maxLength: 1000 }),
    choice({ name: 'status', required: true, defaultValue: 'submitted', options: registrationStates }),
    ...step('endorsed', 'Endorsed'),
    ...step('decided', 'Decided'),
  ],
})
