import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import { refused } from '@/hooks/problems'
import { auditActions } from '@/src/audit/entry'
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
  hooks: { beforeOperation: [onlyRead], afterRead: [withholdUnreadable] },
  indexes: [
    { name: 'audit_log_collection_document_idx', fields: ['collection', 'document', 'createdAt'] },
    { name: 'audit_log_person_idx', fields: ['person', 'createdAt'] },
  ],
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['createdAt', 'actor', 'action', 'collection', 'title', 'organization'],
    listSearchableFields: ['title', 'actor'],
    description: 'Written with every change and never altered.',
  },
  fields: [
    text({
      name: 'action',
      required: true,
      maxLength: 40,
      admin: { description: Object.keys(auditActions).join(', ') },
    }),
    text({ name: 'collection', maxLength: 100 }),
    text({ name: 'document', label: 'Id of the record', maxLength: 100 }),
    text({ name: 'title', label: 'Record' }),
    { name: 'person', type: 'relationship', relationTo: 'users', index: false },
    text({ name: 'actor', label: 'By' }),
    text({ name: 'address', label: 'From the address', maxLength: 100 }),
    text({ name: 'requestId', label: 'Request', maxLength: 100 }),
    { name: 'changes', type: 'json', required: true, defaultValue: [] },
    longText({ name: 'message' }),
  ],
})
