import type { FieldAccess } from 'payload'
import { principalOf } from './compile'

/** For single fields within a record that others may otherwise change. */
export const onlySuperadmins: FieldAccess = ({ req }) => principalOf(req)?.isSuperadmin ?? false

/** Said when the record is made, or by the server, and not changed by anybody. */
export const never: FieldAccess = () => false

/** What a role is that comes with BMMS is said by access/policy.ts; its row only shows it. */
export const unlessSystemRole: FieldAccess = ({ doc, req }) =>
  principalOf(req) !== null && !(doc as { isSystemRole?: boolean } | undefined)?.isSystemRole
