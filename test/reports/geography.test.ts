import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildGeography } from '@/src/reference/geography'
import { readPsgc } from '@/src/reference/psgc'
import { listBehind } from '@/src/admin/geography/links'
import { shadeOf, shadesOf } from '@/src/admin/geography/shades'
import { maps } from '@/src/admin/geography/tiles'
import type { Figure, Geography, Place, PlaceFigures } from '@/src/reports/geography/figures'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
const barangays: Record<string, string> = {}

/** One barangay of a municipality, by the readable code of the municipality. */
const barangayOf = async (code: string, skip = 0): Promise<string> => {
  const { rows } = await bmms.owner.query<{ id: string }>(
    `select b.id from barangays b join municipalities m on m.id = b.municipality_id
     where m.code = $1 order by b.psgc offset $2 limit 1`,
    [code, skip],
  )
  return rows[0]!.id
}

const idOf = async (table: string, code: string): Promise<string> => {
  const { rows } = await bmms.owner.query<{ id: string }>(`select id from ${table} where code = $1`, [code])
  return rows[0]!.id
}

beforeAll(async () => {
  bmms = await startBmms()
  Object.assign(barangays, {
    pikit: await barangayOf('XII-COTABATO-PIKIT'),
    pikitToo: await barangayOf('XII-COTABATO-PIKIT', 1),
    carmen: await barangayOf('XII-COTABATO-CARMEN'),
    santos: await barangayOf('XII-CITY-OF-GENERAL-SANTOS'),
    marawi: await barangayOf('BARMM-LANAO-DEL-SUR-CITY-OF-MARAWI'),
  })
  const community = (code: string, barangay: string, people: number, households: number) =>
    create(bmms, 'communities', code, {
      barangay: barangays[barangay],
      estimatedObcPopulation: people,
      totalBarangayPopulation: null,
      households,
    })
  const pikit = await community('MOH', 'pikit', 100, 20)
  await community('MOH', 'pikitToo', 50, 10)
  await community('MOH', 'santos', 30, 6)
  const gone = await community('MOH', 'carmen', 999, 99)
  await bmms.request('PATCH', `/api/communities/${gone.id}`, {
    as: 'manager@moh.bmms.test',
    body: { deletedAt: new Date().toISOString() },
  })
  await community('MOLE', 'pikit', 7, 1)
  await create(bmms, 'needs', 'MOH', { community: pikit.id, urgencyLevel: 'immediate' })
  await create(bmms, 'needs', 'MOH', { community: pikit.id, urgencyLevel: 'long_term' })
  await create(bmms, 'assessments', 'MOH', {
    assessmentLevel: 'provincial',
    region: null,
    province: await idOf('provinces', 'XII-COTABATO'),
  })
  await create(bmms, 'assessments', 'MOH', {
    assessmentLevel: 'community',
    region: null,
    community: pikit.id,
  })
  await create(bmms, 'assessments', 'MOH', {
    assessmentLevel: 'regional',
    region: await idOf('regions', 'XII'),
  })
  await create(bmms, 'ppas', 'MOH', { coverageBarangay: barangays.marawi })
  await create(bmms, 'ppas', 'MOH', { coverageRegion: await idOf('regions', 'XII') })
  await create(bmms, 'ppas', 'MOH')
}, 120_000)
afterAll(() => bmms.close())

const ask = async (as: string, query = '', code?: string): Promise<Geography> => {
  const { status, body } = await bmms.request('GET', `/api/geography-figures${query}`, {
    as,
    headers: code ? { 'x-bmms-organization': code } : {},
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as unknown as Geography
}

const at = (level: string, code: string): string => `?level=${level}&place=${code}`
const viewer = 'viewer@moh.bmms.test'
const oversight = 'viewer@ocm.bmms.test'

describe('the figures of a place', () => {
  test('are those of what lies in it, of one organization', async () => {
    const { place, around, figures, within } = await ask(viewer, at('province', 'XII-COTABATO'))
    expect(place).toMatchObject({ level: 'province', name: 'Cotabato' })
    expect(around.map(({ code }) => code)).toEqual(['XII'])
    expect(figures).toEqual({
      communities: 2,
      population: 150,
      households: 30,
      needs: 2,
      assessments: 2,
      ppas: 0,
      // That of Carmen has nothing to add up any more.
      municipalCoverages: 2,
      provincialCoverages: 1,
    })
    const pikit = within.find(({ code }) => code === 'XII-COTABATO-PIKIT')!
    expect(pikit.figures).toMatchObject({ communities: 2, population: 150, needs: 2, assessments: 1 })
    expect(within).toHaveLength(18)
  })

  test('a city outside the provinces stands beside them, and what is about the whole region in none', async () => {
    const { figures, within } = await ask(viewer, at('region', 'XII'))
    expect(figures).toMatchObject({ communities: 3, assessments: 3, ppas: 1, provincialCoverages: 1 })
    expect(
      within.map(({ code, figures: { communities, assessments, ppas } }) => [
        code.replace('XII-', ''),
        communities,
        assessments,
        ppas,
      ]),
    ).toEqual([
      ['CITY-OF-GENERAL-SANTOS', 1, 0, 0],
      ['COTABATO', 2, 2, 0],
      ['SARANGANI', 0, 0, 0],
      ['SOUTH-COTABATO', 0, 0, 0],
      ['SULTAN-KUDARAT', 0, 0, 0],
    ])
  })

  test('of the country count what names a place, by region and by province', async () => {
    const { place, figures, regions, within } = await ask(viewer)
    expect(place).toBeNull()
    expect(figures).toMatchObject({ population: 180, needs: 2, assessments: 3, ppas: 2 })
    const counts = (code: string) => regions.find((it) => it.code === code)!.figures
    expect(counts('XII')).toMatchObject({ communities: 3, ppas: 1 })
    expect(counts('BARMM')).toMatchObject({ communities: 0, ppas: 1 })
    expect(regions).toHaveLength(18)
    expect(within.find(({ code }) => code === 'BARMM-LANAO-DEL-SUR')!.figures).toMatchObject({ ppas: 1 })
  })

  test('are those of all organizations for oversight, and of one when it works there', async () => {
    const query = at('municipality', 'XII-COTABATO-PIKIT')
    expect((await ask(oversight, query)).figures).toMatchObject({ communities: 3, population: 157 })
    expect((await ask(oversight, query, 'MOLE')).figures).toMatchObject({ communities: 1, needs: 0 })
  })

  test('equal what simple statements count', async () => {
    const count = async (what: string) => Number((await bmms.owner.query(`select ${what} as n`)).rows[0].n)
    const ofMoh = "organization_id = (select id from organizations where code = 'MOH')"
    const inRegion = "region_id in (select id from regions where code = 'XII')"
    const alive = `from communities where deleted_at is null and ${inRegion}`
    const [own, all] = [await ask(viewer, at('region', 'XII')), await ask(oversight, at('region', 'XII'))]
    expect(own.figures.population).toBe(
      await count(`(select sum(estimated_obc_population) ${alive} and ${ofMoh})`),
    )
    expect(own.figures.needs).toBe(await count(`(select count(*) from needs where ${inRegion} and ${ofMoh})`))
    expect(all.figures.households).toBe(await count(`(select sum(households) ${alive})`))
    expect(all.figures.communities).toBe(await count(`(select count(*) ${alive})`))
    expect(all.figures.ppas).toBe(await count(`(select count(*) from ppas where coverage_${inRegion})`))
    expect(all.figures.assessments).toBe(await count(`(select count(*) from assessments where ${inRegion})`))
  })

  test('show nothing of any other organization', async () => {
    const answer = await ask('viewer@mole.bmms.test', at('region', 'XII'))
    expect(answer.figures).toMatchObject({ communities: 1, population: 7, needs: 0, assessments: 0, ppas: 0 })
    expect(JSON.stringify(answer)).not.toMatch(/MOH/)
  })

  test('tell needs and assessments apart, and name the first of each kind', async () => {
    const { mana, records } = await ask(viewer, at('province', 'XII-COTABATO'))
    const pairs = (slices: Geography['regions'] | { key: string | null; count: number }[]) =>
      (slices as { key: string | null; count: number }[]).map(({ key, count }) => [key, count])
    expect(pairs(mana!.needsByUrgency)).toEqual([
      ['immediate', 1],
      ['long_term', 1],
    ])
    expect(pairs(mana!.needsByStatus)).toEqual([['identified', 2]])
    expect(mana!.needsByCategory.reduce((sum, { count }) => sum + count, 0)).toBe(2)
    expect(pairs(mana!.assessmentsByLevel)).toEqual([
      ['provincial', 1],
      ['community', 1],
    ])
    expect(records!.communities.map(({ note }) => note)).toEqual(['100', '50'])
    expect(records!.needs).toHaveLength(2)
  })

  test('leave out a module that is off, for members and not for oversight', async () => {
    const moh = await organizationId(bmms, 'MOH')
    const switchMana = (enableMana: boolean) =>
      bmms.request('PATCH', `/api/organizations/${moh}`, { as: 'root@bmms.test', body: { enableMana } })
    await switchMana(false)
    const query = at('province', 'XII-COTABATO')
    expect((await ask(viewer, query)).figures).toMatchObject({
      needs: null,
      assessments: null,
      communities: 2,
    })
    expect((await ask(oversight, query)).figures).toMatchObject({ needs: 2, assessments: 2 })
    await switchMana(true)
  })

  test('are refused to visitors, and for a place that is none', async () => {
    const status = async (query: string, as?: string) =>
      (await bmms.request('GET', `/api/geography-figures${query}`, { ...(as && { as }) })).status
    expect(await status('')).toBe(401)
    expect(await status('?level=galaxy&place=X', viewer)).toBe(400)
    expect(await status('?level=province', viewer)).toBe(400)
    expect(await status(at('province', 'NOWHERE'), viewer)).toBe(404)
  })
})

describe('every figure opens the list it counts', () => {
  const counted: Figure[] = [
    'communities',
    'needs',
    'assessments',
    'ppas',
    'municipalCoverages',
    'provincialCoverages',
  ]

  /** The list of the panel, asked for over REST. */
  const rowsBehind = async (as: string, url: string): Promise<number> => {
    const [path, query] = url.replace('/admin/collections/', '').split('?')
    const { status, body } = await bmms.request('GET', `/api/${path}?${query}&depth=0&limit=200`, { as })
    expect({ url, status }).toEqual({ url, status: 200 })
    return body.totalDocs
  }

  const compare = async (as: string, place: Pick<Place, 'level' | 'id'> | null, figures: PlaceFigures) => {
    for (const figure of counted.filter((it) => figures[it] !== null)) {
      const rows = await rowsBehind(as, listBehind(figure, place))
      expect({ figure, place, rows }).toEqual({ figure, place, rows: figures[figure] })
    }
  }

  test.each([viewer, oversight])('for %s, at every level', async (as) => {
    for (const query of [
      '',
      at('region', 'XII'),
      at('province', 'XII-COTABATO'),
      at('municipality', 'XII-COTABATO-PIKIT'),
    ]) {
      const { place, figures, within, regions } = await ask(as, query)
      await compare(as, place, figures)
      for (const smaller of [...within, ...regions].filter((it) => (it.figures.communities ?? 0) > 0))
        await compare(as, smaller, smaller.figures)
    }
  })

  test('slices of needs as well', async () => {
    const { place, mana } = await ask(viewer, at('province', 'XII-COTABATO'))
    for (const { key, count } of mana!.needsByUrgency)
      expect(await rowsBehind(viewer, listBehind('needs', place, ['urgencyLevel', 'equals', key!]))).toBe(
        count,
      )
  })
})

describe('the map', () => {
  test('has one tile for each province and each place outside the provinces, and none lies on another', async () => {
    const { provinces, municipalities } = buildGeography(await readPsgc())
    const units = [...provinces, ...municipalities.filter(({ province }) => province === null)]
    for (const tiles of [Object.values(maps).flatMap((map) => map.tiles)])
      expect(tiles.map(({ code }) => code).sort()).toEqual(units.map(({ code }) => code).sort())
    for (const { tiles } of Object.values(maps)) {
      expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(tiles.length)
      expect(new Set(tiles.map(({ short }) => short)).size).toBe(tiles.length)
    }
  })

  test('is shaded in at most four classes, nought in none', () => {
    const shades = shadesOf([0, 0, 1, 2, 3, 4, 5, 6, 7, 900])
    expect(shades).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 900 },
    ])
    expect([0, 1, 4, 7, 900].map((it) => shadeOf(it, shades))).toEqual([0, 1, 2, 4, 4])
    const two = shadesOf([5, 5, 0, 6])
    expect(two).toEqual([
      { from: 5, to: 5 },
      { from: 6, to: 6 },
    ])
    expect([0, 5, 6].map((it) => shadeOf(it, two))).toEqual([0, 2, 4])
    expect(shadesOf([0])).toEqual([])
  })
})
