import { object, string, wordOf, type Schema } from '@/src/openapi/schema'
import { formats } from '../write/file'

/** What may be asked of every export: what a list is asked. */
export const exportQuery: Record<string, Schema> = {
  'where?': { ...object({}), description: 'As in a list.' },
  'sort?': string('As in a list.'),
  'search?': string('What is looked for in the fields that a list searches.'),
}

export const formatQuery: Record<string, Schema> = { 'format?': { ...wordOf(formats), default: 'xlsx' } }
