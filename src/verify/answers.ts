import { foreignCanaries } from './canary'
import type { Answer } from './caller'
import { isLive, knows, mayDo, mayInvite, mayReadOf, people, type Person } from './people'
import type { World } from './world'

/** Who may be behind a request: a token in the header and one in a cookie may be two people's. */
export type Asker = readonly Person[]

export type Judge = (question: { sent: string; askers: Asker; answer: Answer }) => string[]

type Found = { canSee: (person: Person) => boolean; what: string; invitedBy?: string }

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const secrets = /[0-9a-f]{40,}/gi
/** Whoever sees a file may know the checksum of it. */
const checksums = /"sha256"[^{}]{0,80}?"[0-9a-f]{64}"|"[0-9a-f]{64}","field":"sha256"/g
const tokens = /eyJ[\w-]+\.(eyJ[\w-]+)\.[\w-]+/g

/** What only shows when the machinery is laid open. */
const innards = [
  /\bselect\b[^{}]{1,200}\bfrom "/i,
  /\b(insert into|update|delete from) "\w+"/i,
  /failed query|drizzle|node_modules|\bat [\w.<>]+ \(|\.[jt]sx?:\d+:\d+|file:\/\//i,
  /violates (foreign key|check|unique|not-null)|row-level security|syntax error at or near|(relation|column) "[^"]+" (of relation|does not exist)/i,
  /cannot read propert|is not a function|is not iterable|undefined \(reading/i,
  /something went wrong/i,
  /\/work\/|\/home\/|\/tmp\//,
]

/** Holds every answer to what the people of the model may read. */
export const judgeOf = (world: World): Judge => {
  const known = identitiesOf(world)
  return ({ sent, askers, answer: { status, headers, body } }) => {
    const text = `${headers}\n${body}`
    const canSee = (test: (person: Person) => boolean) => askers.some(test)
    const problems = foreignCanaries({
      text,
      sent,
      readable: (code) => canSee((person) => mayReadOf(person, code)),
    }).map((canary) => `canary ${canary}`)
    for (const [id] of body.matchAll(uuids)) {
      const found = known.get(id.toLowerCase())
      // Whoever invites a person by address becomes their colleague by that.
      if (found?.invitedBy && sent.includes(found.invitedBy) && canSee(mayInvite)) continue
      if (found && !sent.includes(id) && !canSee(found.canSee)) problems.push(`${found.what} ${id}`)
    }
    for (const [secret] of text.replaceAll(checksums, '').matchAll(secrets)) {
      if (!sent.includes(secret)) problems.push(`secret ${secret.slice(0, 20)}…`)
    }
    for (const [token, claims] of body.matchAll(tokens)) {
      if (!sent.includes(token) && !mayHold({ claims: claims!, sent, askers, world }))
        problems.push(`token ${token.slice(0, 20)}…`)
    }
    if (status >= 500) problems.push(`status ${status}`)
    const shown = innards.map((pattern) => pattern.exec(text)?.[0]).find((it) => it && !sent.includes(it))
    if (shown) problems.push(`innards: ${shown}`)
    return [...new Set(problems)]
  }
}

/** A token is given to its owner, and to whoever knows the password of the account. */
const mayHold = ({
  claims,
  sent,
  askers,
  world,
}: {
  claims: string
  sent: string
  askers: Asker
  world: World
}): boolean => {
  const { id } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { id: string }
  const place = world.accounts.findIndex(({ userId }) => userId === id)
  return askers.includes(people[place]!) || sent.includes('bmms-demo-2026')
}

const identitiesOf = ({ rows, accounts, organizations, places }: World): Map<string, Found> => {
  const known = new Map<string, Found>()
  for (const { id, slug, code } of rows)
    known.set(id, { what: `${slug} of ${code}`, canSee: (person) => mayDo(person, 'read', code, slug) })
  accounts.forEach(({ userId, email }, place) =>
    known.set(userId, {
      what: `account ${email}`,
      invitedBy: email,
      canSee: (person) => person === people[place] || knows(person, people[place]!),
    }),
  )
  accounts.forEach(({ token }, place) => {
    const { sid } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')) as {
      sid: string
    }
    known.set(sid, { what: 'session of another person', canSee: (person) => person === people[place] })
  })
  const ofMembers = { what: 'reference data for a visitor', canSee: (person: Person) => isLive(person) }
  for (const id of [...Object.values(organizations), ...Object.values(places).flat()])
    known.set(id, ofMembers)
  return known
}
