import { roles, type Role } from '@/access/policy'
import { fault } from './notices'

/** A line that somebody typed; whatever is no text counts as none. */
export const asLine = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A reason as the log keeps it, or null where none was given. */
export const reasonIn = (value: unknown): string | null => {
  const reason = asLine(value)
  if (reason === '') return null
  if (reason.length < 3 || reason.length > 1000) throw fault('no-reason', 'reason')
  return reason
}

export const requiredReason = (value: unknown): string => {
  const reason = reasonIn(value)
  if (reason === null) throw fault('no-reason', 'reason')
  return reason
}

/** Staff, unless said otherwise. */
export const roleIn = (value: unknown): Role => {
  const role = roles.find((it) => it === (asLine(value) || 'staff'))
  if (!role) throw fault('wrong', 'role')
  return role
}
