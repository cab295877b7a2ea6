import { select } from 'payload/shared'
import type {
  CheckboxField,
  DateField,
  EmailField,
  Field,
  NumberField,
  RelationshipField,
  SelectField,
  SelectFieldManyValidation,
  SelectFieldSingleValidation,
  TextareaField,
  TextField,
} from 'payload'
import type { Sensitivity } from '@/access/sensitive'

/** Largest amount a numeric(15,2) column holds, in pesos. */
export const largestAmount = 9_999_999_999_999.99

/** A line of text; 255 characters unless said otherwise. */
export const text = (field: Omit<TextField, 'type'>): TextField =>
  ({ maxLength: 255, ...field, type: 'text' }) as TextField

/** A paragraph; 20,000 characters unless said otherwise. */
export const longText = (field: Omit<TextareaField, 'type'>): TextareaField =>
  ({ maxLength: 20_000, ...field, type: 'textarea' }) as TextareaField

/** Keys as in the data dictionary, with their labels. */
type Choice = Omit<SelectField, 'type' | 'options' | 'hasMany' | 'validate'> & {
  options: Record<string, string>
}

/** One of a fixed list. */
export const choice = (field: Choice): SelectField =>
  ({ ...field, type: 'select', options: optionsOf(field), validate: isOneOf }) as SelectField

/** Any of a fixed list, each once. */
export const choices = (field: Choice): SelectField =>
  ({ ...field, type: 'select', hasMany: true, options: optionsOf(field), validate: areSomeOf }) as SelectField

/** A count of people or things: a whole number, never negative. */
export const count = (field: Omit<NumberField, 'type' | 'hasMany'>): NumberField =>
  ({
    ...field,
    type: 'number',
    min: field.min ?? 0,
    max: field.max ?? 2_000_000_000,
    admin: {
      step: 1,
      ...field.admin,
      components: { Cell: '/src/admin/cells/CountCell#CountCell', ...field.admin?.components },
    },
    custom: { ...field.custom, wholeNumber: true },
    validate: wholeNumber,
  }) as NumberField

/** A year of the calendar; which ones make sense is said by a rule. */
export const year = (field: Omit<NumberField, 'type' | 'hasMany'>): NumberField =>
  ({
    ...field,
    type: 'number',
    min: field.min ?? 0,
    max: field.max ?? 9999,
    admin: { step: 1, ...field.admin },
    custom: { ...field.custom, wholeNumber: true },
    validate: wholeNumber,
  }) as NumberField

type Money = Omit<NumberField, 'type' | 'hasMany'> & {
  /** Also takes from something: a correction or a difference may be below zero. */
  isSigned?: boolean
}

/** An amount in Philippine pesos, stored as numeric(15,2). */
export const money = ({ isSigned = false, ...field }: Money): NumberField =>
  ({
    ...field,
    type: 'number',
    min: isSigned ? -largestAmount : 0,
    max: largestAmount,
    custom: { ...field.custom, money: true },
    admin: {
      step: 0.01,
      placeholder: '0.00',
      ...field.admin,
      components: { Cell: '/src/admin/cells/MoneyCell#MoneyCell', ...field.admin?.components },
    },
    validate: amount,
  }) as NumberField

type Shown = NonNullable<DateField['admin']>['date']

const dateShown =
  (date: Shown) =>
  (field: Omit<DateField, 'type'>): DateField => ({ ...field, type: 'date', admin: { ...field.admin, date } })

/** A calendar day; as `formatDay` of the admin panel writes it. */
export const day = dateShown({ pickerAppearance: 'dayOnly', displayFormat: 'MMM d, yyyy' })

/** A day and the time on it; as `formatMoment` of the admin panel writes them. */
export const moment = dateShown({ pickerAppearance: 'dayAndTime', displayFormat: 'MMM d, yyyy, h:mm a' })

/** A time of the day in hours and minutes, `14:30`. */
export const clock = (field: Omit<TextField, 'type' | 'maxLength' | 'hasMany' | 'validate'>): TextField =>
  ({ ...field, type: 'text', maxLength: 5, validate: timeOfDay }) as TextField

export const email = (field: Omit<EmailField, 'type'>): EmailField => ({ ...field, type: 'email' })

/** Yes or no, never empty: a tick that is not required, so that no star asks for it. */
export const flag = (field: Omit<CheckboxField, 'type' | 'required'>): CheckboxField => ({
  defaultValue: false,
  ...field,
  type: 'checkbox',
  admin: {
    ...field.admin,
    components: { Cell: '/src/admin/cells/YesNoCell#YesNoCell', ...field.admin?.components },
  },
  custom: { ...field.custom, ...stamped.custom },
})

/**
 * What the Data Privacy Act protects in particular: shown to those who hold the right, and written down when it is
 * read. `defineCollection` makes the rules out of it.
 */
export const sensitive = <Kind extends Field & { custom?: Record<string, unknown> }>(
  sensitivity: Sensitivity,
  field: Kind,
): Kind => ({ ...field, custom: { ...field.custom, sensitive: sensitivity } })

/** A link to one other document. */
export const reference = (
  field: Omit<RelationshipField, 'type' | 'hasMany' | 'relationTo'> & { relationTo: string },
): RelationshipField => ({ ...field, type: 'relationship', hasMany: false }) as RelationshipField

/**
 * Filled in by the server and never empty in the database. Not `required`: neither the form nor a GraphQL client
 * could leave it to the server then.
 */
export const stamped = { custom: { notNull: true } } as const

/**
 * A relation that REST answers with the id alone, at any depth: every collection that a list populates costs a
 * statement, and these are looked at by few. GraphQL still reads through them.
 */
export const idOnly = { maxDepth: 0 } as const

const optionsOf = ({ options }: Choice) => Object.entries(options).map(([value, label]) => ({ value, label }))

// Payload compares only texts and lists with the options, and leaves everything else to the database.
const isOneOf: SelectFieldSingleValidation = (value, args) =>
  typeof (value ?? '') === 'string' ? select(value, args) : args.req.t('validation:invalidSelection')

const areSomeOf: SelectFieldManyValidation = (value, args) =>
  Array.isArray(value ?? []) ? select(value, args) : args.req.t('validation:invalidSelection')

const timeOfDay = (value: unknown): string | true => {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
    ? true
    : 'Enter a time from 00:00 to 23:59, for example 14:30.'
}

type Bounds = { min?: number; max?: number; required?: boolean }

const wholeNumber = (value: unknown, { min = 0, max = 2_000_000_000, required }: Bounds): string | true => {
  if (value === null || value === undefined) return required ? 'This field is required.' : true
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'Enter a whole number.'
  return value >= min && value <= max ? true : `Enter a whole number from ${min} to ${max}.`
}

const amount = (value: unknown, { min = 0, required }: Bounds): string | true => {
  if (value === null || value === undefined) return required ? 'This field is required.' : true
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter an amount in pesos.'
  if (value < min)
    return min === 0 ? 'An amount cannot be negative.' : `An amount cannot be below ${-largestAmount}.`
  if (value > largestAmount) return `An amount cannot be above ${largestAmount}.`
  return Math.abs(Math.round(value * 100) - value * 100) < 0.001
    ? true
    : 'An amount has at most two decimals.'
}
