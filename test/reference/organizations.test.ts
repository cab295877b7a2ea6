import { expect, test } from '@jest/globals'
import { organizations } from '@/src/reference/organizations'

const countBy = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>(
    (counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }),
    {},
  )

test('there are 44, of the types the dictionary counts', () => {
  expect(organizations).toHaveLength(44)
  expect(countBy(organizations.map(({ orgType }) => orgType))).toEqual({
    ministry: 15,
    office: 7,
    agency: 9,
    commission: 5,
    special: 8,
  })
})

test('codes and names are unique and fit their columns', () => {
  expect(new Set(organizations.map(({ code }) => code)).size).toBe(44)
  expect(new Set(organizations.map(({ name }) => name)).size).toBe(44)
  for (const { code, name } of organizations) {
    expect(code).toMatch(/^[A-Z]{2,20}$/)
    expect(name.length).toBeLessThanOrEqual(200)
  }
})

test('fourteen bodies are attached to the Office of the Chief Minister, and nothing else is attached', () => {
  const attached = organizations.filter(({ parent }) => parent !== undefined)
  expect(attached).toHaveLength(14)
  expect(new Set(attached.map(({ parent }) => parent))).toEqual(new Set(['OCM']))
})

test('the pilots are Health, Labor and Agriculture; only the Chief Minister oversees', () => {
  expect(organizations.filter(({ isPilot }) => isPilot).map(({ code }) => code)).toEqual([
    'MAFAR',
    'MOH',
    'MOLE',
  ])
  expect(organizations.filter(({ isOversight }) => isOversight).map(({ code }) => code)).toEqual(['OCM'])
})

test('each has a mandate and a source; powers are listed where the sources list them', () => {
  for (const { code, mandate, source } of organizations) {
    expect([code, mandate.length > 20, source.length > 10]).toEqual([code, true, true])
  }
  const withPowers = organizations.filter(({ powers }) => powers !== undefined)
  expect(withPowers.map(({ code }) => code).sort()).toEqual(
    [
      'OCM',
      'OOBC',
      ...organizations.filter(({ orgType }) => orgType === 'ministry').map(({ code }) => code),
    ].sort(),
  )
})

test('33 have an appropriation in the budget of 2025', () => {
  expect(organizations.filter(({ source }) => source.includes('GAAB 2025'))).toHaveLength(33)
})
