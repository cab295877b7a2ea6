import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { refused } from '@/hooks/problems'
import { exportEndpoint } from '@/src/audit/exportEndpoint'
import { historyEndpoint } from '@/src/audit/historyEndpoint'
import { judgedBy, withholdUnreadable } from '@/src/audit/readable'
import { defineCollection } from '../define'
import { longText, text } from '../fields'

/**
 * Whatever access says: rows come from src/audit/record.ts, which sends its own statement. Payload's own log of an
 * import, a seed or a job would be a second, unchained one.
 */
const onlyRead: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (['read', 'readDistinct', 'count'].includes(operation)) return args
  throw refused('The audit log is written by BMMS alone.')
}

/** `action`: one of `auditActions` (src/audit/entry.ts). */
const inWords = {
  components: {
    Cell: '/src/admin/history/WordCell#WordCell',
    Field: '/src/admin/history/WordField#WordField',
  },
}

/** Who did what, when and from where. Rows of no organization are about the platform. */
export const auditLog: CollectionConfig = defineCollection({
  slug: 'audit-log',
  feature: 'administration.audit-log',
  ownership: { kind: 'organization', field: 'organization', hasPlatformRows: true },
  isRetained: true,
  isFixed: true,
  labels: { singular: 'Log entry', plural: 'Audit log' },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  forceSelect: judgedBy,
  endpoints: [historyEndpoint, exportEndpoint],
  hooks: { beforeOperation: [onlyRead], afterRead: [withholdUnreadable] },
  indexes: [
    { name: 'audit_log_collection_document_idx', fields: ['collection', 'document', 'createdAt'] },
    { name: 'audit_log_person_idx', fields: ['person', 'createdAt'] },
  ],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'action', 'collection', 'title', 'actor'],
    listSearchableFields: ['title', 'actor'],
    description: 'Written with every change and never altered.',
    components: { beforeListTable: ['/src/admin/history/ExportLink#ExportLink'] },
  },
  fields: [
    text({ name: 'action', label: 'What', required: true, maxLength: 40, admin: inWords }),
    text({ name: 'collection', label: 'Kind of record', maxLength: 100, admin: inWords }),
    text({ name: 'document', label: 'Id of the record', maxLength: 100 }),
    text({ name: 'title', label: 'Record', admin: inWords }),
    { name: 'person', type: 'relationship', relationTo: 'users', index: false },
    text({ name: 'actor', label: 'By', admin: inWords }),
    text({ name: 'address', label: 'From the address', maxLength: 100 }),
    text({ name: 'requestId', label: 'Request', maxLength: 100 }),
    {
      name: 'changes',
      type: 'json',
      required: true,
      defaultValue: [],
      admin: { components: { Field: '/src/admin/history/ChangesField#ChangesField' } },
    },
    longText({ name: 'message' }),
  ],
})
