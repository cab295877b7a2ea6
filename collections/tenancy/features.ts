import type { CollectionConfig } from 'payload'
import { modules } from '@/access/modules'
import { defineCollection } from '../define'
import { choice, flag, longText, reference, text } from '../fields'

/** The catalogue of features as the database knows it (data dictionary 1.5); access/features.ts says what is in it. */
export const features: CollectionConfig = defineCollection({
  slug: 'features',
  feature: 'administration.features',
  ownership: { kind: 'reference' },
  isRetained: true,
  isFixed: true,
  labels: { singular: 'Feature', plural: 'Features' },
  disableDuplicate: true,
  defaultSort: 'sortOrder',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'featureKey', 'module', 'description'],
    listSearchableFields: ['name', 'featureKey'],
    description: 'What permissions are given for. The list comes with BMMS.',
  },
  fields: [
    text({ name: 'featureKey', label: 'Key', required: true, unique: true, maxLength: 100 }),
    text({ name: 'name', required: true }),
    longText({ name: 'description' }),
    choice({
      name: 'module',
      required: true,
      options: Object.fromEntries(Object.entries(modules).map(([key, { label }]) => [key, label])),
    }),
    reference({ name: 'parent', label: 'Part of', relationTo: 'features' }),
    { name: 'actions', type: 'json', required: true, defaultValue: [] },
    { name: 'sortOrder', label: 'Order', type: 'number', required: true, defaultValue: 0 },
    flag({ name: 'isActive', label: 'Active', defaultValue: true }),
  ],
})
