import type { FieldAccess } from 'payload'
import { principalOf } from './compile'

/** For single fields within a record that others may otherwise change. */
export const onlySuperadmins: FieldAccess = ({ req }) => principalOf(req)?.isSuperadmin ?? false
