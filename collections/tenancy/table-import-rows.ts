import type { CollectionConfig, Field } from 'payload'
import { rowOutcomes, rowVerdicts } from '@/src/tables/imports/states'
import { defineCollection } from '../define'
import { choice, count, reference, text } from '../fields'

/** What stands in the file, which may hold what not every member may read. */
const content = (name: string): Field => ({
  name,
  type: 'json',
  required: true,
  defaultValue: [],
  access: { read: () => false },
})

/** The rows of an uploaded file: what was typed, what it would do, and what it did. */
export const tableImportRows: CollectionConfig = defineCollection({
  slug: 'table-import-rows',
  feature: 'administration.imports',
  ownership: {
    kind: 'inherits',
    field: 'organization',
    parent: { field: 'import', collection: 'table-imports' },
  },
  isFixed: true,
  labels: { singular: 'Row of an import', plural: 'Rows of imports' },
  disableDuplicate: true,
  defaultSort: 'number',
  indexes: [{ name: 'table_import_rows_verdict_idx', fields: ['import', 'verdict', 'outcome', 'number'] }],
  uniques: [
    {
      name: 'table_import_rows_number_unique',
      fields: ['import', 'number'],
      message: 'This row has been read already.',
    },
  ],
  // Reached from the import they belong to.
  admin: { group: false, useAsTitle: 'record', defaultColumns: ['number', 'verdict', 'outcome', 'record'] },
  fields: [
    reference({ name: 'import', relationTo: 'table-imports', required: true }),
    count({ name: 'number', label: 'Row', required: true }),
    choice({ name: 'verdict', required: true, defaultValue: 'waiting', options: rowVerdicts }),
    choice({ name: 'outcome', options: rowOutcomes }),
    text({ name: 'record', label: 'Id of the record', maxLength: 100 }),
    text({ name: 'basis', label: 'As the record was last changed', maxLength: 40 }),
    content('cells'),
    content('changes'),
    content('faults'),
    content('identities'),
  ],
})
