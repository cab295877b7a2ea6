import { addDataAndFileToRequest, type Endpoint, type Payload } from 'payload'
import { badRequest } from '@/hooks/problems'
import { resetPasswordMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { asStored, countReset } from './attempts'
import { documented } from '@/src/openapi/documented'
import { emailAddress, object, string } from '@/src/openapi/schema'

/** Named to Payload each time: the links of invitations work longer. */
const oneDay = 24 * 60 * 60 * 1000

/**
 * Stands before Payload's own `POST /api/users/forgot-password`, which writes and mails before it answers, and so
 * answers later for an address it knows. Here the answer is given first, and the work done after.
 */
export const forgotPasswordEndpoint: Omit<Endpoint, 'root'> = {
  path: '/forgot-password',
  method: 'post',
  custom: documented({
    topic: 'logIn',
    summary: 'Ask for a link to set a password',
    description: 'Answered alike whether the address has an account or not. The link works for a day.',
    isOpen: true,
    body: object({ email: emailAddress() }),
    answer: object({ message: string() }),
  }),
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const email = asStored(req.data?.email)
    if (!email) throw badRequest('Enter your e-mail address.', 'email')
    await countReset(req, email)
    void sendLink(req.payload, email)
    return Response.json({
      message: 'If this address has an account, a link to set a password is on its way.',
    })
  },
}

/** Payload would send the mail itself, inside a transaction that waits for the mail server. */
const sendLink = async (payload: Payload, email: string): Promise<void> => {
  try {
    const token: string | null = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      expiration: oneDay,
      overrideAccess: true,
    })
    if (token) sendLater({ payload, to: email, message: resetPasswordMail(token) })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'A link to set a password could not be made' })
  }
}
