import type { PayloadRequest } from 'payload'
import { holdsIn } from '@/access/compile'
import { organizationScope } from '@/access/databaseScope'
import { conflict, invalid, missing, noSuchRecord, notAvailable, refused } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'
import { answerRefusal, problemsOfAnswer, type Answer } from '@/src/domain/forwarding'
import type { ReceivedNeed } from '@/src/payload-types'
import { readerOf } from '@/src/reports/reader'
import { inOrganization } from './crossing'
import { holdNeed } from './ledger'
import { tellSender } from './tell'
import { codeOf, wordsIn } from './words'

type Values = Record<string, unknown>

/**
 * Answers a need that another organization forwarded. The sender is told the answer, the words and the name of the PPA,
 * and sees nothing else of the receiver. The need of the sender is held first, in the order in which forwarding does.
 */
export const answerNeed = async (req: PayloadRequest, id: unknown, values: Values): Promise<ReceivedNeed> => {
  const { received, receiver } = await receivedOf(req, id)
  const words = wordsIn({ collection: 'received-needs', value: values.words, path: 'words', req })
  const ppa = await ppaOf(req, values.linkedPpa, receiver)
  const problems = problemsOfAnswer({ answer: values.answer, words: words ?? '', hasPpa: ppa !== null })
  if (problems.length > 0) throw invalid({ collection: 'received-needs', problems, req })
  const answer = values.answer as Answer
  const sender = idOf(received.fromOrganization)!
  const source = await sourceOf(req, received.id, receiver)
  const doc = await together(req, async () => {
    const there = { organization: sender, reason: `Answered by ${await codeOf(req, receiver)}` }
    const held = await inOrganization(req, there, (write) => holdNeed(write.req, source))
    const latest = (await receivedOf(req, id)).received
    const refusal = answerRefusal({ forwarding: latest.status, isCurrent: held?.forwardedCopy === latest.id })
    if (refusal) throw conflict(refusal)
    await inOrganization(req, there, ({ update }) =>
      update('needs', source, {
        forwardStatus: answer,
        forwardAnswer: words,
        forwardAnswerDate: new Date().toISOString(),
        forwardAnswerPpa: ppa?.title ?? null,
      }),
    )
    await keep(req, receiver, received.id, {
      status: answer,
      answer: words,
      linkedPpa: ppa?.id ?? null,
      answeredBy: req.user!.id,
      answeredAt: new Date().toISOString(),
    })
    return (await receivedOf(req, id)).received
  })
  await tellSender(req, received)
  return doc
}

/** The copy, if whoever asks sees it and answers for its organization. */
const receivedOf = async (
  req: PayloadRequest,
  id: unknown,
): Promise<{ received: ReceivedNeed; receiver: string }> => {
  readerOf(req.user)
  const found = await visibleRecord(req, 'received-needs', id)
  if (!found) throw missing(noSuchRecord)
  const receiver = idOf(found.organization)!
  if (!holdsIn(req, 'mana.received-needs.approve', receiver))
    throw refused('Needs of others are answered by those who may approve them.')
  return { received: found as unknown as ReceivedNeed, receiver }
}

/** Which need of the sender it is; kept from everybody. */
const sourceOf = (req: PayloadRequest, id: string, receiver: string): Promise<string> =>
  runAs(organizationScope(receiver, req.user?.id), async () => {
    const { sourceNeed } = await req.payload.findByID({
      collection: 'received-needs',
      id,
      depth: 0,
      select: { sourceNeed: true },
      overrideAccess: true,
      req,
    })
    return sourceNeed
  })

/** A PPA of the receiver that whoever answers sees. */
const ppaOf = async (
  req: PayloadRequest,
  value: unknown,
  receiver: string,
): Promise<{ id: string; title: string } | null> => {
  if ((value ?? '') === '') return null
  const found = await visibleRecord(req, 'ppas', value)
  if (found && idOf(found.implementingMoa) === receiver)
    return { id: String(found.id), title: String(found.title) }
  throw invalid({ collection: 'received-needs', problems: [notAvailable('linkedPpa')], req })
}

/** By the adapter: nobody changes these over the API, so the rules of the form are not asked. */
const keep = (
  req: PayloadRequest,
  receiver: string,
  id: string,
  data: Partial<ReceivedNeed>,
): Promise<void> =>
  runAs(organizationScope(receiver, req.user?.id), async () => {
    await req.payload.db.updateOne({
      collection: 'received-needs',
      id,
      data: { ...data, updatedAt: new Date().toISOString() },
      req,
    })
  })
