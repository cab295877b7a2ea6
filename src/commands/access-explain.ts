import { createLocalReq, type TypedUser } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { actions } from '@/access/features'
import { nobody } from '@/access/loadPrincipal'
import type { Principal } from '@/access/principal'
import { runAs } from '@/src/database/scope'
import { answer } from '@/src/explain/answer'
import { openBmms } from './open'

/** `npm run access:explain -- <user> <action> <collection> [id or code of an organization]`: why they can or cannot. */
const [person, action, collection, place] = process.argv.slice(2)
if (!person || !action || !collection) {
  console.error(
    'Use: npm run access:explain -- <e-mail address> <action> <collection> [<id> | <organization code>]',
  )
  console.error(`Actions: ${actions.join(', ')}. A collection is named as in the API, such as ppas.`)
  process.exit(2)
}
const { payload, close } = await openBmms()
try {
  await runAs(systemScopes.platform, say)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await close()
}

async function say(): Promise<void> {
  // Whoever runs commands on the machine is told what a superadmin is told.
  const operator: Principal = { ...nobody(''), isSuperadmin: true }
  const req = await createLocalReq({ user: { principal: operator } as unknown as TypedUser }, payload)
  const isRecord = place?.includes('-')
  const where = isRecord ? { id: place } : { organization: place }
  const explanation = await answer(req, operator, { person, action, collection, ...where })
  console.log(explanation.answer)
  for (const { isMet, text } of explanation.reasons) console.log(`  ${isMet ? '+' : '-'} ${text}`)
}
