import type { AuditLog } from '@/src/payload-types'

/** How the log stands in a table: what is above each column, and the field it is made from. */
const fields = {
  'When (UTC)': 'createdAt',
  By: 'actor',
  What: 'action',
  'Kind of record': 'collection',
  'Id of the record': 'document',
  Record: 'title',
  Organization: 'organization',
  'From the address': 'address',
  Request: 'requestId',
  Changes: 'changes',
  Message: 'message',
} as const satisfies Record<string, keyof AuditLog>

export const logHeadings = Object.keys(fields)

/** The cells of a line, each as text. */
export const logCells = (line: AuditLog): string[] => Object.values(fields).map((name) => textOf(line[name]))

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
