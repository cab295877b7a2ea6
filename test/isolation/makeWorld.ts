import { startBmms } from '@/test/support/bmms'
import { administer } from '@/test/support/databases'
import { addPeople, markNames, switchOff } from './accounts'
import { actors } from './facts'
import { keepFewLines } from './log'
import { keepJournal } from './journal'
import { enterPreferences, enterRecords } from './records'
import { enterImports, enterReceivedNeeds } from './imports'
import { enterRequests } from './requests'
import { idsOfOrganizations, worldName, type Kept } from './worldTemplate'

/**
 * Fills a database with the records of every organization and everybody who may ask for them, over the API as staff
 * would, and leaves it as a template. Run by the first test file that needs it, as a process of its own, because a
 * template must not be in use.
 */
const bmms = await startBmms()
const database = bmms.owner
// The template is taken from under whatever connection has not quite ended.
database.on('error', () => undefined)
const organizationIds = await idsOfOrganizations(database)
await addPeople(bmms, organizationIds)
const entered = await enterRecords(bmms, organizationIds)
await enterPreferences(bmms)
entered.set('registrations', await enterRequests(database))
const tokens = await Promise.all(
  // Given before anything is switched off: what was given must not outlive the right.
  actors.flatMap(({ email }) => (email ? [bmms.login(email).then((token) => [email, token] as const)] : [])),
)
for (const made of [await enterImports(database), await enterReceivedNeeds(database, entered)])
  for (const [slug, ofCollection] of made) entered.set(slug, ofCollection)
await markNames(database)
await switchOff(database)
entered.set('audit-log', await keepFewLines(database))
await keepJournal(database)
const kept: Kept = {
  entered: [...entered].map(([slug, ofCollection]) => [slug, [...ofCollection]]),
  tokens,
}
await database.query('create table isolation.kept (world jsonb)')
await database.query('insert into isolation.kept values ($1)', [JSON.stringify(kept)])
const [name] = (await database.query<{ name: string }>('select current_database() as name')).rows.map(
  (row) => row.name,
)
await database.end()
await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
await administer(`alter database ${name} rename to ${worldName}`)
process.exit(0)
