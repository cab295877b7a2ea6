import { expect, test } from '@jest/globals'
import { barangayLabel, municipalityLabel, shortRegionName } from '@/src/domain/geography'

test('a place is named together with what it lies in', () => {
  const pikit = municipalityLabel({ name: 'Pikit', provinceName: 'Cotabato', regionCode: 'XII' })
  expect(pikit).toBe('Pikit, Cotabato')
  expect(barangayLabel({ name: 'Fort Pikit', municipalityLabel: pikit })).toBe('Fort Pikit, Pikit, Cotabato')
})

test('a city outside every province is named with its region', () => {
  expect(municipalityLabel({ name: 'City of Davao', provinceName: null, regionCode: 'XI' })).toBe(
    'City of Davao, Region XI',
  )
})

test.each([
  ['XII', 'Region XII'],
  ['IV-A', 'Region IV-A'],
  ['NCR', 'NCR'],
  ['BARMM', 'BARMM'],
  ['MIMAROPA', 'MIMAROPA'],
])('the region %s is called %s', (code, name) => {
  expect(shortRegionName(code)).toBe(name)
})
