import type { Field } from 'payload'

/** The documents and photos of a PPA, a report or a stage, seen and added from its page. */
export const documentsOf = (on: 'ppa' | 'report' | 'stage'): Field => ({
  name: 'documents',
  label: 'Documents and photos',
  type: 'join',
  collection: 'ppa-documents',
  on,
  defaultLimit: 20,
  defaultSort: '-createdAt',
  admin: {
    defaultColumns: ['title', 'fileName', 'kind', 'createdBy', 'createdAt'],
    description:
      'Photos, PDF, Word and Excel files, just under 5 MB each. Save the record first, then add them.',
  },
})
