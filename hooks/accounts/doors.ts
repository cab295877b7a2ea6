import type { CollectionBeforeOperationHook } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { enterScope } from '@/src/database/scope'

/** What people do who are not logged in, and what is done to their account while they do it. */
const doors = ['login', 'forgotPassword', 'resetPassword']

/** Nobody is known yet at the doors, and the account must be found: such a request sees accounts, and only those. */
export const openDoors: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (doors.includes(operation)) enterScope(systemScopes.accounts)
  return args
}
