import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const model = readFileSync('docs/THREAT_MODEL.md', 'utf8')

const named = [
  ...new Set(
    [...model.matchAll(/`((?:access|collections|docs|hooks|migrations|src|test)\/[^`\s]*)`/g)].map(
      ([, path]) => path!,
    ),
  ),
]

/** The rows of the tables about ASVS. */
const requirements = model
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
  .map((line) => {
    const [numbers, level, , state, , reason] = line.split('|').slice(1, -1)
    return {
      numbers: numbers!.trim(),
      level: level?.trim(),
      state: state?.replaceAll('*', '').trim(),
      reason: reason?.trim() ?? '',
    }
  })

/** `7.4.2, 9.1.1–9.1.3` names four. */
const each = (numbers: string): string[] =>
  numbers.split(', ').flatMap((part) => {
    const [from, to] = part.split('–')
    const section = from!.replace(/\d+$/, '')
    const [first, last] = [from, to ?? from].map((it) => Number(it!.split('.')[2]))
    return Array.from({ length: last! - first! + 1 }, (_, index) => `${section}${first! + index}`)
  })

test('the files that the threat model names are there', () => {
  expect(named.length).toBeGreaterThan(60)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('each requirement of ASVS stands there once, with a level and a state', () => {
  const numbers = requirements.flatMap((it) => each(it.numbers))
  expect(numbers.length).toBeGreaterThan(100)
  expect(numbers.filter((it) => !/^\d+\.\d+\.\d+$/.test(it))).toEqual([])
  expect(numbers.filter((it, index) => numbers.indexOf(it) !== index)).toEqual([])
  const states = ['met', 'partly', 'not met', 'n/a']
  expect(requirements.filter(({ level }) => !/^[123](, [123])*$/.test(level ?? ''))).toEqual([])
  expect(requirements.filter(({ state }) => !states.includes(state ?? ''))).toEqual([])
})

test('what is met only in part, or not at all, says why', () => {
  const open = requirements.filter(({ state }) => state === 'partly' || state === 'not met')
  expect(open.length).toBeGreaterThan(5)
  const words = (reason: string): string => reason.replace(/`[^`]*`|[,.]/g, '').trim()
  expect(open.filter(({ reason }) => words(reason).length < 10)).toEqual([])
})
