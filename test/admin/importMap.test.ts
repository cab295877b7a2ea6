import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const sources = ['collections', 'src/admin'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8')),
)
const named = new Set(sources.flatMap((source) => source.match(/(?<=')\/src\/admin\/[\w/]+#\w+(?=')/g) ?? []))
const importMap = readFileSync('src/app/(payload)/admin/importMap.js', 'utf8')

test('components are named somewhere', () => {
  expect(named.size).toBeGreaterThan(10)
})

// A component that is missing there is left out of the page without a word.
test.each([...named])('the generated import map knows %s', (path) => {
  expect(importMap).toContain(`"${path}"`)
})
