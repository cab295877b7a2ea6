import { createHmac, timingSafeEqual } from 'node:crypto'
import { settings } from '@/src/settings'

/** Each use has its own name, so that a seal made for one is worth nothing for another. */
type Purpose = 'device' | 'session'

/** What only this server can make of a value. It tells nothing of the value and is the same every time. */
export const seal = (purpose: Purpose, value: string): string =>
  createHmac('sha256', settings.secret).update(`bmms ${purpose}\0${value}`).digest('base64url')

export const isSealed = (purpose: Purpose, value: string, given: string): boolean => {
  const [wanted, found] = [Buffer.from(seal(purpose, value)), Buffer.from(given)]
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}
