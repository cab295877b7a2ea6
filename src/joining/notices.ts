import { APIError } from 'payload'
import { noSuchRecord } from '@/hooks/problems'
import { seeOther } from '@/src/server/formOrJson'

/** What went well. */
export const joiningNews = {
  endorsed: 'The request was endorsed. An administrator decides it.',
  approved: 'The person is a member now and was sent an invitation.',
  declined: 'The request was declined, and the person was told so.',
  'sent-again': 'The invitation was sent again.',
  withdrawn: 'The invitation was withdrawn.',
  moved: 'The member was moved.',
  'factor-reset': 'The second factor was reset, and the person was told so.',
} as const

/** What stood in the way. */
export const joiningFaults = {
  gone: noSuchRecord,
  'not-yours': 'You may not do this in that organization.',
  decided: 'Somebody has decided this request meanwhile.',
  'endorsed-already': 'Somebody has endorsed this request meanwhile.',
  'own-request': 'Nobody endorses or approves their own request.',
  'both-steps': 'Whoever endorsed a request does not approve it as well. Another administrator does.',
  'no-reason': 'Give a reason of 3 to 1,000 characters.',
  'no-endorsement':
    'No focal person has endorsed this request. To approve it nevertheless, give the reason why.',
  'already-member': 'This person is already a member of the organization.',
  accepted: 'The person has accepted the invitation already.',
  'nobody-there': 'There is no active member of this e-mail address in that organization.',
  'same-place': 'Choose another organization than the present one.',
  'no-place': 'There is no active organization of this code.',
  'no-account': 'There is no account of this e-mail address that you look after.',
  'no-factor': 'This account has no second factor.',
  'own-factor': 'Nobody resets their own second factor. Remove it on its page, or ask another administrator.',
  'too-many': 'Too many mails to this person. Wait an hour and try again.',
  wrong: 'Something in the form was missing or wrong. Nothing was changed.',
} as const

export type JoiningFault = keyof typeof joiningFaults
type News = keyof typeof joiningNews

const statuses: Partial<Record<JoiningFault, number>> = {
  gone: 404,
  'not-yours': 403,
  'own-request': 403,
  'both-steps': 403,
  'own-factor': 403,
  decided: 409,
  'endorsed-already': 409,
}

/** The error that says it; `path` names the field that stands in the way. */
export const fault = (name: JoiningFault, path?: string): APIError => {
  const message = joiningFaults[name]
  return new APIError(
    message,
    statuses[name] ?? 400,
    path ? { errors: [{ path, message }] } : undefined,
    true,
  )
}

/** The page after one of its forms. Only the code travels, so that no link puts words of others on it. */
export const joiningPage = (notice: News | JoiningFault): string => `/admin/joining?notice=${notice}`

/** Programs are answered with JSON, forms of the panel with their page, which says what happened. */
export const answerForm = async ({
  isForm,
  news,
  work,
}: {
  isForm: boolean
  news: News
  work: () => Promise<object>
}): Promise<Response> => {
  try {
    const result = await work()
    return isForm ? seeOther(joiningPage(news)) : Response.json(result)
  } catch (error) {
    if (isForm && error instanceof APIError && error.isPublic) return seeOther(joiningPage(nameOf(error)))
    throw error
  }
}

const byStatus: Record<number, JoiningFault> = { 403: 'not-yours', 404: 'gone', 429: 'too-many' }

const nameOf = (error: APIError): JoiningFault => {
  const nested = (error.data as { errors?: { message?: string }[] } | undefined)?.errors ?? []
  const messages = [error.message, ...nested.map(({ message }) => message)]
  const known = (Object.keys(joiningFaults) as JoiningFault[]).find((it) =>
    messages.includes(joiningFaults[it]),
  )
  return known ?? byStatus[error.status] ?? 'wrong'
}
