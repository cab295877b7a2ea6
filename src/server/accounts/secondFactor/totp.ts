import { Secret, TOTP } from 'otpauth'
import encodeQR from 'qr'

/** RFC 6238 as every authenticator app knows it. */
const standard = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const issuer = 'BMMS'

/** 160 random bits, in the letters that one types into an app. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an app reads out of the picture. */
export const addressOf = (secret: string, email: string): string =>
  new TOTP({ ...standard, issuer, label: email, secret }).toString()

/** The picture of it, as SVG. */
export const pictureOf = (secret: string, email: string): string => encodeQR(addressOf(secret, email), 'svg')

/** The time step that a code belongs to, if it is of this moment or a step beside it; null for any other. */
export const stepOf = (secret: string, code: string, at = Date.now()): number | null => {
  const totp = new TOTP({ ...standard, secret })
  const delta = totp.validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? null : totp.counter({ timestamp: at }) + delta
}
