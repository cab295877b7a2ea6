import type { CollectionBeforeValidateHook } from 'payload'
import { invalid, refused } from '@/hooks/problems'
import { isRequestStatus, possibleRequestSteps, requestRefusal } from '@/src/domain/requests'
import { standingOf } from './approval'

type Row = Record<string, unknown>

const path = 'requestStatus'

/**
 * Takes a request from one status to the next by the steps that there are, whether they are told in the form of the PPA
 * or by a report. What became a request only now has not begun.
 */
export const keepRequestOnWay: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const before = (operation === 'update' ? originalDoc : {}) as Row
  const after: Row = { ...before, ...data }
  const [was, is] = [before[path] ?? null, after[path] ?? null]
  if (after.category !== 'obc_request') {
    if (was === is || is === null) return data
    throw problem('Only OBC requests and proposals have a request status.')
  }
  const from = before.category === 'obc_request' && isRequestStatus(was) ? was : null
  // A status that there is not is told by the field.
  if (is !== null && !isRequestStatus(is)) return data
  // Whose it is and who entered it, as stored. Of a new one it does not matter: it can only begin.
  switch (requestRefusal({ from, to: is, ...standingOf(req, before) })) {
    case 'no-step':
      throw problem(possibleRequestSteps(from))
    case 'no-right':
      throw refused('A request is approved or declined by those who may approve PPAs.', path)
    case 'own-work':
      throw refused('Whoever entered a request does not decide about it. Somebody else does.', path)
    default:
      return data
  }

  function problem(message: string) {
    return invalid({ collection: 'ppas', problems: [{ path, message }], req })
  }
}
