import type { Field } from 'payload'
import { never, onlySuperadmins } from '@/access/fieldAccess'
import { moment } from '../fields'

const closed = { create: never, read: never, update: never }

/**
 * The second factor of an account. Read and written by src/server/accounts/secondFactor alone: the secret is encrypted, the
 * recovery codes are hashed, and none of it is in any answer.
 */
export const secondFactor: Field[] = [
  { name: 'totpSecret', type: 'text', hidden: true, access: closed },
  { name: 'totpPending', type: 'text', hidden: true, access: closed },
  { name: 'totpLastStep', type: 'number', hidden: true, access: closed },
  { name: 'recoveryCodes', type: 'json', hidden: true, access: closed },
  moment({
    name: 'secondFactorAt',
    label: 'Second factor since',
    access: { create: never, read: onlySuperadmins, update: never },
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: (data) => Boolean(data.secondFactorAt),
    },
  }),
]
