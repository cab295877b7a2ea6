import type { FlattenedField } from 'payload'
import { sensitiveHint, sensitivities, sensitivityOf } from '@/access/sensitive'
import { isShownToAll, type Guarded } from './closed'
import {
  listOf,
  object,
  boolean,
  integer,
  moment,
  orNull,
  schemaNamed,
  string,
  uuid,
  type Schema,
} from './schema'

/** A record as it is answered, or as it is sent to be made or changed. */
export type Way = 'shown' | 'create' | 'update'

type Known = FlattenedField & Guarded & { custom?: Record<string, unknown> }

/** How a collection's records are called among the components: `ppas` is `Ppa`. */
export type NameOf = (slug: string) => string

type Described = {
  field: FlattenedField
  /** What Payload says of it. */
  given: Schema
  way: Way
  nameOf: NameOf
  isNullable: boolean
}

/** One value of a record: its type as Payload gives it, with the bounds, words and formats that the field declares. */
export const fieldSchema = ({ field, given, way, nameOf, isNullable }: Described): Schema => {
  const value = valueOf(field, given, way, nameOf)
  return {
    ...titleOf(field),
    ...(isNullable ? orNull(value) : value),
    ...descriptionOf(field, given, way),
    ...(way === 'create' && defaultOf(field)),
  }
}

const valueOf = (field: FlattenedField, given: Schema, way: Way, nameOf: NameOf): Schema => {
  switch (field.type) {
    case 'relationship':
    case 'upload': {
      if (typeof field.relationTo !== 'string')
        throw new Error(`${field.name}: a relation to several collections has no description yet.`)
      const one = way === 'shown' && field.maxDepth !== 0 ? orInBrief(nameOf(field.relationTo)) : uuid()
      return field.hasMany ? listOf(one) : one
    }
    case 'join':
      return object({
        docs: listOf(orInBrief(nameOf(String(field.collection)))),
        hasNextPage: boolean(),
        'totalDocs?': integer(),
      })
    case 'date':
      return way === 'shown' ? moment() : { anyOf: [day, moment()] }
    default:
      return withBounds(withoutNull(given), boundsOf(field))
  }
}

/** At depth 0 an id; deeper what others show of the record, and still the id where the reader may not see it. */
const orInBrief = (name: string): Schema => ({ anyOf: [uuid(), schemaNamed(`${name}InBrief`)] })

const day: Schema = { ...string(), format: 'date' }

/** What bounds a value bounds each of several. */
const withBounds = (value: Schema, bounds: Schema): Schema =>
  value.type === 'array'
    ? { ...value, items: { ...(value.items as Schema), ...bounds } }
    : { ...value, ...bounds }

/** Payload adds "or null" by itself, and forgets it among the words of a choice. */
const withoutNull = ({ description: _description, ...given }: Schema): Schema => {
  const types = Array.isArray(given.type) ? (given.type as string[]).filter((it) => it !== 'null') : null
  return types?.length === 1 ? { ...given, type: types[0] } : given
}

const boundsOf = (field: Known): Schema => {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return defined({ maxLength: field.maxLength, minLength: field.minLength })
    case 'email':
      return { format: 'email' }
    case 'number':
      return {
        ...(field.custom?.wholeNumber === true && { type: 'integer' }),
        ...(isMoney(field) && { format: 'decimal' }),
        ...defined({ minimum: field.min, maximum: field.max }),
      }
    default:
      return {}
  }
}

const defined = (keywords: Schema): Schema =>
  Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined))

const isMoney = ({ custom }: Known): boolean => custom?.money === true

const isDay = (field: FlattenedField): boolean =>
  field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly'

const titleOf = (field: FlattenedField): Schema =>
  'label' in field && typeof field.label === 'string' ? { title: field.label } : {}

const descriptionOf = (field: Known, given: Schema, way: Way): Schema => {
  const sensitivity = sensitivityOf(field)
  const isForSome = way === 'shown' && !isShownToAll(field)
  const sentences = [
    given.description !== (sensitivity && sensitiveHint(sensitivity)) && given.description,
    isMoney(field) && 'Philippine pesos, with two decimals at most.',
    isDay(field) && 'A calendar day: the hour in it means nothing. 2025-01-31 will do.',
    sensitivity &&
      `Sensitive (${sensitivities[sensitivity]}): left out for whoever may not read it; reading it is written down.`,
    isForSome && !sensitivity && 'Left out for whoever may not read it.',
    ...choicesOf(field),
  ].filter(Boolean)
  return {
    ...(sentences.length > 0 && { description: sentences.join('\n') }),
    ...(sensitivity && { 'x-sensitive': sensitivity }),
  }
}

/** Each word of a choice with what it says on the screen. */
const choicesOf = (field: FlattenedField): string[] =>
  'options' in field
    ? field.options.map((it) =>
        typeof it === 'string' ? `\`${it}\`` : `\`${it.value}\`: ${String(it.label)}`,
      )
    : []

const defaultOf = (field: FlattenedField): Schema => {
  const value: unknown = 'defaultValue' in field ? field.defaultValue : undefined
  return value === undefined || value === null || typeof value === 'function' ? {} : { default: value }
}
