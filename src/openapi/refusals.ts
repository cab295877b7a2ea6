import { largestBody } from '@/src/server/payloadBridge'
import { requestsPerMinute } from '@/src/server/limits'
import { boolean, listOf, object, string, type Schema } from './schema'

/** Every refusal has this form; `path` names the field, the parameter or the part of the query that is wrong. */
export const refusalSchemas: Record<string, Schema> = {
  Problem: object(
    {
      path: string('Where: `budgetAllocation`, `milestones.0.title`, `where.status.equals`.'),
      message: string(),
    },
    'One thing that is wrong.',
  ),
  Refusal: object(
    {
      errors: listOf(
        object({
          message: string('In plain English, for a person.'),
          'name?': string('The kind of error, such as ValidationError.'),
          'data?': object({
            'errors?': listOf({ $ref: '#/components/schemas/Problem' }, 'Every field that is wrong.'),
            'collection?': string(),
            'secondFactor?': boolean('At log-in: the password was right, and a code is asked for.'),
          }),
        }),
      ),
    },
    'What an answer holds that is no success.',
  ),
}

type Refused = {
  status: number
  name: string
  description: string
  headers?: Record<string, Schema>
  /** Answered by what stands before BMMS's own words. */
  hasNoBody?: true
}

const megabytes = largestBody / 1024 / 1024

const refusals: readonly Refused[] = [
  {
    status: 400,
    name: 'Malformed',
    description:
      'Something sent is wrong: a field, the query, a bound, the JSON itself. `data.errors` says where, for each of them.',
  },
  {
    status: 401,
    name: 'NotLoggedIn',
    description: 'Nobody is logged in, the log-in has ended, or the password or code is wrong.',
  },
  {
    status: 403,
    name: 'NotAllowed',
    description:
      'Understood, and not for this person: no right, nobody logged in, the module is switched off, or the organization in the header is not theirs.',
  },
  {
    status: 404,
    name: 'NotThere',
    description: 'There is no such record, or none for this person: the two are answered alike.',
  },
  {
    status: 409,
    name: 'Conflict',
    description:
      'It does not fit what is there: other records refer to this one, or somebody was faster. Look again and try again.',
  },
  { status: 413, name: 'TooLarge', description: `The body is larger than ${megabytes} MB.` },
  { status: 415, name: 'NotJson', description: 'The body is no JSON.', hasNoBody: true },
  {
    status: 429,
    name: 'TooMany',
    description: `Too many requests: ${requestsPerMinute()} a minute from one address, and far fewer where a password is asked for. \`Retry-After\` says when to come again.`,
    headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
  },
  {
    status: 503,
    name: 'TooSlow',
    description: 'It took too long and was stopped. Narrow the request and try again.',
  },
]

/** The refusals as the components of the description. */
export const refusalResponses = (): Record<string, Schema> =>
  Object.fromEntries(
    refusals.map(({ status, name, description, headers, hasNoBody }) => [
      name,
      {
        description,
        'x-status': status,
        ...(headers && { headers }),
        ...(!hasNoBody && {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        }),
      },
    ]),
  )

/** The responses of an operation that is refused in these ways. */
export const refusedWith = (statuses: readonly number[]): Record<string, Schema> =>
  Object.fromEntries(
    [...new Set(statuses)]
      .sort()
      .map((status) => [
        String(status),
        { $ref: `#/components/responses/${refusals.find((it) => it.status === status)!.name}` },
      ]),
  )
