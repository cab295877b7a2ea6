import { expect, test } from '@jest/globals'
import { dictionary } from '@zxcvbn-ts/language-common'
import fc from 'fast-check'
import { longestPassword, passwordFault, shortestPassword } from '@/src/domain/passwords'

test.each([
  'tidal lantern orchard 7',
  'bmms-demo-2026',
  'Sinigang sa Cotabato',
  '830174926153',
  'ñandú über straße 9',
  'x7#Lq9!vRz2@Kp',
])('%s will do', (password) => {
  expect(passwordFault(password)).toBeNull()
})

test.each([
  undefined,
  null,
  5,
  '',
  'short',
  'elevenchars',
  'password1234',
  'Password!2345',
  'P@ssw0rd2026',
  'qwertyuiop12',
  '123456789012',
  'administrator1',
  'welcome12345',
  'BARMM2025!!!',
  'aaaaaaaaaaaa',
  'ababababababab',
  'abcabcabcabc',
  'abcdefghijklmnop',
  'P@$$w0rd!!!!2026',
  'qwertyqwerty',
  '1qaz2wsxqwerty',
  'Mindanao2026!',
  'Welcome-January-2026',
  'Maguindanao1234',
  'x'.repeat(longestPassword + 1),
])('%s is refused', (password) => {
  expect(passwordFault(password)).toEqual(expect.any(String))
})

test('a password may not be the person’s name or address', () => {
  const person = { email: 'farida.ampatuan@moh.example', name: 'Farida Ampatuan' }
  expect(passwordFault('farida.ampatuan1', person)).toBe('personal')
  expect(passwordFault('faridaampatuan99', person)).toBe('personal')
  expect(passwordFault('tidal lantern orchard 7', person)).toBeNull()
})

test('whatever is shorter than the minimum is refused', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: shortestPassword - 1 }),
      (password) => passwordFault(password) !== null,
    ),
  )
})

test('letters that count as two in the computer count as one', () => {
  expect(passwordFault('🌊'.repeat(6))).toBe('short')
})

test('a name within a longer phrase is no hindrance', () => {
  const person = { email: 'farida@moh.example', name: 'Farida Ampatuan' }
  expect(passwordFault('farida walks to the harbor', person)).toBeNull()
})

test('every password of the list of those most used is refused', () => {
  const used = dictionary['passwords-common']
  expect(used.length).toBeGreaterThan(3_000)
  expect(used.filter((password) => passwordFault(password) === null)).toEqual([])
  const twice = used.slice(0, 300).map((password) => `${password}${password}`)
  expect(twice.filter((password) => passwordFault(password) === null)).toEqual([])
})

test('a common password stays common in capitals, with signs around it, and twice', () => {
  const around = fc.constantFrom('', '!', '1', '2026', '#7', '...')
  const core = fc.constantFrom('password', 'qwertyuiop', 'bangsamoro', 'administrator', 'iloveyou')
  fc.assert(
    fc.property(core, around, around, fc.boolean(), (word, before, after, isLarge) => {
      const password = `${before}${word}${word}${after}`
      return passwordFault(isLarge ? password.toUpperCase() : password) === 'common'
    }),
  )
})
