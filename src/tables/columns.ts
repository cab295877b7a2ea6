import type { FieldAccess, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { declarationOf, ownerFieldOf } from '@/access/declaration'
import { badRequest } from '@/hooks/problems'

/** What a cell of a column holds. */
export type Kind =
  | 'text'
  | 'texts'
  | 'number'
  | 'money'
  | 'day'
  | 'moment'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'references'

export type Choice = { value: string; label: string }

/** A field of a collection as a column of a table. */
export type Column = {
  name: string
  /** What stands above it; no two columns of a table share one. */
  label: string
  kind: Kind
  isRequired: boolean
  /** Belongs to what tells the records of an organization apart. */
  isKey: boolean
  choices: readonly Choice[]
  /** The collection that a reference leads to. */
  target: string | null
  /** What the form says about the field. */
  hint: string | null
}

/**
 * The columns that this person may fill in for an organization: a value each, in the order of the form. A sensitive
 * field is among them for those alone who may write it there.
 */
export const importColumns = async (
  config: SanitizedCollectionConfig,
  { req, organization }: { req: PayloadRequest; organization: string },
): Promise<Column[]> => {
  const fields = await fieldsWhere(config, async (field) => {
    if (isFilledInByBmms(field) || field.name === ownerOf(config)) return false
    const data = { [ownerOf(config)]: organization }
    return passes(ruleOf(field, 'create'), { req, data, siblingData: data })
  })
  return columnsFrom(config, fields)
}

/** The columns that this person may take out, some of them where a list names those it shows. */
export const exportColumns = async (
  config: SanitizedCollectionConfig,
  {
    req,
    organizations,
    shown,
  }: { req: PayloadRequest; organizations: 'all' | readonly string[]; shown?: readonly string[] },
): Promise<Column[]> => {
  const rows =
    organizations === 'all' ? [{}] : organizations.map((it) => ({ id: 'any', [ownerOf(config)]: it }))
  const fields = await fieldsWhere(config, async (field) => {
    if ('hidden' in field && field.hidden) return false
    const rule = ruleOf(field, 'read')
    const answers = await Promise.all(rows.map((doc) => passes(rule, { req, doc, data: doc })))
    return answers.some(Boolean)
  })
  const columns = columnsFrom(config, fields)
  if (!shown) return columns.filter(({ name }) => !stamps.includes(name))
  const chosen = shown.map((name) => columns.find((it) => it.name === name)).filter((it) => it !== undefined)
  if (chosen.length === 0) throw badRequest('None of these columns can be exported.', 'columns')
  return chosen
}

/** Values that BMMS gives every record. */
const stamps = ['createdAt', 'updatedAt', 'deletedAt']

const ownerOf = (config: SanitizedCollectionConfig): string => ownerFieldOf(declarationOf(config)) ?? ''

const fieldsWhere = async (
  config: SanitizedCollectionConfig,
  test: (field: FlattenedField) => Promise<boolean>,
): Promise<FlattenedField[]> => {
  const simple = config.flattenedFields.filter((field) => kindOf(field) !== null)
  const answers = await Promise.all(simple.map(test))
  return simple.filter((_field, index) => answers[index])
}

const columnsFrom = (config: SanitizedCollectionConfig, fields: readonly FlattenedField[]): Column[] => {
  const labels = fields.map(labelOf)
  const key = declarationOf(config)?.tables.key ?? []
  return fields.map((field, index) => ({
    name: field.name,
    label: isTaken(labels, index) ? `${labels[index]!} (${field.name})` : labels[index]!,
    kind: kindOf(field)!,
    isRequired: key.includes(field.name) ? isFormRequired(field) : isRequired(field),
    isKey: key.includes(field.name),
    choices: field.type === 'select' ? field.options.map(choiceFrom) : [],
    target: field.type === 'relationship' ? (field.relationTo as string) : null,
    hint: hintOf(field),
  }))
}

const kindOf = (field: FlattenedField): Kind | null => {
  switch (field.type) {
    case 'text':
      return field.hasMany ? 'texts' : 'text'
    case 'textarea':
    case 'email':
      return 'text'
    case 'number':
      if (field.hasMany) return null
      return field.custom?.money ? 'money' : 'number'
    case 'checkbox':
      return 'yesNo'
    case 'date':
      return field.admin?.date?.pickerAppearance === 'dayOnly' ? 'day' : 'moment'
    case 'select':
      return field.hasMany ? 'choices' : 'choice'
    case 'relationship':
      if (typeof field.relationTo !== 'string') return null
      return field.hasMany ? 'references' : 'reference'
    default:
      return null
  }
}

type Described = { virtual?: unknown; hidden?: boolean; admin?: { readOnly?: boolean; hidden?: boolean } }

/** A form shows these and lets nobody fill them in. */
const isFilledInByBmms = (field: FlattenedField): boolean => {
  const { virtual, hidden, admin } = field as Described
  return Boolean(virtual || hidden || admin?.readOnly || admin?.hidden) || stamps.includes(field.name)
}

const isFormRequired = (field: FlattenedField): boolean => 'required' in field && field.required === true

/** A field with a default may be left empty. */
const isRequired = (field: FlattenedField): boolean =>
  isFormRequired(field) && !('defaultValue' in field && field.defaultValue !== undefined)

const ruleOf = (field: FlattenedField, operation: 'create' | 'read'): FieldAccess | undefined =>
  'access' in field ? (field.access?.[operation] as FieldAccess | undefined) : undefined

const passes = async (
  rule: FieldAccess | undefined,
  args: Partial<Parameters<FieldAccess>[0]>,
): Promise<boolean> => (rule ? rule(args as Parameters<FieldAccess>[0]) : true)

const labelOf = (field: FlattenedField): string => {
  const { label } = field as { label?: unknown }
  if (field.name in stampLabels) return stampLabels[field.name]!
  return typeof label === 'string' ? label : field.name
}

const stampLabels: Record<string, string> = { createdAt: 'Entered on', updatedAt: 'Last changed on' }

const hintOf = ({ admin }: FlattenedField): string | null => {
  const description = (admin as { description?: unknown } | undefined)?.description
  return typeof description === 'string' ? description : null
}

const isTaken = (labels: readonly string[], index: number): boolean =>
  labels.some((it, other) => other !== index && it.toLowerCase() === labels[index]!.toLowerCase())

const choiceFrom = (option: string | { value: string; label: unknown }): Choice =>
  typeof option === 'string'
    ? { value: option, label: option }
    : { value: option.value, label: typeof option.label === 'string' ? option.label : option.value }
