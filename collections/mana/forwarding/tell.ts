import type { PayloadRequest } from 'payload'
import { systemScopes } from '@/access/databaseScope'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { needAnsweredMail, needForwardedMail, type Message } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import type { Organization, ReceivedNeed, User } from '@/src/payload-types'

/** Says to those who lead an office that a need waits for them. The need itself stays in BMMS. */
export const tellAnswerers = (req: PayloadRequest, receiver: Organization): Promise<void> =>
  tellLeaders(req, receiver.id, needForwardedMail({ organization: receiver.name }))

/** Says to the office that forwarded a need that there is an answer. */
export const tellSender = (req: PayloadRequest, { fromOrganization }: ReceivedNeed): Promise<void> =>
  tellLeaders(req, idOf(fromOrganization)!, needAnsweredMail())

const most = 20

const tellLeaders = async (req: PayloadRequest, organization: string, message: Message): Promise<void> => {
  const { docs } = await runAs(systemScopes.accounts, () =>
    req.payload.find({
      collection: 'memberships',
      where: {
        and: [
          { organization: { equals: organization } },
          { isActive: { equals: true } },
          { role: { equals: 'manager' } },
        ],
      },
      depth: 1,
      populate: { users: { email: true, isActive: true } },
      limit: most,
      pagination: false,
      // Whoever forwards or answers does not see these people, and is not told who they are.
      overrideAccess: true,
      req,
    }),
  )
  const people = docs.map(({ user }) => user as User)
  for (const { email, isActive } of people)
    if (email && isActive) sendLater({ payload: req.payload, to: email, message })
}
