import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'

const operations = new Set([
  'find',
  'findByID',
  'findDistinct',
  'findVersions',
  'findVersionByID',
  'restoreVersion',
  'count',
  'countVersions',
  'create',
  'update',
  'delete',
  'duplicate',
  'forgotPassword',
  'resetPassword',
  'login',
  'unlock',
  'verifyEmail',
  'findGlobal',
  'updateGlobal',
])

const folders = ['access', 'collections', 'hooks', 'src']

const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name)),
)

const isPayload = (node: ts.Expression): boolean =>
  (ts.isIdentifier(node) && node.text === 'payload') ||
  (ts.isPropertyAccessExpression(node) && node.name.text === 'payload')

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)))

/** Whether a request is at hand: a parameter or variable `req` of this function or one around it. */
const hasRequest = (node: ts.Node): boolean => {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if (ts.isFunctionLike(at) && at.parameters.some(({ name }) => namesIn(name).includes('req'))) return true
    if (ts.isBlock(at) || ts.isSourceFile(at)) {
      const declared = at.statements
        .filter(ts.isVariableStatement)
        .flatMap(({ declarationList }) => declarationList.declarations.flatMap(({ name }) => namesIn(name)))
      if (declared.includes('req')) return true
    }
  }
  return false
}

type Call = { line: number; operation: string; problems: string[] }

/** Every call of Payload's Local API in a source, with what it leaves unsaid. */
const callsIn = (name: string, text: string): Call[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const calls: Call[] = []
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      operations.has(node.expression.name.text) &&
      isPayload(node.expression.expression)
    ) {
      const [options] = node.arguments
      const said =
        options && ts.isObjectLiteralExpression(options)
          ? options.properties.map((it) => (it.name ? it.name.getText(source) : ''))
          : []
      calls.push({
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        operation: node.expression.name.text,
        problems: [
          ...(said.includes('overrideAccess') ? [] : ['does not say overrideAccess']),
          ...(hasRequest(node) && !said.includes('req') ? ['does not pass req'] : []),
        ],
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return calls
}

describe('C.13 the Local API, which overrides access unless told not to', () => {
  const calls = files.flatMap((file) =>
    callsIn(file, readFileSync(file, 'utf8')).map((call) => ({ file, ...call })),
  )

  test('is called in places that this test can see', () => expect(calls.length).toBeGreaterThan(15))

  test('every call says whether it overrides access, and passes the request where there is one', () => {
    expect(calls.filter(({ problems }) => problems.length > 0)).toEqual([])
  })

  test.each([
    ['await payload.find({ collection: "ppas" })', ['does not say overrideAccess']],
    ['await this.req.payload.delete({ id })', ['does not say overrideAccess']],
    ['await payload.count(options)', ['does not say overrideAccess']],
    ['const hook = ({ req }) => req.payload.find({ overrideAccess: false })', ['does not pass req']],
    [
      'const hook = async (args) => { const { req } = args; await req.payload.update({ overrideAccess: true }) }',
      ['does not pass req'],
    ],
    ['const hook = ({ req }) => req.payload.find({ overrideAccess: false, req })', []],
    ['await payload.find({ overrideAccess: true })', []],
  ])('notices %s', (text, problems) => {
    expect(callsIn('planted.ts', text).map((call) => call.problems)).toEqual([problems])
  })

  test('a request is never trusted for coming over the Local API: the panel’s functions say so too', () => {
    const trusting = files.filter((file) =>
      /payloadAPI\s*[!=]==?\s*['"]local/.test(readFileSync(file, 'utf8')),
    )
    expect(trusting).toEqual([])
  })

  test('every endpoint of our own looks at who asks', () => {
    const textOf = (file: string) => readFileSync(file, 'utf8')
    const isEndpoint = /:\s*(Omit<)?Endpoint(\[\]|, 'root'>)?\s*=/
    const looks =
      /principalOf\([^]*?if \(!principal\b[^]*?throw|person(OfRequest|SettingUp)\(req\)|readerOf\(user\)/
    const endpoints = files.filter((file) => isEndpoint.test(textOf(file)) && /handler:/.test(textOf(file)))
    expect(endpoints.length).toBeGreaterThanOrEqual(5)
    // Whoever forgot a password is not logged in.
    expect(endpoints.filter((file) => !looks.test(textOf(file)))).toEqual([
      'src/joining/submit.ts',
      'src/server/accounts/forgotPassword.ts',
    ])
  })
})
