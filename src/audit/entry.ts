/** What the log can say happened, as the log screen words it. */
export const auditActions = {
  create: 'Created',
  update: 'Changed',
  delete: 'Deleted',
  restore: 'Restored',
  approve: 'Approval',
  switch: 'Switched on or off',
  permission: 'Rights changed',
  login: 'Logged in',
  login_failed: 'Failed log-in',
  logout: 'Logged out',
  password: 'Password changed',
  password_link: 'Password link asked for',
  second_factor: 'Second factor',
  read: 'Sensitive data read',
  export: 'Exported',
} as const

export type AuditAction = keyof typeof auditActions

/** One field of a record, as it was and as it is. Left out where there was or is nothing. */
export type Change = { field: string; before?: unknown; after?: unknown }

export type Entry = {
  action: AuditAction
  /** Whose it is; null for the platform. */
  organizationId?: string | null
  /** An account it is about, whose primary organization it belongs to. */
  accountId?: string | null
  collection?: string | null
  id?: string | null
  /** What people call the record. */
  title?: string | null
  changes?: readonly Change[]
  /** The reason that the person gave, or what happened beside the changes. */
  message?: string | null
}
