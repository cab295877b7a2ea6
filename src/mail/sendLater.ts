import type { Payload } from 'payload'
import type { Message } from './messages'

/** Sends a mail without holding up the answer: a slow mail server is not the person's to wait for. */
export const sendLater = ({
  payload,
  to,
  message,
}: {
  payload: Payload
  to: string
  message: Message
}): void => {
  void payload
    .sendEmail({ to, ...message })
    .catch((error: unknown) =>
      payload.logger.error({ err: error, msg: `The mail “${message.subject}” could not be sent` }),
    )
}
