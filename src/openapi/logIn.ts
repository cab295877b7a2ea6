import { topics } from './documented'
import type { Operation } from './operation'
import { boolean, emailAddress, integer, object, orNull, schemaNamed, string, type Schema } from './schema'

const inUnixSeconds = 'When it ends by itself, in seconds since 1970.'
const loggedIn = (token: string): Schema =>
  object({
    message: string(),
    user: schemaNamed('User'),
    [token]: string('To be sent as `Authorization: JWT …`. Browsers get it as a cookie as well.'),
    exp: integer(inUnixSeconds),
  })

/** What Payload offers at the doors of an account, and BMMS leaves open. Those it closes have no entry. */
const doors: Record<string, Omit<Operation, 'tag'>> = {
  'post /login': {
    operationId: 'logIn',
    summary: 'Log in',
    description:
      'Where the account has a second factor, the first answer is 401 with `data.secondFactor`; send the same again with `code`.',
    body: object({
      email: emailAddress(),
      password: string(),
      'code?': string('Six digits of the authenticator app, or a recovery code.'),
    }),
    answer: loggedIn('token'),
    refusals: [401, 403],
    isOpen: true,
  },
  'post /logout': {
    operationId: 'logOut',
    summary: 'Log out',
    description: 'Ends this log-in; with `allSessions=true` every one of this person.',
    parameters: [{ name: 'allSessions', in: 'query', schema: boolean() }],
    answer: object({ message: string() }),
    refusals: [],
  },
  'get /me': {
    operationId: 'me',
    summary: 'Who is logged in',
    answer: object({
      user: orNull(schemaNamed('User')),
      message: string(),
      'collection?': string(),
      'strategy?': string(),
      'token?': string(),
      'exp?': integer(inUnixSeconds),
    }),
    refusals: [403],
    isOpen: true,
  },
  'post /refresh-token': {
    operationId: 'prolong',
    summary: 'Prolong a log-in',
    description: 'Answers a new token. A log-in ends after a week in any case.',
    answer: {
      ...object({
        message: string(),
        user: schemaNamed('User'),
        refreshedToken: string(),
        exp: integer(inUnixSeconds),
        'setCookie?': boolean(),
        'strategy?': string(),
      }),
    },
    refusals: [],
  },
  'post /reset-password': {
    operationId: 'resetPassword',
    summary: 'Set a password by a link from a mail',
    description: 'Logs the person in, unless they have a second factor: then `token` is empty.',
    body: object({ token: string('The last part of the link.'), password: string() }),
    answer: object({ message: string(), user: schemaNamed('User'), 'token?': string() }),
    refusals: [403],
    isOpen: true,
  },
}

/** An operation of accounts that Payload makes by itself; undefined for one that BMMS has closed. */
export const logInOperation = (route: string): Operation | undefined => {
  const door = doors[route]
  return door && { ...door, tag: topics.logIn.label }
}

/** What `GET /access` answers, which the panel asks before it shows anything. */
export const rightsOperation: Operation = {
  tag: topics.access.label,
  operationId: 'rights',
  summary: 'What one may do, by collection',
  answer: object({
    'canAccessAdmin?': boolean(),
    'collections?': { type: 'object', additionalProperties: schemaNamed('Rights') },
    'globals?': { type: 'object' },
  }),
  refusals: [],
  isOpen: true,
}
