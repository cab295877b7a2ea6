import { randomBytes } from 'node:crypto'
import { systemScopes } from '@/access/databaseScope'
import { runAs } from '@/src/database/scope'
import { settings } from '@/src/settings'
import { openBmms } from './open'

/** `npm run superadmin -- <e-mail> "<full name>"`: makes the first account of a new installation. */
const [email, name] = process.argv.slice(2)
if (!email || !name) {
  console.error('Use: npm run superadmin -- <e-mail address> "<full name>"')
  process.exit(2)
}
const { payload, close } = await openBmms()
try {
  await runAs(systemScopes.accounts, makeSuperadmin)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await close()
}

async function makeSuperadmin(): Promise<void> {
  const { id } = await payload.create({
    collection: 'users',
    data: {
      email: email!,
      name: name!,
      isSuperadmin: true,
      isActive: true,
      password: randomBytes(24).toString('base64url'),
    },
    overrideAccess: true,
  })
  const token = await payload.forgotPassword({
    collection: 'users',
    data: { email: email! },
    disableEmail: true,
    overrideAccess: true,
  })
  console.log(`Made the superadmin ${name} (${id}).`)
  console.log(`Set a password within 24 hours: ${settings.publicUrl}/admin/reset/${token}`)
}
