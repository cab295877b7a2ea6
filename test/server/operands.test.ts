import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const operators = [
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'not_like', 'contains', 'all'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal', 'near', 'within', 'intersects'],
]
const id = '019e0000-0000-7000-8000-000000000001'
const operands = ['', 'null', 'x', '7', '2025-01-01', id, `${id},null`]

/** One field of each kind there is, with the choices it offers: kinds behave alike in all collections. */
const fieldsByKind = (): { path: string; choices: string[] }[] => {
  const kinds = new Map<string, { path: string; choices: string[] }>()
  for (const { slug, flattenedFields, auth } of bmms.payload.config.collections) {
    if (slug.startsWith('payload-') || auth) continue
    for (const field of flattenedFields) {
      const kind = `${field.type} ${'hasMany' in field && field.hasMany}`
      kinds.set(kind, { path: `${slug}?limit=1&depth=0&where[${field.name}]`, choices: choicesOf(field) })
    }
  }
  return [...kinds.values()]
}

const choicesOf = (field: FlattenedField): string[] =>
  'options' in field ? field.options.map((it) => (typeof it === 'string' ? it : it.value)).slice(0, 2) : []

test('every operator with any operand is answered or refused, for every kind of field', async () => {
  const fields = fieldsByKind()
  expect(fields.length).toBeGreaterThan(10)
  const failed: string[] = []
  for (const { path, choices } of fields) {
    const values = [...operands, ...choices, choices.join(',')]
    for (const operator of operators) {
      for (const value of new Set(values)) {
        const query = `/api/${path}[${operator}]=${encodeURIComponent(value)}`
        const { status } = await bmms.request('GET', query, { as: 'admin@moh.bmms.test' })
        if (![200, 400].includes(status)) failed.push(`${status} ${query}`)
      }
    }
  }
  expect(failed).toEqual([])
}, 300_000)
