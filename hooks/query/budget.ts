import type { PayloadRequest } from 'payload'
import { badRequest } from '../problems'

/** Of one GraphQL request. Two hundred PPAs with all that belongs to them are some 1,800. */
export const mostLists = 2_000

/** By the headers of the request: Payload makes everything else anew for the lists within it. */
const asked = new WeakMap<Headers, number>()

/**
 * Lists within the records of lists multiply: a short document asks for millions. How many a request may ask for is
 * counted while it is answered, because nobody knows before how many records there are.
 */
export const assertBudget = ({ headers, payloadAPI }: PayloadRequest): void => {
  if (payloadAPI !== 'GraphQL') return
  const count = (asked.get(headers) ?? 0) + 1
  asked.set(headers, count)
  if (count > mostLists) throw badRequest(tooManyLists)
}

export const tooManyLists = `This asks for more than ${mostLists.toLocaleString('en')} lists. Ask for fewer records at once.`
