import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { declarationOf } from '@/access/declaration'
import { explainDatabaseError } from '@/src/database/errors'
import { startBmms, type Bmms } from '@/test/support/bmms'
import { organizationId } from '@/test/support/places'
import { create } from '@/test/support/records'

let bmms: Bmms
let ppa: string
beforeAll(async () => {
  bmms = await startBmms()
  ppa = (await create(bmms, 'ppas', 'MOH')).id
})
afterAll(() => bmms.close())

/** What PostgreSQL answers to a statement that goes past the application, in the words a person would read. */
const refusalOf = (statement: string, values: unknown[] = []) =>
  bmms.owner.query(statement, values).then(
    () => null,
    (error: unknown) => explainDatabaseError({ cause: error }, bmms.payload.config.collections),
  )

test('every declared rule and unique rule stands in the database', async () => {
  const { rows } = await bmms.owner.query<{ name: string }>(
    `select conname as name from pg_constraint where contype = 'c'
     union all select indexname from pg_indexes where schemaname = 'public'`,
  )
  const present = new Set(rows.map(({ name }) => name))
  const declared = bmms.payload.config.collections.flatMap((it) => {
    const declaration = declarationOf(it)
    return [...(declaration?.rules ?? []), ...(declaration?.uniques ?? []), ...(declaration?.indexes ?? [])]
  })
  expect(declared.length).toBeGreaterThan(20)
  expect(declared.filter(({ name }) => !present.has(name))).toEqual([])
})

describe('a write past the application', () => {
  const breaches: [string, string][] = [
    [`start_date = '2025-06-01', target_end_date = '2025-05-31'`, 'targetEndDate'],
    [`budget_ceiling = 10, budget_allocation = 10.01`, 'budgetAllocation'],
    [`progress = 101`, 'progress'],
    [`fiscal_year = 1999`, 'fiscalYear'],
    [`funding_source = 'other_sources', funding_source_other = '  '`, 'fundingSourceOther'],
    [`title = null`, 'title'],
  ]
  test.each(breaches)('is refused when it sets %s', async (assignment, path) => {
    const refusal = await refusalOf(`update ppas set ${assignment} where id = $1`, [ppa])
    expect(refusal).toMatchObject({ status: 400, path })
  })

  test('rounds money to centavos and refuses more than fifteen digits', async () => {
    await bmms.owner.query('update ppas set budget_allocation = 0.105 where id = $1', [ppa])
    const { rows } = await bmms.owner.query(
      'select budget_allocation::text as amount from ppas where id = $1',
      [ppa],
    )
    expect(rows).toEqual([{ amount: '0.11' }])
    expect(await refusalOf('update ppas set budget_allocation = 1e14 where id = $1', [ppa])).toMatchObject({
      status: 400,
    })
  })

  test('cannot take away an organization, or point to what does not exist', async () => {
    const organization = await organizationId(bmms, 'MOH')
    expect(await refusalOf('delete from organizations where id = $1', [organization])).toMatchObject({
      status: 409,
    })
    const missing = '019e0000-0000-7000-8000-000000000000'
    expect(await refusalOf('update ppas set implementing_moa_id = $1', [missing])).toMatchObject({
      status: 400,
    })
  })

  test('cannot register the same barangay twice for one organization, and can for two', async () => {
    const { barangay, displayName } = await create(bmms, 'communities', 'MOH')
    await create(bmms, 'communities', 'MOLE', { barangay })
    const again = await bmms.request('POST', '/api/communities', {
      as: 'staff@moh.bmms.test',
      body: { barangay },
    })
    expect(again.status).toBe(400)
    expect(again.body.errors[0]!.data!.errors).toEqual([
      {
        path: 'barangay',
        message: `Your organization already has a community in this barangay: ${String(displayName)}.`,
      },
    ])
    const { id } = await create(bmms, 'communities', 'MOH')
    const refusal = await refusalOf('update communities set barangay_id = $1 where id = $2', [barangay, id])
    expect(refusal).toMatchObject({ status: 400, message: 'A record with the same values already exists.' })
  })
})

describe('what PostgreSQL says is put in plain words', () => {
  const answers: [string, number][] = [
    ['40001', 409],
    ['40P01', 409],
    ['57014', 503],
    ['22P02', 400],
    ['22021', 400],
    ['23514', 400],
  ]
  test.each(answers)('%s becomes %i', (code, status) => {
    const explanation = explainDatabaseError({ cause: { cause: { code, message: 'internal' } } }, [])
    expect(explanation).toMatchObject({ status })
    expect(explanation!.message).not.toContain('internal')
  })

  test.each([
    null,
    'text',
    new Error('x'),
    { code: 'ECONNREFUSED' },
    { code: '42P01', message: 'no such table' },
  ])('%p is not explained', (error) => {
    expect(explainDatabaseError(error, [])).toBeNull()
  })
})
