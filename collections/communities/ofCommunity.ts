import type { TenantOwnership } from '@/access/declaration'
import { reference } from '@/collections/fields'

/** Records that describe a community take their organization from it. */
export const ofCommunity: TenantOwnership = {
  kind: 'inherits',
  field: 'organization',
  parent: { field: 'community', collection: 'communities' },
}

export const community = reference({
  name: 'community',
  relationTo: 'communities',
  required: true,
  index: true,
  admin: { allowCreate: false },
})
