import type { Endpoint, PayloadRequest } from 'payload'
import { addDataAndFileToRequest } from 'payload'
import { principalOf } from '@/access/compile'
import { noteSecondFactor } from '@/hooks/accounts/audit'
import { badRequest, refused } from '@/hooks/problems'
import { endSessions } from '@/src/database/sessions'
import { together } from '@/src/database/together'
import { secondFactorChangedMail } from '@/src/mail/messages'
import { sendLater } from '@/src/mail/sendLater'
import { countProof } from '../attempts'
import { personSettingUp, type Person } from '../person'
import { knowsPassword } from '../proof'
import { isProof } from './prove'
import { newRecoveryCodes } from './recoveryCodes'
import {
  activate,
  hasFactor,
  keepPending,
  keepRecoveryCodes,
  loadFactor,
  removeFactor,
  takeStep,
} from './store'
import { addressOf, newSecret, pictureOf, stepOf } from './totp'
import { documented } from '@/src/openapi/documented'
import { boolean, integer, listOf, moment, object, orNull, string } from '@/src/openapi/schema'

const path = '/account/second-factor'

const code = string('Six digits of the authenticator app.')
const codes = object({ recoveryCodes: listOf(string()) })

/** What the page of the second factor and an integrator ask and do about their own account. */
export const secondFactorEndpoints: Endpoint[] = [
  {
    path,
    method: 'get',
    custom: documented({
      topic: 'account',
      summary: 'Whether one has a second factor',
      answer: object({
        isSet: boolean(),
        since: orNull(moment()),
        recoveryCodesLeft: integer(),
        isRequired: boolean('A role of the person, or the installation, asks for one.'),
      }),
    }),
    handler: async (req) => Response.json(await stateOf(req, personSettingUp(req))),
  },
  {
    // `password`: a secret to put into an app. Nothing changes before it is confirmed.
    path: `${path}/start`,
    method: 'post',
    custom: documented({
      topic: 'account',
      summary: 'Begin to set up a second factor',
      description: 'Nothing changes before it is confirmed.',
      body: object({ password: string() }),
      answer: object({
        secret: string('To be typed into the app,'),
        address: string('or opened by it,'),
        picture: string('or scanned: an image as a data address.'),
      }),
    }),
    handler: async (req) => {
      const person = personSettingUp(req)
      await assertPassword(req, person)
      if (await hasFactor(req, person.id))
        throw badRequest('There is a second factor already. Remove it first.')
      const secret = newSecret()
      await keepPending(req, person.id, secret)
      const { email } = person
      return Response.json({ secret, address: addressOf(secret, email), picture: pictureOf(secret, email) })
    },
  },
  {
    // `code`: the first one of the app. Answers with the recovery codes, this once.
    path: `${path}/confirm`,
    method: 'post',
    custom: documented({
      topic: 'account',
      summary: 'Confirm the second factor',
      description: 'The recovery codes are shown this once. All other log-ins end.',
      body: object({ code }),
      answer: codes,
    }),
    handler: async (req) => {
      const person = personSettingUp(req)
      return Response.json({ recoveryCodes: await confirm(req, person) })
    },
  },
  {
    // `password` and `code`.
    path: `${path}/recovery-codes`,
    method: 'post',
    custom: documented({
      topic: 'account',
      summary: 'New recovery codes',
      description: 'The old ones no longer work.',
      body: object({ password: string(), code }),
      answer: codes,
    }),
    handler: async (req) => {
      const person = personSettingUp(req)
      await assertPassword(req, person)
      return Response.json({ recoveryCodes: await renewCodes(req, person) })
    },
  },
  {
    // `password` and `code`.
    path: `${path}/remove`,
    method: 'post',
    custom: documented({
      topic: 'account',
      summary: 'Remove the second factor',
      body: object({ password: string(), code }),
      answer: object({ message: string() }),
    }),
    handler: async (req) => {
      const person = personSettingUp(req)
      await assertPassword(req, person)
      await remove(req, person)
      return Response.json({ message: 'The second factor was removed.' })
    },
  },
]

const stateOf = async (req: PayloadRequest, { id }: Person) => {
  const { since, recoveryCodesLeft } = await loadFactor(req, id)
  return { isSet: since !== null, since, recoveryCodesLeft, isRequired: isRequired(req) }
}

const isRequired = (req: PayloadRequest): boolean => principalOf(req)?.requiresSecondFactor ?? false

const assertPassword = async (req: PayloadRequest, person: Person): Promise<void> => {
  await addDataAndFileToRequest(req)
  if (!(await knowsPassword(req, person, req.data?.password)))
    throw badRequest('This is not your present password.', 'password')
}

/** Guesses count against the person, as those of the password do. */
const assertCode = async (req: PayloadRequest, { id }: Person): Promise<void> => {
  const attempt = await countProof(req, id)
  if (!(await isProof(req, id, req.data?.code))) throw wrongCode()
  await attempt.giveBack()
}

const wrongCode = () => badRequest('This code is wrong or was used already. Wait for the next one.', 'code')

const confirm = async (req: PayloadRequest, person: Person): Promise<string[]> => {
  await addDataAndFileToRequest(req)
  const attempt = await countProof(req, person.id)
  const { pending, since } = await loadFactor(req, person.id)
  if (since || !pending) throw badRequest('Start again: there is nothing to confirm.')
  const code: unknown = req.data?.code
  const step = typeof code === 'string' ? stepOf(pending, code.replace(/\s/g, '')) : null
  if (step === null) throw wrongCode()
  const codes = newRecoveryCodes()
  await together(req, async () => {
    if (!(await takeStep(req, person.id, step))) throw wrongCode()
    await activate(req, { user: person.id, secret: pending, step, codes })
    await changed(req, person, 'Set up')
  })
  await attempt.giveBack()
  return codes
}

const renewCodes = (req: PayloadRequest, person: Person): Promise<string[]> =>
  together(req, async () => {
    await assertCode(req, person)
    const codes = newRecoveryCodes()
    await keepRecoveryCodes(req, person.id, codes)
    await noteSecondFactor(req, person, 'New recovery codes')
    return codes
  })

const remove = (req: PayloadRequest, person: Person): Promise<void> =>
  together(req, async () => {
    if (isRequired(req)) throw refused('A role of yours requires a second factor, so it stays.')
    await assertCode(req, person)
    await removeFactor(req, person.id)
    await changed(req, person, 'Removed')
  })

/** Whoever is logged in elsewhere came in by the old way, and the person should know of the new one. */
const changed = async (req: PayloadRequest, person: Person, message: string): Promise<void> => {
  await endSessions({ req, userId: person.id, except: person._sid })
  await noteSecondFactor(req, person, message)
  sendLater({ payload: req.payload, to: person.email, message: secondFactorChangedMail() })
}
