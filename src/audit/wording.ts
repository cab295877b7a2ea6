import type { FlattenedField } from 'payload'
import type { Change } from './entry'

/** A change as people read it: the label of the field, and texts. */
export type WordedChange = { label: string; before: string | null; after: string | null }

/** What the ids of related records are called; those that the reader may not see are left out. */
export type Names = ReadonlyMap<string, string>

export const wordChanges = (
  changes: readonly Change[],
  fields: readonly FlattenedField[],
  names: Names,
): WordedChange[] =>
  changes.map(({ field: path, before, after }) => {
    const along = fieldsAlong(fields, path.split('.'))
    const field = along.at(-1)
    const words = (value: unknown) => (value === undefined ? null : wordValue(value, field, names))
    return { label: labelOf(along, path), before: words(before), after: words(after) }
  })

/** The ids of related records in changes, by collection. */
export const relatedIn = (
  changes: readonly Change[],
  fields: readonly FlattenedField[],
): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>()
  for (const { field: path, before, after } of changes) {
    const field = fieldsAlong(fields, path.split('.')).at(-1)
    if (field?.type !== 'relationship' || typeof field.relationTo !== 'string') continue
    const ids = found.get(field.relationTo) ?? new Set()
    for (const value of [before, after].flat()) if (typeof value === 'string') ids.add(value)
    found.set(field.relationTo, ids)
  }
  return found
}

const fieldsAlong = (fields: readonly FlattenedField[], [name, ...rest]: string[]): FlattenedField[] => {
  const field = fields.find((it) => it.name === name)
  if (!field) return []
  return 'flattenedFields' in field ? [field, ...fieldsAlong(field.flattenedFields, rest)] : [field]
}

const labelOf = (along: readonly FlattenedField[], path: string): string =>
  along.length === 0
    ? path
    : along
        .map((field) => ('label' in field && typeof field.label === 'string' ? field.label : field.name))
        .join(', ')

const wordValue = (value: unknown, field: FlattenedField | undefined, names: Names): string => {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map((it) => wordValue(it, field, names)).join('; ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'object') return wordObject(value, field, names)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (field?.type === 'relationship') return names.get(text) ?? `a record that you cannot see`
  if (field?.type === 'date') return text.slice(0, 10)
  return field && 'options' in field ? optionLabel(text, field.options) : text
}

/** A row of a list within the record: its parts, each with its label. */
const wordObject = (value: object, field: FlattenedField | undefined, names: Names): string => {
  const inner = field && 'flattenedFields' in field ? field.flattenedFields : []
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([name, part]) => {
      const known = inner.filter((it) => it.name === name)
      return `${labelOf(known, name)}: ${wordValue(part, known[0], names)}`
    })
    .join(', ')
}

const optionLabel = (value: string, options: readonly unknown[]): string => {
  const option = options.find((it) => (it as { value?: string }).value === value)
  const label = (option as { label?: unknown } | undefined)?.label
  return typeof label === 'string' ? label : value
}
