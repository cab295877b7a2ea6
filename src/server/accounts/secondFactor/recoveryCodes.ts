import { createHash, randomBytes } from 'node:crypto'

const count = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes of 80 random bits and more, without letters that look alike. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => [code(), code(), code(), code()].join('-'))

/** Random enough that a plain hash cannot be searched for what it was made of. */
export const hashOf = (recoveryCode: string): string =>
  createHash('sha256').update(recoveryCode.toLowerCase().replace(/[\s-]/g, '')).digest('base64url')

// 31 letters: the 8 highest values of a byte are thrown away, so that each is as likely as the others.
const code = (): string => {
  const found: string[] = []
  while (found.length < 5) {
    const [byte] = randomBytes(1)
    if (byte! < 248) found.push(letters[byte! % letters.length]!)
  }
  return found.join('')
}
