import type pg from 'pg'
import type { Bmms } from '@/test/support/bmms'
import { demoPassword } from '@/test/support/bmms'
import { actors, codes, factOf, type Standing } from './facts'

type Person = { email: string; name: string; standings: readonly Standing[] }

/** Everybody the matrix needs beside the demo accounts, as they are before anything is switched off. */
export const addPeople = async (bmms: Bmms, organizationIds: ReadonlyMap<string, string>): Promise<void> => {
  const known = await emailsOf(bmms)
  for (const { email, name, standings } of people().filter((it) => !known.has(it.email))) {
    const { id: user } = await bmms.payload.create({
      collection: 'users',
      data: { email, name, password: demoPassword, isActive: true, isSuperadmin: false },
      depth: 0,
      overrideAccess: true,
    })
    for (const [index, { organization, role, managesUsers }] of standings.entries()) {
      await bmms.payload.create({
        collection: 'memberships',
        data: {
          user,
          organization: organizationIds.get(organization)!,
          role,
          canManageUsers: managesUsers ?? false,
          isPrimary: index === 0,
          isActive: true,
        },
        depth: 0,
        overrideAccess: true,
      })
    }
  }
}

/** The actors, and staff, a manager and an administrator for each organization: they enter its records. */
const people = (): Person[] => {
  const all = [...namedActors(), ...insiders()]
  return all.filter(({ email }, index) => all.findIndex((it) => it.email === email) === index)
}

const namedActors = (): Person[] =>
  actors.flatMap(({ email, name, standings }) => (email ? [{ email, name, standings }] : []))

const insiders = (): Person[] =>
  codes.flatMap((organization) =>
    (['staff', 'manager', 'admin'] as const).map((role) => ({
      email: `${role}@${organization.toLowerCase()}.bmms.test`,
      name: `${organization} ${role}`,
      standings: [{ organization, role }],
    })),
  )

const emailsOf = async (bmms: Bmms): Promise<Set<string>> => {
  const { docs } = await bmms.payload.find({
    collection: 'users',
    limit: 100,
    depth: 0,
    overrideAccess: true,
  })
  return new Set(docs.map(({ email }) => email))
}

/** Each name says whose it is, wherever it is shown. */
export const markNames = (database: pg.Pool): Promise<unknown> =>
  database.query(`update users set name = name || ' known-as-' || email`)

/** What ends access: of a member, of an account, of an organization, of modules. Tokens were given before. */
export const switchOff = async (database: pg.Pool): Promise<void> => {
  const emailsWhere = (test: (actor: (typeof actors)[number]) => boolean) =>
    actors.filter(test).map(({ email }) => email)
  await database.query(
    'update memberships set is_active = false where user_id in (select id from users where email = any($1))',
    [emailsWhere(({ standings }) => standings.some(({ isEnded }) => isEnded))],
  )
  await database.query('update users set is_active = false where email = any($1)', [
    emailsWhere(({ isSwitchedOff }) => Boolean(isSwitchedOff)),
  ])
  for (const code of codes) {
    const { isClosed, switchedOff = [] } = factOf(code)
    const columns = [...(isClosed ? ['isActive'] : []), ...switchedOff].map(toColumn)
    for (const column of columns) {
      await database.query(`update organizations set ${column} = false where code = $1`, [code])
    }
  }
}

export const toColumn = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export const toTable = (slug: string): string => slug.replaceAll('-', '_')
