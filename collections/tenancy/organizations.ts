import type { CollectionConfig } from 'payload'
import { byServer } from '@/access/fieldAccess'
import { moduleFlags, modules, moduleNames, flagOf } from '@/access/modules'
import { defineCollection } from '../define'
import { choice, count, day, email, flag, longText, reference, text } from '../fields'

/** The 44 ministries, offices and agencies. Deactivated, never deleted: their records refer to them. */
export const organizations: CollectionConfig = defineCollection({
  slug: 'organizations',
  feature: 'administration.organizations',
  tables: { namedBy: ['code'] },
  ownership: { kind: 'reference' },
  isRetained: true,
  labels: { singular: 'Organization', plural: 'Organizations' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['code', 'name', 'orgType', 'cluster', 'isPilot', 'isActive'],
    listSearchableFields: ['code', 'name', 'acronym'],
    description: 'The ministries, offices and agencies (MOAs) that share BMMS.',
  },
  defaultSort: 'name',
  // What other records show of their organization.
  defaultPopulate: { code: true, name: true, acronym: true, orgType: true },
  prepare: [
    ({ data }) => (typeof data?.code === 'string' ? { ...data, code: data.code.trim().toUpperCase() } : data),
  ],
  fields: [
    {
      type: 'row',
      fields: [
        text({
          name: 'code',
          required: true,
          unique: true,
          maxLength: 20,
          admin: {
            width: '30%',
            description: 'Short official code, such as MOH. Used in addresses and by integrators.',
          },
        }),
        text({ name: 'acronym', maxLength: 20, admin: { width: '30%' } }),
        choice({
          name: 'orgType',
          label: 'Type',
          required: true,
          admin: { width: '40%' },
          options: {
            ministry: 'Ministry',
            office: 'Office',
            agency: 'Agency',
            special: 'Special Body',
            commission: 'Commission',
          },
        }),
      ],
    },
    text({ name: 'name', label: 'Official name', required: true, maxLength: 200 }),
    {
      type: 'row',
      fields: [
        text({
          name: 'cluster',
          admin: { width: '50%', description: 'Group of organizations with related work.' },
        }),
        reference({
          name: 'parent',
          label: 'Attached to',
          relationTo: 'organizations',
          admin: { width: '50%', description: 'The organization this one is attached to, if any.' },
        }),
      ],
    },
    longText({ name: 'mandate', admin: { rows: 4 } }),
    {
      name: 'powers',
      type: 'array',
      labels: { singular: 'Power', plural: 'Powers' },
      fields: [longText({ name: 'statement', required: true })],
    },
    longText({
      name: 'source',
      admin: { rows: 2, description: 'Where name, type and mandate were taken from.' },
    }),
    {
      type: 'collapsible',
      label: 'Contact',
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            text({ name: 'headOfficial', maxLength: 200 }),
            text({ name: 'headTitle', maxLength: 100 }),
          ],
        },
        {
          type: 'row',
          fields: [
            email({ name: 'email' }),
            text({ name: 'phone', maxLength: 20 }),
            text({ name: 'website' }),
          ],
        },
        longText({ name: 'address' }),
        reference({ name: 'primaryRegion', relationTo: 'regions' }),
        { name: 'serviceAreas', type: 'relationship', relationTo: 'municipalities', hasMany: true },
        reference({
          name: 'primaryFocalPerson',
          relationTo: 'users',
          // The focal person of a ministry need not be known to the superadmin who names them.
          custom: { ownReferenceRule: true },
        }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Modules',
      admin: {
        description:
          'A module that is switched off disappears for the members of this organization. Its records stay and return when it is switched on again.',
      },
      fields: moduleFlags.map((name) =>
        flag({
          name,
          label: modules[moduleNames.find((module) => flagOf(module) === name)!].label,
          defaultValue: true,
        }),
      ),
    },
    flag({
      name: 'isActive',
      label: 'Active',
      defaultValue: true,
      index: true,
      admin: {
        position: 'sidebar',
        description: 'Members of an inactive organization lose access at once.',
      },
    }),
    flag({
      name: 'isPilot',
      label: 'Pilot',
      admin: { position: 'sidebar' },
    }),
    flag({
      name: 'isOversight',
      label: 'Carries oversight',
      admin: {
        position: 'sidebar',
        description:
          'Members given oversight here read every organization. Only for the Office of the Chief Minister.',
      },
    }),
    count({
      name: 'wave',
      label: 'Roll-out wave',
      max: 20,
      admin: { position: 'sidebar', description: '0 for the pilot. Modules are switched wave by wave.' },
    }),
    day({ name: 'onboardingDate', admin: { position: 'sidebar' } }),
    day({ name: 'goLiveDate', admin: { position: 'sidebar' } }),
    day({
      name: 'reportsRemindedOn',
      label: 'Reminded of reports on',
      access: byServer,
      admin: { hidden: true, description: 'The last day its people were reminded of reports that are due.' },
    }),
  ],
})
