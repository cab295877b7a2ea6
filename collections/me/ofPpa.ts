import type { TenantOwnership } from '@/access/declaration'
import { reference } from '@/collections/fields'

/** Records that belong to a PPA take their organization from it. */
export const ofPpa: TenantOwnership = {
  kind: 'inherits',
  field: 'organization',
  parent: { field: 'ppa', collection: 'ppas' },
}

export const ppa = reference({
  name: 'ppa',
  label: 'PPA',
  relationTo: 'ppas',
  required: true,
  index: true,
  admin: { allowCreate: false },
})
