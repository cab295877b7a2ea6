import type { Ownership } from '@/access/declaration'
import { reference } from '@/collections/fields'

/** Records that are part of an assessment take their organization from it. */
export const ofAssessment: Ownership = {
  kind: 'inherits',
  field: 'organization',
  parent: { field: 'assessment', collection: 'assessments' },
}

export const assessment = reference({
  name: 'assessment',
  relationTo: 'assessments',
  required: true,
  index: true,
  admin: { allowCreate: false },
})
