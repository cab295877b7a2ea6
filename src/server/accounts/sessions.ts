import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { noteSessions } from '@/hooks/accounts/audit'
import { isUuid } from '@/hooks/relations'
import { endSessions, type Session } from '@/src/database/sessions'
import { together } from '@/src/database/together'
import { refused } from '@/hooks/problems'
import { readFormOrJson, seeOther } from '../formOrJson'
import { accountPage } from './accountPage'
import { personOfRequest, type Person } from './person'
import { seal } from './seal'
import { documented } from '@/src/openapi/documented'
import { boolean, integer, listOf, moment, object, string } from '@/src/openapi/schema'

/** A place where somebody is logged in. The number of a session stays here; its seal names it to the outside. */
export type ListedSession = { reference: string; createdAt: string; expiresAt: string; isCurrent: boolean }

/** The present session first, then the latest. */
export const listSessions = (person: Person): ListedSession[] =>
  sessionsOf(person)
    .map(({ id, createdAt, expiresAt }) => ({
      reference: referenceOf(id),
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      isCurrent: id === person._sid,
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.createdAt.localeCompare(a.createdAt))

const ended = object({ ended: integer('How many log-ins.') })

export const sessionEndpoints: Endpoint[] = [
  {
    path: '/account/sessions',
    method: 'get',
    custom: documented({
      topic: 'account',
      summary: 'Where one is logged in',
      answer: object({
        sessions: listOf(
          object({
            reference: string('Names the log-in when it is to be ended.'),
            createdAt: moment(),
            expiresAt: moment(),
            isCurrent: boolean('The one that this request came by.'),
          }),
        ),
      }),
    }),
    handler: (req) => Response.json({ sessions: listSessions(personOfRequest(req)) }),
  },
  {
    path: '/account/sessions',
    method: 'delete',
    custom: documented({
      topic: 'account',
      summary: 'Log oneself out everywhere else',
      answer: ended,
    }),
    handler: async (req) => Response.json({ ended: await endOthers(req) }),
  },
  {
    path: '/account/sessions/:reference',
    method: 'delete',
    custom: documented({
      topic: 'account',
      summary: 'End one of one’s log-ins',
      answer: ended,
      refusals: [404],
    }),
    handler: async (req) => {
      const ended = await endOne(req, req.routeParams?.reference)
      if (ended === 0) throw new APIError('You have no such session.', 404, undefined, true)
      return Response.json({ ended })
    },
  },
  {
    // The form of the account page: `reference` names one, without it all others end.
    path: '/account/sessions/end',
    method: 'post',
    custom: documented({
      topic: 'account',
      summary: 'End log-ins, by the form of the account page',
      description: 'Without `reference` all others. Leads back to the page; programs use DELETE.',
      body: object({ 'reference?': string() }),
      answer: null,
      status: 303,
    }),
    handler: async (req) => {
      const { values } = await readFormOrJson(req)
      if (values.reference === undefined) {
        await endOthers(req)
        return seeOther(accountPage('others-ended'))
      }
      const ended = await endOne(req, values.reference)
      return seeOther(accountPage(ended > 0 ? 'session-ended' : 'session-gone'))
    },
  },
]

/** `DELETE /api/users/:id/sessions`: for a stolen computer, before anything else is looked into. */
export const endSessionsOfAccount: Omit<Endpoint, 'root'> = {
  path: '/:id/sessions',
  method: 'delete',
  custom: documented({
    summary: 'Log a person out everywhere',
    description: 'For superadmins: for a stolen computer, before anything else is looked into.',
    answer: ended,
  }),
  handler: async (req) => {
    personOfRequest(req)
    if (!principalOf(req)?.isSuperadmin) throw refused('Only superadmins log out others.')
    const id = req.routeParams?.id
    return Response.json({ ended: isUuid(id) ? await end({ req, userId: id }) : 0 })
  },
}

const endOne = async (req: PayloadRequest, reference: unknown): Promise<number> => {
  const person = personOfRequest(req)
  const session = sessionsOf(person).find(({ id }) => referenceOf(id) === reference)
  return session ? end({ req, userId: person.id, only: session.id }) : 0
}

const endOthers = async (req: PayloadRequest): Promise<number> => {
  const person = personOfRequest(req)
  return end({ req, userId: person.id, except: person._sid })
}

/** Ended together with the line in the audit log, or not at all. */
const end = (which: Parameters<typeof endSessions>[0]): Promise<number> =>
  together(which.req, async () => {
    const { req, userId } = which
    const ended = await endSessions(which)
    if (ended > 0) await noteSessions(req, 'logout', { id: userId }, `Log-ins ended: ${ended}`)
    return ended
  })

const sessionsOf = (person: Person): Session[] => (person.sessions ?? []) as Session[]

const referenceOf = (sessionId: string): string => seal('session', sessionId)
