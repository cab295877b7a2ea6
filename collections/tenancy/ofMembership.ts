import type { Ownership } from '@/access/declaration'
import { never } from '@/access/fieldAccess'
import { reference } from '@/collections/fields'

/** What a member is given beside the role takes its organization from the membership. */
export const ofMembership: Ownership = {
  kind: 'inherits',
  field: 'organization',
  parent: { field: 'membership', collection: 'memberships' },
}

export const membership = reference({
  name: 'membership',
  label: 'Member',
  relationTo: 'memberships',
  required: true,
  index: true,
  access: { update: never },
  admin: { allowCreate: false, allowEdit: false },
})
