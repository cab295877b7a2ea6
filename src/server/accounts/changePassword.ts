import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { invalid } from '@/hooks/problems'
import { passwordFault } from '@/src/domain/passwords'
import { passwordChangedMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { readFormOrJson, seeOther } from '../formOrJson'
import { accountPage, changeFaults, type ChangeFault } from './accountPage'
import { personOfRequest, type Person } from './person'
import { knowsPassword } from './proof'
import { documented } from '@/src/openapi/documented'
import { object, string } from '@/src/openapi/schema'

/**
 * `POST /api/account/password` with `currentPassword` and `newPassword`. Whoever finds a computer unlocked does not
 * know the present password, so they cannot take the account over. All other sessions end.
 */
export const changePasswordEndpoint: Endpoint = {
  path: '/account/password',
  method: 'post',
  custom: documented({
    topic: 'account',
    summary: 'Change one’s own password',
    description: 'All other log-ins of the person end, and they are told by mail.',
    body: object({ currentPassword: string(), newPassword: string() }),
    answer: object({ message: string() }),
  }),
  handler: async (req) => {
    const person = personOfRequest(req)
    const { values, isForm } = await readFormOrJson(req)
    try {
      const fault = await change({ person, current: values.currentPassword, next: values.newPassword, req })
      if (!fault) return isForm ? seeOther(accountPage('password-changed')) : Response.json(changed)
      if (isForm) return seeOther(accountPage(fault))
      const path = fault === 'current' ? 'currentPassword' : 'newPassword'
      throw invalid({ collection: 'users', problems: [{ path, message: changeFaults[fault] }], req })
    } catch (error) {
      if (isForm && error instanceof APIError && error.status === 429)
        return seeOther(accountPage('too-many'))
      throw error
    }
  },
}

const changed = { message: 'Your password was changed.' }

const change = async ({
  person,
  current,
  next,
  req,
}: {
  person: Person
  current: unknown
  next: unknown
  req: PayloadRequest
}): Promise<ChangeFault | null> => {
  if (!(await knowsPassword(req, person, current))) return 'current'
  if (next === current) return 'same'
  const fault = passwordFault(next, person)
  if (fault) return fault
  await req.payload.update({
    collection: 'users',
    id: person.id,
    data: { password: next as string },
    depth: 0,
    // Over the API itself no password is changed; that the person may was checked above.
    overrideAccess: true,
    req,
  })
  sendLater({ payload: req.payload, to: person.email, message: passwordChangedMail() })
  return null
}
