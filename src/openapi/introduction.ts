import { largestDepth, largestLimit } from '@/hooks/query/bounds'
import { requestsPerMinute } from '@/src/server/limits'
import { largestBody } from '@/src/server/payloadBridge'

/** What one has to know before the first request. */
export const introduction = (): string =>
  [
    'The Bangsamoro Ministerial Management System over REST. Every answer is JSON and holds what the person who asks may see: their own organizations, or all of them under oversight. Nobody is told that there is more.',
    'Log in at `POST /api/users/login` and send the token as `Authorization: JWT <token>`. There are no API keys: a program has an account like a person.',
    'The header `X-BMMS-Organization` says in which organization one works. It narrows lists and is taken for new records.',
    `A page has ${largestLimit} records at most, relations are filled in to depth ${largestDepth}, a body has ${largestBody / 1024 / 1024} MB, and one address sends ${requestsPerMinute()} requests a minute.`,
    'Ids are UUIDs, times are in UTC, amounts are pesos.',
    'A refusal says what is wrong in plain English and, where a field or parameter is wrong, its path.',
  ].join('\n\n')
