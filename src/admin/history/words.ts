import type { Payload } from 'payload'
import { auditActions } from '@/src/audit/entry'

type Values = Record<string, unknown>

/** What a line of the log says, in words, by the name of the field. */
export const words: Record<string, (line: Values, payload: Payload) => string> = {
  action: ({ action }) => auditActions[action as keyof typeof auditActions] ?? String(action),
  collection: ({ collection }, { config }) => {
    const found = config.collections.find(({ slug }) => slug === collection)
    return found ? String(found.labels.plural) : '–'
  },
  actor: ({ action, actor }) => textOf(actor, action === 'login_failed' ? '–' : 'BMMS'),
  title: ({ title }) => textOf(title, '–'),
}

const textOf = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise
