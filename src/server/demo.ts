import { demoAccounts, demoPassword } from '@/src/reference/demo'
import { settings } from '@/src/settings'

/**
 * Demo accounts exist on the embedded database, or where BMMS_DEMO=1 asks for them. Their password is public, so
 * a production database never gets them.
 */
export const isDemo = ({ isEmbedded }: { isEmbedded: boolean }): boolean => {
  if (isEmbedded) return process.env.BMMS_DEMO !== '0'
  if (process.env.BMMS_DEMO !== '1') return false
  if (settings.isProduction) {
    throw new Error(
      'BMMS_DEMO=1 is refused on a production database: the password of the demo accounts is public.',
    )
  }
  return true
}

export const demoGreeting = (hasDemo: boolean): string =>
  hasDemo
    ? `Demo accounts (password ${demoPassword}):\n${demoAccounts.map(({ email }) => `  ${email}`).join('\n')}`
    : ''
