import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { runImport } from '@/src/imports/ppas/command'
import type { Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { health, oobc, rowOf, prepareImports, wali } from './importing'

const { bmms, folder, put, run, all, named } = prepareImports()

describe('importing a folder', () => {
  beforeEach(() => {
    put('moh.yaml', health)
    put('owb.yml', wali)
    put('oobc.YAML', oobc)
    put('notes.txt', 'not a budget')
    mkdirSync(join(folder(), 'older.yaml'))
  })

  test('stores every PPA with its budget, indicators and special provisions under its MOA', async () => {
    const { isDone, said } = await run(folder())
    expect({ isDone, said }).toMatchObject({
      isDone: true,
      said: expect.stringContaining('Everything in the table is stored.'),
    })
    expect(said).toContain('1/3  moh.yaml: MOH, 3 new')
    expect(rowOf(said, 'MOH')).toEqual(['MOH', '3', '3', '0', '0', '4', '1', '35,001,254.30'])
    expect(rowOf(said, 'total')).toEqual(['total', '5', '5', '0', '0', '4', '1', '35,001,284.30'])

    const moh = await organizationId(bmms(), 'MOH')
    const ppa = await named('ppas', 'title', 'Family Health')
    expect(ppa).toMatchObject({
      implementingMoa: moh,
      category: 'moa_ppa',
      summary: 'Care for mothers',
      status: 'planning',
      approvalStatus: 'draft',
      fiscalYear: 2025,
      planYear: 2025,
      fundingSource: 'gaab_2025',
      budgetAllocation: 34001249.1,
    })
    expect(await named('ppas', 'title', 'Services to OBCs')).toMatchObject({
      category: 'oobc_ppa',
      implementingMoa: await organizationId(bmms(), 'OOBC'),
    })
    expect(await named('ppas', 'title', 'Ceremonies')).toMatchObject({
      implementingMoa: await organizationId(bmms(), 'WALI'),
    })
    expect(
      (await all('ppas')).filter(({ title }) => title === 'Hospitals').map((it) => it.budgetAllocation),
    ).toEqual([1000000.2, 5])

    const indicators = (await all('indicators')).map(
      ({ name, kind, position, target, targetNumber, unit, ...rest }) => {
        expect(rest).toMatchObject({ ppa: ppa.id, organization: moh })
        return { name, kind, position, target, targetNumber, unit }
      },
    )
    expect(indicators).toEqual([
      {
        name: 'Percentage of deliveries in health facilities',
        kind: 'outcome',
        position: 1,
        target: '95%',
        targetNumber: 95,
        unit: '%',
      },
      {
        name: 'Number of midwives trained in the year',
        kind: 'output',
        position: 1,
        target: '131',
        targetNumber: 131,
        unit: null,
      },
      {
        name: 'Households reached',
        kind: 'output',
        position: 2,
        target: '3 billion',
        targetNumber: null,
        unit: null,
      },
      { name: 'Clinics opened', kind: 'output', position: 3, target: null, targetNumber: null, unit: null },
    ])
    expect(await all('special-provisions')).toMatchObject([
      {
        organization: moh,
        title: 'Reporting',
        details: 'Report every quarter.\n\nIn writing.',
        fiscalYear: 2025,
        fundingSource: 'gaab_2025',
        position: 1,
      },
    ])
  })

  test('a second time changes nothing and says so', async () => {
    await run(folder())
    const before = [await all('ppas'), await all('indicators'), await all('special-provisions')]
    const { isDone, said } = await run(folder())
    expect(isDone).toBe(true)
    expect(said).toContain('Nothing changed: BMMS already holds everything in these files.')
    expect(rowOf(said, 'total')).toEqual(['total', '5', '0', '0', '5', '4', '1', '35,001,284.30'])
    expect([await all('ppas'), await all('indicators'), await all('special-provisions')]).toEqual(before)
  })

  test('as a dry run says what it would do and stores nothing', async () => {
    const { isDone, said } = await run(folder(), '--dry-run')
    expect(isDone).toBe(true)
    expect(said).toContain('Dry run: nothing will be stored.')
    expect(said).toContain('to create')
    expect(said).toContain('This was a dry run: nothing was stored.')
    expect(rowOf(said, 'total').slice(0, 3)).toEqual(['total', '5', '5'])
    expect(await all('ppas')).toEqual([])
    expect(await all('indicators')).toEqual([])
    expect(await all('special-provisions')).toEqual([])
  })

  test('by two people at the same time stores everything once', async () => {
    const results = await Promise.all([run(folder()), run(folder()), run(folder())])
    expect(results.map(({ isDone }) => isDone)).toEqual([true, true, true])
    expect(await all('ppas')).toHaveLength(5)
    expect(await all('indicators')).toHaveLength(4)
    expect(await all('special-provisions')).toHaveLength(1)
  })
})

describe('faulty files', () => {
  test('are told with path and line and leave no trace, and the others are stored', async () => {
    put('moh.yaml', health.replace('"1,000,000.20"', 'TBD').replace('title: "Reporting"', 'title: ""'))
    put('owb.yaml', wali)
    const { isDone, said } = await run(folder())
    expect(isDone).toBe(false)
    expect(said).toContain('1/2  moh.yaml: NOT imported')
    expect(said).toContain('line 20: ppas[1].approved_budget: "TBD" is not an amount in pesos')
    expect(said).toContain('line 24: special_provisions[0].title: Missing: the title of the provision.')
    expect(said).toContain('Not imported because of problems: moh.yaml.')
    expect((await all('ppas')).map(({ title }) => title)).toEqual(['Ceremonies'])
    expect(await all('special-provisions')).toEqual([])
  })

  test.each([
    [
      'of an MOA that does not exist',
      health.replace('"MOH"', '"XYZ"'),
      'acronym: BMMS knows no MOA with the code "XYZ".',
    ],
    ['that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'The file is not text in UTF-8.'],
    ['that are broken', 'moa: "A', 'line 1: The file is not valid YAML'],
    [
      'with hundreds of problems',
      `moa: A\nacronym: B\nppas:\n${'  - title: ""\n'.repeat(50)}`,
      'and 80 more problems',
    ],
  ])('%s are refused', async (_what, content, message) => {
    const { isDone, said } = await run(put('moh.yaml', content))
    expect(isDone).toBe(false)
    expect(said).toContain(message)
    expect(said).toContain('Nothing was imported.')
    expect(await all('ppas')).toEqual([])
  })

  test('that are too large are refused unread', async () => {
    const { isDone, said } = await run(put('moh.yaml', Buffer.alloc(8_000_001, ' ')))
    expect({ isDone, said }).toMatchObject({ isDone: false, said: expect.stringContaining('too large') })
  })

  test('a second file for the same MOA is refused', async () => {
    put('a.yaml', health)
    put('b.yaml', wali.replace('owb', 'moh'))
    const { isDone, said } = await run(folder())
    expect(isDone).toBe(false)
    expect(said).toContain('acronym: The file a.yaml is already for MOH.')
    expect(await all('ppas')).toHaveLength(3)
  })

  test('a name that does not fit its acronym is remarked upon', async () => {
    const { isDone, said } = await run(
      put('moh.yaml', `${health.replace('Ministry of Health', 'Ministry of Labor')}extra: 1\n`),
    )
    expect(isDone).toBe(true)
    expect(said).toContain('The file says "Ministry of Labor", but MOH is the Ministry of Health.')
    expect(said).toContain('Not known, and left aside: "extra".')
  })

  test('a database that fails is told for each file', async () => {
    const broken = {
      ...bmms().payload,
      db: { ...bmms().payload.db, beginTransaction: () => Promise.resolve(null) },
      find: bmms().payload.find.bind(bmms().payload),
    } as unknown as Bmms['payload']
    const lines: string[] = []
    const isDone = await runImport({
      args: [put('moh.yaml', health)],
      say: (line) => lines.push(line),
      open: () => Promise.resolve({ payload: broken, close: () => Promise.resolve() }),
    })
    expect(isDone).toBe(false)
    expect(lines.join('\n')).toContain('The database offers no transactions.')
  })
})

describe('the command', () => {
  test('without a path, with too many or with an unknown option explains itself', async () => {
    for (const args of [[], ['a', 'b'], ['--force', 'a']]) {
      const { isDone, said } = await run(...args)
      expect(isDone).toBe(false)
      expect(said).toContain('npm run import:ppas -- <file or folder> [--dry-run]')
    }
  })

  test('says when there is nothing at the path, and does not open the database for it', async () => {
    const lines: string[] = []
    const never = () => Promise.reject(new Error('opened'))
    for (const path of [join(folder(), 'missing'), join(put('moh.yaml', ''), 'inside')]) {
      expect(await runImport({ args: [path], say: (line) => lines.push(line), open: never })).toBe(false)
    }
    expect(lines).toEqual([
      expect.stringMatching(/^There is no file or folder .*missing\.$/),
      expect.stringMatching(/^There is no file or folder .*inside\.$/),
    ])
  })

  test('says when a folder holds no such files', async () => {
    put('readme.txt', 'hello')
    const { isDone, said } = await run(folder())
    expect(isDone).toBe(false)
    expect(said).toContain('has no files ending in .yaml or .yml')
  })
})
