import type { CollectionConfig, Field } from 'payload'
import { importEndpoints } from '@/src/tables/imports/endpoints'
import { importStates } from '@/src/tables/imports/states'
import { defineCollection } from '../define'
import { choice, count, longText, moment, reference, text } from '../fields'

const figure = (name: string, label: string): Field => count({ name, label, required: true, defaultValue: 0 })

/**
 * A file that somebody uploaded to add or change records of their organization. Made and kept by src/tables/imports
 * alone; what is in the file stands in `table-import-rows` and is shown to nobody but the person.
 */
export const tableImports: CollectionConfig = defineCollection({
  slug: 'table-imports',
  feature: 'administration.imports',
  ownership: { kind: 'organization', field: 'organization' },
  isFixed: true,
  labels: { singular: 'Import of a table', plural: 'Imports of tables' },
  disableDuplicate: true,
  endpoints: importEndpoints,
  defaultSort: '-createdAt',
  indexes: [{ name: 'table_imports_status_idx', fields: ['status', 'createdAt'] }],
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'kind', 'status', 'rowCount', 'storedCount', 'refusedCount', 'createdAt'],
    listSearchableFields: ['fileName'],
    description: 'What was uploaded under “Import”, by whom, and what became of it.',
  },
  fields: [
    text({ name: 'fileName', label: 'File', required: true }),
    text({ name: 'kind', label: 'Kind of record', required: true, maxLength: 100 }),
    choice({ name: 'status', required: true, defaultValue: 'uploaded', options: importStates }),
    longText({ name: 'reason', label: 'Why it ended', maxLength: 1000 }),
    reference({
      name: 'person',
      label: 'Uploaded by',
      relationTo: 'users',
      required: true,
      custom: { ownReferenceRule: true },
    }),
    {
      name: 'headings',
      type: 'json',
      required: true,
      defaultValue: [],
      access: { read: () => false },
      admin: { hidden: true },
    },
    figure('rowCount', 'Rows'),
    figure('checkedCount', 'Checked'),
    figure('newCount', 'New'),
    figure('changedCount', 'Changed'),
    figure('sameCount', 'The same'),
    figure('badCount', 'Bad'),
    figure('storedCount', 'Stored'),
    figure('refusedCount', 'Refused when storing'),
    moment({ name: 'checkedAt', label: 'Checked at' }),
    moment({ name: 'confirmedAt', label: 'Confirmed at' }),
    moment({ name: 'endedAt', label: 'Ended at' }),
  ],
})
