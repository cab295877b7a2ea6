import type { FlattenedField } from 'payload'
import type { Change } from './entry'

type Values = Record<string, unknown>

/** What every record has and nobody enters. */
const beside = ['id', 'createdAt', 'updatedAt']
const secretNames = ['hash', 'salt', 'sessions', 'loginAttempts', 'lockUntil']
const secretWords = /password|passphrase|secret(?!ar)|token|api_?key|totp|recovery_?code|backup_?code/i

/** What lets somebody in. It never reaches the log; a field says so by its name or by `custom.secret`. */
export const isSecret = ({ name, custom }: { name: string; custom?: object }): boolean =>
  (custom as { secret?: boolean } | undefined)?.secret === true ||
  secretNames.includes(name) ||
  secretWords.test(name)

/** The fields in which two states of a record differ, in the order of the form. */
export const changesBetween = ({
  fields,
  before,
  after,
}: {
  fields: readonly FlattenedField[]
  before: Values | null
  after: Values | null
}): Change[] => fieldChanges(fields, before ?? {}, after ?? {}, '')

/** The same of plain values that are no record. */
export const changesOf = (before: Values | null, after: Values | null): Change[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((name) => !isSecret({ name }))
    .flatMap((field) => changeOf(field, plain(before?.[field]), plain(after?.[field])))

const fieldChanges = (
  fields: readonly FlattenedField[],
  before: Values,
  after: Values,
  above: string,
): Change[] =>
  fields.filter(isKept).flatMap((field) => {
    const { name } = field
    const [was, is] = [before[name], after[name]]
    if (field.type === 'group' || field.type === 'tab')
      return fieldChanges(field.flattenedFields, asValues(was), asValues(is), `${above}${name}.`)
    return changeOf(`${above}${name}`, valueOf(field, was), valueOf(field, is))
  })

const isKept = (field: FlattenedField): boolean =>
  !beside.includes(field.name) &&
  field.type !== 'join' &&
  !('virtual' in field && field.virtual) &&
  !isSecret(field)

const changeOf = (field: string, before: unknown, after: unknown): Change[] =>
  JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ field, ...(before !== null && { before }), ...(after !== null && { after }) }]

const valueOf = (field: FlattenedField, value: unknown): unknown => {
  if (field.type === 'relationship' || field.type === 'upload') return plain(value, relationId)
  if (field.type !== 'array' && field.type !== 'blocks') return plain(value)
  return plain(value, (row) => withoutSecrets(field, row))
}

/** A populated document counts as its id; one of several collections keeps the name of its own. */
const relationId = (value: Values): unknown => {
  if ('relationTo' in value) return { relationTo: value.relationTo, value: idIn(value.value) }
  return idIn(value)
}

const idIn = (value: unknown): unknown => (value as { id?: unknown } | null)?.id ?? value

/** The numbers of rows within a record mean nothing to anybody. */
const withoutSecrets = (field: FlattenedField, row: Values): Values => {
  const inner = 'flattenedFields' in field ? field.flattenedFields : []
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const known = inner.find((it) => it.name === name)
      if (name === 'id' || isSecret(known ?? { name })) return []
      return [[name, known ? valueOf(known, value) : plain(value)]]
    }),
  )
}

/** As JSON keeps it, with nothing, an empty text and an empty list alike, and keys in one order. */
const plain = (value: unknown, each: (value: Values) => unknown = sorted): unknown => {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((it) => plain(it, each))
  return typeof value === 'object' && value !== null ? each(value as Values) : value
}

const sorted = (value: Values): unknown =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, it]) => [name, plain(it)]),
  )

const asValues = (value: unknown): Values => (value ?? {}) as Values
