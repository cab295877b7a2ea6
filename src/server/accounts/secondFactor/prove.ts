import type { PayloadRequest } from 'payload'
import { noteSecondFactor } from '@/hooks/accounts/audit'
import { loadFactor, takeRecoveryCode, takeStep } from './store'
import { stepOf } from './totp'

/** Whether a code shows the second factor of an account: of the app, or a recovery code, each once. */
export const isProof = async (req: PayloadRequest, user: string, given: unknown): Promise<boolean> => {
  const code = typeof given === 'string' ? given.replace(/\s/g, '') : ''
  if (/^\d{6}$/.test(code)) {
    const { secret } = await loadFactor(req, user)
    const step = secret && stepOf(secret, code)
    return typeof step === 'number' && takeStep(req, user, step)
  }
  if (code === '' || !(await takeRecoveryCode(req, user, code))) return false
  const { recoveryCodesLeft } = await loadFactor(req, user)
  await noteSecondFactor(req, { id: user }, `Recovery code used, ${recoveryCodesLeft} left`)
  return true
}
