import { jest } from '@jest/globals'
import { TOTP } from 'otpauth'
import { demoPassword, type Answer, type Bmms } from './bmms'
import { accountOf } from './places'

const period = 30_000

/** Codes change every 30 seconds, in the middle of a test as well: for a file of tests their clock stands still. */
export const holdStep = (): void => {
  const step = Math.floor(Date.now() / period)
  jest.spyOn(Date, 'now').mockReturnValue((step + 0.5) * period)
}

/** What the app on the phone would show; `steps` of 30 seconds away from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + steps * period })

/** Six digits that are the code of none of the steps around now. */
export const wrongCodeOf = (secret: string): string => {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps))
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find((it) => !right.includes(it))!
}

/** Sets a second factor up, with the code of the step before, so that the present one is still free. */
export const setUpFactor = async (
  bmms: Bmms,
  email: string,
): Promise<{ secret: string; recoveryCodes: string[] }> => {
  const begun = await factorStep(bmms, email, 'start', { password: demoPassword })
  const { secret } = begun.body as unknown as { secret: string }
  const confirmed = await factorStep(bmms, email, 'confirm', { code: codeOf(secret, -1) })
  return { secret, ...(confirmed.body as unknown as { recoveryCodes: string[] }) }
}

export const factorStep = (bmms: Bmms, as: string, step: string, body: object): Promise<Answer> =>
  bmms.request('POST', `/api/account/second-factor/${step}`, { as, body })

export const logInWith = (bmms: Bmms, email: string, code?: unknown): Promise<Answer> =>
  bmms.request('POST', '/api/users/login', { body: { email, password: demoPassword, code } })

export const saying = ({ status, body }: Answer): [number, string] => [status, body.errors[0]!.message]

/** What the database has of it, as its owner sees it. */
export const storedFactor = async (bmms: Bmms, email: string): Promise<Record<string, string | null>> => {
  const { rows } = await bmms.owner.query<Record<string, string | null>>(
    `select totp_secret, totp_pending, recovery_codes::text, second_factor_at, totp_last_step from users where email = $1`,
    [email],
  )
  return rows[0]!
}

/** What the audit log says of it, oldest first. */
export const factorLines = async (bmms: Bmms, email: string): Promise<string[]> => {
  const { rows } = await bmms.owner.query<{ message: string }>(
    `select message from audit_log where action = 'second_factor' and document = $1 order by created_at`,
    [await accountOf(bmms, email)],
  )
  return rows.map(({ message }) => message)
}
