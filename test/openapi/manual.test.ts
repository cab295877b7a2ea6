import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { largestDepth, largestLimit } from '@/hooks/query/bounds'
import { longestList, longestText } from '@/hooks/query/operands'
import { deepestWhere, mostConditions } from '@/hooks/query/paths'
import { largestBody } from '@/src/server/payloadBridge'
import { demoPassword, startBmms, type Bmms } from '@/test/support/bmms'

let bmms: Bmms
beforeAll(async () => {
  bmms = await startBmms()
})
afterAll(() => bmms.close())

const manual = readFileSync('docs/manuals/api.md', 'utf8')
const example = 'docs/manuals/examples/ppas.ts'

test('the manual shows the example as it is, and it does what it says', async () => {
  expect(manual).toContain(readFileSync(example, 'utf8').trim())
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', example], {
    env: {
      ...process.env,
      BMMS: bmms.url,
      BMMS_EMAIL: 'manager@moh.bmms.test',
      BMMS_PASSWORD: demoPassword,
    },
  })
  expect(stdout.trim().split('\n')).toEqual([
    'Rural health units: 40 %',
    'Budget of 2025: 1500000 pesos',
    expect.stringMatching(/^400 .*"path":"progress"/),
  ])
})

test('the manual names the bounds that hold', () => {
  expect(manual).toContain(`| \`limit\` | 1 to ${largestLimit}; 10 when not given |`)
  expect(manual).toContain(`| \`depth\` | 0 to ${largestDepth}; 1 when not given |`)
  expect(manual).toContain(`| body of a request | ${largestBody / 1024 / 1024} MB |`)
  expect(manual).toContain(
    `${mostConditions} conditions, ${deepestWhere} levels, ${longestList} values in a list, ${longestText} characters`,
  )
})
