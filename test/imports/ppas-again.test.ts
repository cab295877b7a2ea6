import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Document } from '@/test/support/bmms'
import { health, rowOf, prepareImports } from './importing'

const { folder, put, run, all, named, asStaff } = prepareImports()

describe('importing again after clerks have worked', () => {
  const edited = { status: 'ongoing', summary: 'Told by the clerk', priority: 'high' }
  let ppa: Document
  let midwives: Document
  let clinics: Document

  beforeEach(async () => {
    await run(put('moh.yaml', health))
    ppa = await named('ppas', 'title', 'Family Health')
    midwives = await named('indicators', 'name', 'Number of midwives trained in the year')
    clinics = await named('indicators', 'name', 'Clinics opened')
    await asStaff('PATCH', `/api/ppas/${ppa.id}`, edited)
    for (const { id } of [midwives, clinics]) {
      await asStaff('PATCH', `/api/indicators/${id}`, { unit: 'persons' })
      await asStaff('POST', '/api/indicator-actuals', { indicator: id, year: 2025, quarter: 'Q1', value: 30 })
    }
    await asStaff('POST', '/api/indicators', { ppa: ppa.id, name: 'Added by the clerk', kind: 'output' })
  })

  test('the same file leaves their changes alone', async () => {
    const { said } = await run(join(folder(), 'moh.yaml'))
    expect(said).toContain('Nothing changed')
    expect(await named('ppas', 'title', 'Family Health')).toMatchObject(edited)
  })

  test('a corrected file updates what it holds and keeps what they added', async () => {
    const corrected = health
      .replace('34001249.10', '40000000.00')
      .replace('Number of midwives trained in the year', 'Number of midwives trained within the year')
      .replace('target: 131', 'target: 150')
      .replace('In writing.', 'In writing and by e-mail.')
    const { said } = await run(put('moh.yaml', corrected))
    expect(rowOf(said, 'MOH').slice(0, 6)).toEqual(['MOH', '3', '0', '1', '2', '4'])
    expect(await named('ppas', 'title', 'Family Health')).toMatchObject({
      id: ppa.id,
      budgetAllocation: 40000000,
      summary: 'Care for mothers',
      status: 'ongoing',
      priority: 'high',
    })
    expect(await named('indicators', 'id', midwives.id)).toMatchObject({
      name: 'Number of midwives trained within the year',
      target: '150',
      targetNumber: 150,
      unit: 'persons',
      actual: 30,
      progress: 20,
    })
    expect(await all('indicators')).toHaveLength(5)
    expect(await named('indicators', 'name', 'Added by the clerk')).toMatchObject({ ppa: ppa.id })
    expect((await all('special-provisions'))[0]!.details).toContain('by e-mail')
    expect((await run(join(folder(), 'moh.yaml'))).said).toContain('Nothing changed')
  })

  test('values never come to stand under another indicator that took its place in the file', async () => {
    const { said } = await run(put('moh.yaml', health.replace('Clinics opened', 'Reported cases of measles')))
    expect(said).toContain('1 changed')
    expect(await named('indicators', 'id', clinics.id)).toMatchObject({
      name: 'Clinics opened',
      actual: 30,
    })
    expect(await named('indicators', 'name', 'Reported cases of measles')).toMatchObject({
      actual: null,
      position: 3,
    })
  })

  test('indicators keep what belongs to them when the order in the file changes', async () => {
    const first = `      - indicator: "Number of midwives trained in the year"\n        target: 131\n`
    const last = `      - indicator: "Clinics opened"\n        target: null\n`
    await run(put('moh.yaml', health.replace(first, '').replace(last, `${last}${first}`)))
    expect(await named('indicators', 'id', midwives.id)).toMatchObject({
      name: midwives.name,
      position: 3,
      actual: 30,
    })
    expect(await all('indicators')).toHaveLength(5)
  })

  test('the percent sign of an earlier target goes with it', async () => {
    await run(put('moh.yaml', health.replace('"95%"', '12')))
    expect(await named('indicators', 'name', 'Percentage of deliveries in health facilities')).toMatchObject({
      target: '12',
      targetNumber: 12,
      unit: null,
    })
  })

  test('what is no longer in the file is named and kept', async () => {
    const { isDone, said } = await run(put('moh.yaml', health.replace('Family Health', 'Care for Families')))
    expect(isDone).toBe(true)
    expect(said).toContain(
      '"Family Health" came from an earlier import and is no longer in the file; it was kept',
    )
    expect(await named('ppas', 'title', 'Family Health')).toMatchObject(edited)
    expect(await all('ppas')).toHaveLength(4)
  })

  test('an indicator that is new in the file is added', async () => {
    const added = health.replace(
      'target: 131\n',
      'target: 131\n      - indicator: "Wards built"\n        target: 2\n',
    )
    await run(put('moh.yaml', added))
    expect(await named('indicators', 'name', 'Wards built')).toMatchObject({ position: 2, ppa: ppa.id })
    expect(await named('indicators', 'id', clinics.id)).toMatchObject({ name: 'Clinics opened', position: 4 })
    expect(await all('indicators')).toHaveLength(6)
  })

  test('a rule that a clerk relies on stops the file with its place', async () => {
    await asStaff('PATCH', `/api/ppas/${ppa.id}`, { budgetCeiling: 35000000 })
    const raised = health
      .replace('34001249.10', '40000000.00')
      .replace('Report every quarter', 'Report every month')
    const { isDone, said } = await run(put('moh.yaml', raised))
    expect(isDone).toBe(false)
    expect(said).toContain('line 4: ppas[0]: The budget allocation cannot be above the budget ceiling.')
    expect(await named('ppas', 'title', 'Family Health')).toMatchObject({ budgetAllocation: 34001249.1 })
    expect((await all('special-provisions'))[0]!.details).toContain('every quarter')
  })

  test('nobody can tie a record to a file, or untie it, over the API', async () => {
    const answer = await asStaff('PATCH', `/api/ppas/${ppa.id}`, { sourceKey: 'mine', sourceHash: 'mine' })
    expect(answer.status).toBe(200)
    expect(await named('ppas', 'title', 'Family Health')).toMatchObject({
      sourceKey: ppa.sourceKey,
      sourceHash: ppa.sourceHash,
    })
    const copy = await asStaff('POST', `/api/ppas/${ppa.id}/duplicate`)
    expect([copy.status, copy.body.doc?.sourceKey ?? null]).toEqual([200, null])
  })
})
