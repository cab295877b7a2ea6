import { moduleFlags } from '@/access/modules'
import type { Membership, Principal } from '@/access/principal'

/** Staff of the Ministry of Health with every module on, unless said otherwise. */
export const membership = (extra: Partial<Membership> = {}): Membership => ({
  id: 'membership',
  organizationId: 'moh',
  organizationCode: 'MOH',
  organizationName: 'Ministry of Health',
  role: 'staff',
  isPrimary: true,
  hasOversight: false,
  capabilities: [],
  flags: [...moduleFlags],
  granted: [],
  denied: [],
  lasting: [],
  ...extra,
})

export const principal = (extra: Partial<Principal> = {}): Principal => ({
  userId: 'me',
  isSuperadmin: false,
  memberships: [membership()],
  context: null,
  refusedContext: null,
  requiresSecondFactor: false,
  needsSecondFactor: false,
  colleagueIds: ['me', 'colleague'],
  doors: [],
  ...extra,
})
