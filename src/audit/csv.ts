import type { AuditLog } from '@/src/payload-types'

const columns = {
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

/** As spreadsheets read it: RFC 4180, with a mark of UTF-8 in front. */
export const csvFrom = (lines: readonly AuditLog[]): string => {
  const rows = lines.map((line) => Object.values(columns).map((name) => textOf(line[name])))
  return `\uFEFF${[Object.keys(columns), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What begins like a formula would be one in a spreadsheet. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
