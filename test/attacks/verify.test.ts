import { availableParallelism } from 'node:os'
import { describe, expect, test } from '@jest/globals'
import { readOptions } from '@/src/verify/options'
import { codes, knows, mayDo, mayInvite, mayReadOf, people, tenantSlugs } from '@/src/verify/people'
import { described, lineOf, reportOf, total } from '@/src/verify/report'
import { openFuzzer, type Finding, type Progress } from '@/src/verify/fuzz'
import type { Change } from '@/src/verify/ledger'
import { loggedErrors, withoutValues } from '@/src/server/loggedErrors'

describe('options of npm run verify:isolation', () => {
  test('are few, with sensible values when left out', () => {
    expect(readOptions([])).toMatchObject({ requests: 100_000, seed: 1, only: null })
    expect(readOptions([]).workers).toBe(availableParallelism())
    expect(readOptions(['--requests', '5', '--seed', '0', '--workers', '1', '--only', '17'])).toEqual({
      requests: 5,
      seed: 0,
      workers: 1,
      only: 17,
    })
  })

  test.each([
    ['--requests', '0'],
    ['--requests', 'many'],
    ['--seed', '-1'],
    ['--workers', '1.5'],
    ['--speed', '9'],
  ])('are refused when they make no sense: %s %s', (...args) => {
    expect(() => readOptions(args)).toThrow()
  })
})

describe('the model of who may do what', () => {
  const person = (email: string) => people.find((it) => it.email.startsWith(email))!

  test.each([
    ['viewer@moh', 'read', 'MOH', 'ppas', true],
    ['viewer@moh', 'update', 'MOH', 'ppas', false],
    ['viewer@moh', 'read', 'MOLE', 'ppas', false],
    ['staff@moh', 'create', 'MOH', 'ppas', true],
    ['staff@moh', 'delete', 'MOH', 'ppas', false],
    ['manager@moh', 'delete', 'MOH', 'ppas', true],
    ['manager@moh', 'update', 'MOH', 'memberships', false],
    ['steward', 'update', 'MOH', 'memberships', true],
    ['admin@moh', 'delete', 'MOH', 'memberships', false],
    ['staff@mafar', 'read', 'MAFAR', 'ppas', false],
    ['staff@mafar', 'read', 'MAFAR', 'communities', true],
    ['viewer@ocm', 'read', 'BPA', 'ppas', true],
    ['admin@ocm', 'update', 'MOH', 'ppas', false],
    ['admin@ocm', 'update', 'OCM', 'ppas', true],
    ['clerk', 'read', 'MOH', 'ppas', false],
    ['pretender', 'read', 'MOH', 'ppas', false],
    ['both', 'update', 'MOLE', 'ppas', false],
    ['half', 'read', 'MOH', 'ppas', false],
    ['leaver', 'read', 'MOH', 'ppas', false],
    ['orphan', 'read', 'BPA', 'ppas', false],
    ['barred', 'read', 'MOH', 'ppas', false],
    ['fallen', 'read', 'MOH', 'ppas', false],
    ['root', 'delete', 'BPA', 'ppas', true],
  ] as const)('%s may %s in %s, %s: %s', (who, deed, code, slug, answer) => {
    expect(mayDo(person(who), deed, code, slug)).toBe(answer)
  })

  test('gives a visitor nothing', () => {
    expect(codes.flatMap((code) => tenantSlugs.map((slug) => mayDo(null, 'read', code, slug)))).not.toContain(
      true,
    )
    expect([mayReadOf(null, 'MOH'), mayInvite(null), knows(null, people[0]!)]).toEqual([false, false, false])
  })
})

describe('what is not as it was when the database is compared', () => {
  /** Compares after one request, while `late` is written that the request's journal did not have yet. */
  const findingsAfter = async (late: Change[], isTakenBack: boolean): Promise<string[][]> => {
    let looks = 0
    const ledger = {
      takeBack: () => Promise.resolve(looks > 1 ? late : []),
      fingerprint: () => {
        looks += 1
        const isOther = looks > 1 && (looks < 3 || !isTakenBack)
        return Promise.resolve(new Map([['users', isOther ? 'other' : 'same']]))
      },
    }
    const arena = { world: { accounts: [], organizations: {}, rows: [], places: {} }, ledger }
    const fuzzer = await openFuzzer(arena as never)
    await fuzzer.run({ seed: 1, first: 0, step: 1, end: 0 })
    return fuzzer.progress.findings.map(({ problems }) => problems)
  }
  const account = { id: '1', email: 'a@b.cc', reset_password_token: null }

  test('is no finding if a link for a forgotten password came late', async () => {
    const change = { table: 'users', before: account, after: { ...account, reset_password_token: 'x' } }
    const line = { table: 'audit_log', before: null, after: { document: account.id } }
    expect(await findingsAfter([change, line], true)).toEqual([])
    expect((await findingsAfter([change], true))[0]![0]).toContain('no line in the log')
  })

  test('is one if what came late is anything else', async () => {
    const change = { table: 'users', before: account, after: { ...account, email: 'b@b.cc' } }
    const [problems] = await findingsAfter([change], true)
    expect(problems![0]).toContain('email of an account changed')
  })

  test('is one if it stays', async () => {
    expect(await findingsAfter([], false)).toEqual([['not as before: users']])
  })
})

describe('the report', () => {
  const finding = (number: number, status: number): Finding => ({
    number,
    problems: ['status 500'],
    attempt: {
      surface: 'list',
      method: 'GET',
      path: '/api/ppas',
      headers: {},
      actor: null,
      second: null,
      needsSocket: false,
    },
    answer: { status, headers: '', body: 'x' },
  })
  const part = (extra: Partial<Progress>): Progress => ({
    requests: 10,
    bySurface: { list: 10 },
    byStatus: { 200: 8, 404: 2 },
    changes: 1,
    findings: [],
    ...extra,
  })

  test('adds up what the processes did, and names the request that reproduces a finding', () => {
    const memory = { first: 100 * 1024 * 1024, last: 101 * 1024 * 1024 }
    const outcomes = [part({}), part({ findings: [finding(7, 500), finding(9, 200)] })].map((progress) => ({
      progress,
      memory,
    }))
    const report = reportOf({ outcomes, seconds: 2, seed: 3 })
    expect(report).toContain('requests: 20 with seed 3 in 2 s (10/s)')
    expect(report).toContain('by status: 200 16, 404 4')
    expect(report).toContain('status 500 and above: 1')
    expect(report).toContain('leaks and other findings: 1')
    expect(report).toContain('100 MB at first, 101 MB at last')
    expect(described(finding(7, 500), 3)).toContain('--seed 3 --only 7')
  })

  test('says on one line how far it is', () => {
    const line = lineOf({ progress: total([part({}), part({})]), seconds: 4, bytes: 3 * 1024 * 1024 })
    expect(line).toBe('20 requests · 5/s · 2xx 16, 4xx 4 · 3 MB · 0 findings')
  })
})

describe('errors in the log', () => {
  test('carry neither statements nor values', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "canary-MOH-ppas-1"'), {
      code: '22P02',
    })
    const error = new Error('Failed query: select 1\nparams: canary-MOH-ppas-2', { cause })
    const text = JSON.stringify(
      withoutValues(Object.assign(error, { params: ['canary-MOH-ppas-3'], query: 'select' })),
    )
    expect(text).not.toContain('canary')
    expect(text).toContain('"code":"22P02"')
    expect(text).toMatch(/at .*verify\.test/)
  })

  test('say it once without values, and no second time with them', () => {
    const line = { msg: 'Failed query: select 1\nparams: canary-MOH-ppas-1', other: 1 }
    expect(loggedErrors.formatters.log(line)).toEqual({ msg: 'Failed query: select 1', other: 1 })
    expect(loggedErrors.formatters.log({ other: 1 })).toEqual({ other: 1 })
    expect(loggedErrors.serializers.err(new Error('x'))).toMatchObject({ type: 'Error', message: 'x' })
  })

  test('may be anything that was thrown', () => {
    expect(withoutValues('text')).toBe('text')
    expect(withoutValues({ secret: 'x' })).toEqual({ type: 'unknown' })
    const circle: Error & { cause?: unknown } = new Error('Round and round')
    circle.cause = circle
    expect(withoutValues(circle)).toMatchObject({ type: 'Error', message: 'Round and round' })
  })
})
