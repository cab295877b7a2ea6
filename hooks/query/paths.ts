import type { FieldAccess, FlattenedField, PayloadRequest } from 'payload'
import { declarationOf } from '@/access/declaration'
import { badRequest } from '../problems'
import { configOf } from '../relations'
import { assertOperand } from './operands'

export const deepestWhere = 6
export const mostConditions = 100

type Fields = FlattenedField[]
type Resolved = FlattenedField | 'id' | 'timestamp' | 'unknown'

/** Refuses conditions that cross into another collection, mix operators in one object or carry odd operands. */
export const assertWhere = ({
  where,
  fields,
  req,
}: {
  where: unknown
  fields: Fields
  req: PayloadRequest
}): void => {
  let conditions = 0
  const visit = (node: unknown, depth: number): void => {
    if (node === undefined || node === null) return
    if (typeof node !== 'object' || Array.isArray(node)) throw badRequest('where must be an object.', 'where')
    if (depth > deepestWhere) throw badRequest(`where may be nested ${deepestWhere} levels deep.`, 'where')
    const keys = Object.keys(node)
    const groups = keys.filter((key) => ['and', 'or'].includes(key.toLowerCase()))
    // Payload lets the last of several keys win when one of them is a group, and the access condition is lost.
    if (groups.length > 0 && keys.length > 1) {
      throw badRequest('In where, "and" and "or" stand alone in their object.', 'where')
    }
    for (const [key, value] of Object.entries(node)) {
      if (groups.includes(key)) {
        if (!Array.isArray(value)) throw badRequest(`where.${key} must be a list.`, `where.${key}`)
        value.forEach((item) => visit(item, depth + 1))
        continue
      }
      if (++conditions > mostConditions)
        throw badRequest(`where may have ${mostConditions} conditions.`, 'where')
      assertCondition(key, value)
    }
  }
  const assertCondition = (path: string, condition: unknown): void => {
    const field = resolve(path, fields, req)
    assertReadable(field, path, req)
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
      throw badRequest(`where.${path} needs an operator, such as [equals].`, `where.${path}`)
    }
    for (const [operator, value] of Object.entries(condition)) {
      assertOperand({ field, operator, value, path: `where.${path}` })
    }
  }
  visit(where, 0)
}

export const assertSort = ({
  sort,
  fields,
  req,
}: {
  sort: unknown
  fields: Fields
  req: PayloadRequest
}): void => {
  if (sort === undefined || sort === null) return
  const parts = (Array.isArray(sort) ? sort : [sort]).flatMap((part) => {
    if (typeof part !== 'string') throw badRequest('sort must be the name of a field.', 'sort')
    return part.split(',')
  })
  for (const part of parts) {
    const path = part.trim().replace(/^-/, '')
    if (!path) continue
    const field = resolve(path, fields, req)
    assertReadable(field, path, req)
    assertSortable(field, path)
  }
}

/**
 * What somebody may not read in every record that they see, they do not ask after either: which records come back,
 * and in what order, would tell.
 */
const assertReadable = (field: Resolved, path: string, req: PayloadRequest): void => {
  const { access } = field as { access?: { read?: FieldAccess } }
  if (access?.read?.({ req }) === false) throw badRequest(`You may not search or sort by "${path}".`, path)
}

const assertSortable = (field: Resolved, path: string): void => {
  const type = typeof field === 'string' ? field : field.type
  if (type === 'unknown') throw badRequest(`There is no field "${path}" to sort by.`, 'sort')
  if (type === 'join' || type === 'json') {
    throw badRequest(`The field "${path}" cannot be sorted by.`, 'sort')
  }
}

/** Each join carries its own where, sort and limit over the joined collection. */
export const assertJoins = ({
  joins,
  fields,
  req,
}: {
  joins: unknown
  fields: Fields
  req: PayloadRequest
}): void => {
  if (typeof joins !== 'object' || joins === null) return
  for (const [name, join] of Object.entries(joins)) {
    const field = fields.find((it) => it.name === name)
    if (typeof join !== 'object' || join === null || field?.type !== 'join') continue
    const target = fieldsOf(req, field.collection as string)
    const { where, sort, limit: asked } = join as Record<string, unknown>
    assertWhere({ where, fields: target, req })
    assertSort({ sort, fields: target, req })
    // A path through shared data passes elsewhere; within a join Payload writes SQL that PostgreSQL does not take.
    if (/[.]|__/.test(String(sort))) {
      throw badRequest('Joined records are sorted by a field of their own.', `joins.${name}.sort`)
    }
    const limit = Number(asked ?? 10)
    if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
      throw badRequest('The limit of a join is a whole number from 1 to 200.', `joins.${name}.limit`)
    }
  }
}

/** Finds the field a query path names. Only shared reference data may be reached through a relation. */
const resolve = (path: string, fields: Fields, req: PayloadRequest, whole = path): Resolved => {
  const [name, ...rest] = path
    .replaceAll('__', '.')
    .replace(/^version\./, '')
    .split('.')
  if (name === 'id' && rest.length === 0) return 'id'
  const field = fields.find((it) => it.name === name)
  if (!field)
    return name === 'createdAt' || name === 'updatedAt' || name === 'deletedAt' ? 'timestamp' : 'unknown'
  if (rest.length === 0) return field
  if (field.type === 'join') throw throughRelation(whole)
  if (field.type === 'relationship' || field.type === 'upload') {
    if (rest.length === 1 && ['id', 'value'].includes(rest[0]!)) return field
    if (typeof field.relationTo !== 'string' || !isShared(req, field.relationTo)) throw throughRelation(whole)
    return resolve(rest.join('.'), fieldsOf(req, field.relationTo), req, whole)
  }
  return 'flattenedFields' in field ? resolve(rest.join('.'), field.flattenedFields, req, whole) : 'unknown'
}

const throughRelation = (path: string) => badRequest(`query through relation not allowed: ${path}`, path)

const fieldsOf = (req: PayloadRequest, slug: string): Fields => configOf(req.payload, slug).flattenedFields

const isShared = (req: PayloadRequest, slug: string): boolean =>
  declarationOf(configOf(req.payload, slug))?.ownership.kind === 'reference'
