import { describe, expect, test } from '@jest/globals'
import type { Rule } from '@/src/domain/rules'
import { enforceRules } from '@/hooks/enforceRules'
import { explainErrors, withOwnWords } from '@/hooks/explainErrors'
import {
  badRequest,
  changedMeanwhile,
  conflict,
  invalid,
  logInFirst,
  missing,
  notAvailable,
  refused,
} from '@/hooks/problems'
import { configOf, idOf, isUuid, visibleRecord } from '@/hooks/relations'
import { declared, refusal, refusalOf, requestOf } from '@/test/support/requests'

const rule: Rule = {
  kind: 'notBefore',
  name: 'in_order',
  field: 'end',
  other: 'start',
  message: 'Ends too early.',
}
const unique = { name: 'u', fields: ['organization', 'name'], message: 'This name is taken.' }
const req = requestOf({
  collections: [
    { slug: 'ppas', custom: declared({ rules: [rule], uniques: [unique] }), flattenedFields: [] },
    {
      slug: 'others',
      custom: declared({ uniques: [{ ...unique, message: 'Not this.' }] }),
      flattenedFields: [],
    },
    { slug: 'plain', flattenedFields: [] },
  ],
})

describe('refusals', () => {
  const raise = (error: Error) =>
    refusalOf(() => {
      throw error
    })

  test('400 and 403 are public, with the path when there is one', async () => {
    expect(await raise(badRequest('Too much.', 'limit'))).toEqual(refusal(400, 'Too much.', 'limit'))
    expect(await raise(badRequest('Too much.'))).toEqual(refusal(400, 'Too much.'))
    expect(await raise(refused('Not yours.', 'role'))).toEqual(refusal(403, 'Not yours.', 'role'))
    expect(await raise(refused('Not yours.'))).toEqual(refusal(403, 'Not yours.'))
  })

  test('401, 404 and 409 are public too', async () => {
    expect(await raise(logInFirst())).toEqual(refusal(401, 'Log in first.'))
    expect(await raise(missing('There is no such file.'))).toEqual(refusal(404, 'There is no such file.'))
    expect(await raise(conflict('Settled already.', 'status'))).toEqual(
      refusal(409, 'Settled already.', 'status'),
    )
    expect(await raise(changedMeanwhile())).toEqual(
      refusal(409, 'Somebody else changed this at the same moment. Please try again.'),
    )
  })

  test('what is invalid is said field by field, in the words of the request’s language', async () => {
    const problems = [notAvailable('ppa'), { path: 'end', message: 'Ends too early.' }]
    expect(problems[0]).toEqual({
      path: 'ppa',
      message: 'This record does not exist or is not available to you.',
    })
    expect(await raise(invalid({ collection: 'ppas', problems, req }))).toEqual({
      status: 400,
      message: '2 error:followingFieldsInvalid ppa, end',
      errors: problems,
      isPublic: true,
    })
  })
})

describe('relations', () => {
  const uuid = '019e0000-0000-7000-8000-00000000000a'

  test('have an id, whether it came alone or in a document', () => {
    expect([idOf(uuid), idOf({ id: uuid }), idOf({ id: uuid, name: 'x' })]).toEqual([uuid, uuid, uuid])
    for (const value of [null, undefined, 7, true, {}, { id: 7 }, { id: null }, [uuid]])
      expect(idOf(value)).toBeNull()
  })

  test('a UUID has five groups of hexadecimal digits', () => {
    expect([isUuid(uuid), isUuid(uuid.toUpperCase())]).toEqual([true, true])
    const malformed = [
      '',
      ...uuid
        .split('-')
        .map((_group, index, all) => all.map((it, at) => (at === index ? it.slice(1) : it)).join('-')),
      ...uuid
        .split('-')
        .map((_group, index, all) => all.map((it, at) => (at === index ? `${it}0` : it)).join('-')),
      ...uuid
        .split('-')
        .map((_group, index, all) => all.map((it, at) => (at === index ? `g${it.slice(1)}` : it)).join('-')),
      uuid.replaceAll('-', ''),
      `{${uuid}}`,
      ` ${uuid}`,
      `${uuid}\n`,
      `${uuid}' or '1'='1`,
    ]
    expect(malformed.filter(isUuid)).toEqual([])
    expect([7, null, undefined, [uuid], { toString: () => uuid }].filter(isUuid)).toEqual([])
  })

  test('a collection is found by its slug', () => {
    expect(configOf(req.payload, 'plain')).toMatchObject({ slug: 'plain' })
  })

  test('lead to a record, in the trash or not, for those who may see it', async () => {
    const calls: unknown[] = []
    const findByID = ({ req: passed, ...call }: { req: unknown }) => {
      calls.push({ ...call, isSameRequest: passed === asking })
      return Promise.resolve({ id: uuid })
    }
    const asking = requestOf({ localApi: { findByID } })
    expect(await visibleRecord(asking, 'ppas', uuid)).toEqual({ id: uuid })
    expect(calls).toEqual([
      {
        collection: 'ppas',
        id: uuid,
        depth: 0,
        trash: true,
        disableErrors: true,
        overrideAccess: false,
        isSameRequest: true,
      },
    ])
    for (const id of [undefined, null, 7, 'x', { id: uuid }])
      expect(await visibleRecord(asking, 'ppas', id)).toBeNull()
    expect(calls).toHaveLength(1)
  })
})

describe('the rules of a collection', () => {
  const check = (data: object | undefined, originalDoc?: object) =>
    enforceRules([rule])({ collection: { slug: 'ppas' }, data, originalDoc, req } as never) as unknown

  test('let a sound record pass as it is', () => {
    const data = { start: '2025-01-01', end: '2025-01-02' }
    expect(check(data)).toBe(data)
    expect(check(undefined, data)).toBeUndefined()
  })

  test.each([
    [{ start: '2025-01-02', end: '2025-01-01' }, undefined],
    [{ end: '2025-01-01' }, { start: '2025-01-02', end: '2025-01-03' }],
    [{ start: '2025-01-04' }, { start: '2025-01-02', end: '2025-01-03' }],
  ])('look at %j over %j as it would be stored', async (data, originalDoc) => {
    expect(await refusalOf(() => check(data, originalDoc))).toEqual({
      status: 400,
      message: '1 error:followingFieldsInvalid end',
      errors: [{ path: 'end', message: 'Ends too early.' }],
      isPublic: true,
    })
  })
})

describe('the answer to an error', () => {
  const explain = (error: unknown, result?: object) =>
    explainErrors({ error, req, result } as never) as unknown
  const refusedBy = (code: string, extra: object = {}) =>
    Object.assign(new Error('Failed query: insert into "ppas"'), {
      cause: { code, message: 'insert or update', ...extra },
    })

  test('says in plain words what the database refused, and where', () => {
    expect(explain(refusedBy('23502', { column: 'fiscal_year' }))).toEqual({
      status: 400,
      response: {
        errors: [
          {
            message: 'A required value is missing.',
            data: { errors: [{ path: 'fiscalYear', message: 'A required value is missing.' }] },
          },
        ],
      },
    })
    expect(explain(refusedBy('23514', { constraint: 'in_order' }))).toEqual({
      status: 400,
      response: {
        errors: [
          { message: 'Ends too early.', data: { errors: [{ path: 'end', message: 'Ends too early.' }] } },
        ],
      },
    })
  })

  test('has no path where there is none', () => {
    expect(explain(refusedBy('57014'))).toEqual({
      status: 503,
      response: {
        errors: [
          {
            message: 'This took too long and was stopped. Narrow the request and try again.',
            data: undefined,
          },
        ],
      },
    })
  })

  test('a parameter that is not JSON is the asker’s mistake', () => {
    expect(explain(new SyntaxError('Unexpected token x in JSON'))).toEqual({
      status: 400,
      response: { errors: [{ message: 'A parameter of the request is not valid JSON.', data: undefined }] },
    })
  })

  test('anything else stays as Payload says it, without its own words for what is unique', () => {
    expect(explain(new Error('x'))).toEqual({ response: { errors: [] } })
    expect(explain(new Error('x'), {})).toEqual({ response: { errors: [] } })
    const taken = { path: 'name', message: 'Value must be unique' }
    const errors = [
      { message: 'Something went wrong.' },
      { message: 'x', data: { collection: 'ppas', errors: [taken] } },
    ]
    expect(explain(new Error('x'), { errors, stack: 'kept' })).toEqual({
      response: {
        stack: 'kept',
        errors: [
          { message: 'Something went wrong.' },
          {
            message: 'x',
            data: { collection: 'ppas', errors: [{ path: 'name', message: 'This name is taken.' }] },
          },
        ],
      },
    })
  })
})

describe('a value that must be unique', () => {
  const say = (
    collection: string,
    error: { path?: string; message: string; label?: unknown; value?: unknown },
  ) => withOwnWords({ message: 'x', name: 'ValidationError', data: { collection, errors: [error] } }, req)
  const said = (collection: string, error: object) => ({
    message: 'x',
    name: 'ValidationError',
    data: { collection, errors: [error] },
  })
  const message = 'Value must be unique'

  test('is explained by the rule of its own collection', () => {
    for (const path of ['name', 'organization']) {
      expect(say('ppas', { path, message, label: 'Name' })).toEqual(
        said('ppas', { path, label: 'Name', message: 'This name is taken.' }),
      )
    }
    expect(say('others', { path: 'name', message })).toEqual(
      said('others', { path: 'name', message: 'Not this.' }),
    )
  })

  test.each([
    ['another field', 'ppas', 'title'],
    ['a field without a name', 'ppas', undefined],
    ['a collection without a declaration', 'plain', 'name'],
    ['a collection that does not exist', 'nowhere', 'name'],
  ])('keeps Payload’s words for %s', (_what, collection, path) => {
    expect(say(collection, { path, message })).toEqual(said(collection, { path, message }))
  })

  test('other mistakes keep their words, and nothing internal goes out', () => {
    expect(say('ppas', { path: 'name', message: 'Too long.', value: 'secret' })).toEqual(
      said('ppas', { path: 'name', message: 'Too long.' }),
    )
  })

  test('an error without fields is left as it is', () => {
    for (const error of [{ message: 'x' }, { message: 'x', data: { collection: 'ppas' } }])
      expect(withOwnWords(error, req)).toBe(error)
  })
})
