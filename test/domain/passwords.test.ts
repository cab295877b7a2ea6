import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { longestPassword, passwordFault, shortestPassword } from '@/src/domain/passwords'

test.each(['tidal lantern orchard 7', 'bmms-demo-2026', 'Sinigang sa Cotabato', 'x7#Lq9!vRz2@Kp'])(
  '%s will do',
  (password) => {
    expect(passwordFault(password)).toBeNull()
  },
)

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
