import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { holdsIn } from '@/access/compile'
import { organizationScope } from '@/access/databaseScope'
import { organizationOf } from '@/hooks/deleteChildren'
import { conflict, invalid, missing, noSuchRecord, refused } from '@/hooks/problems'
import { idOf, visibleRecord } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { together } from '@/src/database/together'
import { forwardRefusal, withdrawRefusal } from '@/src/domain/forwarding'
import type { Need, Organization } from '@/src/payload-types'
import { readerOf } from '@/src/reports/reader'
import { inOrganization } from './crossing'
import { holdNeed, notForwarded, type Forwarding } from './ledger'
import { tellAnswerers } from './tell'
import { codeOf, wordsIn } from './words'

type Values = Record<string, unknown>

/**
 * Sends a need to another organization, which gets a copy of what it needs to answer. The right to decide about needs
 * in their own organization is asked of the sender; at the receiver they reach nothing but this one new row.
 */
export const forwardNeed = async (req: PayloadRequest, id: unknown, values: Values): Promise<Need> => {
  const { sender } = await needOf(req, id)
  const receiver = await receiverOf(req, values.organization, sender)
  const message = wordsIn({ collection: 'needs', value: values.message, path: 'message', req })
  const doc = await together(req, async () => {
    const { need, held } = await holdAndRead(req, id, sender)
    const refusal = forwardRefusal({ need: need.status, forwarding: held.forwardStatus })
    if (refusal) throw conflict(refusal)
    const facts = await factsOf(req, need, sender)
    const copy = await inOrganization(
      req,
      { organization: receiver.id, reason: `Forwarded by ${await codeOf(req, sender)}` },
      ({ create }) =>
        create('received-needs', { ...facts, sourceNeed: need.id, fromOrganization: sender, message }),
    )
    await keep(req, sender, need.id, {
      ...notForwarded,
      forwardedToMao: receiver.id,
      forwardedDate: new Date().toISOString(),
      forwardedBy: req.user!.id,
      forwardMessage: message,
      forwardStatus: 'waiting',
      forwardedCopy: String(copy.id),
    })
    return (await needOf(req, id)).need
  })
  await tellAnswerers(req, receiver)
  return doc
}

/** Takes a need back that nobody has answered yet. The receiver keeps the copy, marked as withdrawn. */
export const withdrawNeed = async (req: PayloadRequest, id: unknown): Promise<Need> => {
  const { sender } = await needOf(req, id)
  return together(req, async () => {
    const { need, held } = await holdAndRead(req, id, sender)
    const refusal = withdrawRefusal(held.forwardStatus)
    if (refusal) throw conflict(refusal)
    await markWithdrawn(req, held, `Withdrawn by ${await codeOf(req, sender)}`)
    await keep(req, sender, need.id, { forwardStatus: 'withdrawn' })
    return (await needOf(req, id)).need
  })
}

/** A need that is deleted is no longer asked of anybody. */
export const withdrawBeforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const sender = await organizationOf(req, 'needs', id)
  if (!sender) return
  const held = await runAs(organizationScope(sender, req.user?.id), () => holdNeed(req, String(id)))
  if (held?.forwardStatus === 'waiting')
    await markWithdrawn(req, held, `Withdrawn by ${await codeOf(req, sender)}`)
}

const markWithdrawn = (req: PayloadRequest, held: Forwarding, reason: string): Promise<void> =>
  inOrganization(req, { organization: held.forwardedToMao!, reason }, ({ update }) =>
    update('received-needs', held.forwardedCopy!, { status: 'withdrawn' }),
  )

/** The need, if whoever asks sees it and decides about it. */
const needOf = async (req: PayloadRequest, id: unknown): Promise<{ need: Need; sender: string }> => {
  readerOf(req.user)
  const found = await visibleRecord(req, 'needs', id)
  if (!found) throw missing(noSuchRecord)
  const sender = idOf(found.organization)!
  if (!holdsIn(req, 'mana.needs.approve', sender))
    throw refused('Needs are forwarded and withdrawn by those who may approve needs.')
  return { need: found as unknown as Need, sender }
}

const holdAndRead = async (req: PayloadRequest, id: unknown, sender: string) => {
  const held = await runAs(organizationScope(sender, req.user?.id), () => holdNeed(req, String(id)))
  if (!held) throw missing(noSuchRecord)
  return { held, need: (await needOf(req, id)).need }
}

/** What the receiver is told: the need and its place, and nobody's name. */
const factsOf = (req: PayloadRequest, need: Need, sender: string): Promise<Values> =>
  runAs(organizationScope(sender, req.user?.id), async () => {
    const { region, province, municipality, barangay } = await req.payload.findByID({
      collection: 'communities',
      id: idOf(need.community)!,
      depth: 0,
      select: { region: true, province: true, municipality: true, barangay: true },
      // Who decides about needs need not see communities; the place of one is all that is read.
      overrideAccess: true,
      req,
    })
    return {
      title: need.title,
      description: need.description,
      category: idOf(need.category),
      region: idOf(region),
      province: idOf(province),
      municipality: idOf(municipality),
      barangay: idOf(barangay),
      geographicScope: need.geographicScope,
      urgencyLevel: need.urgencyLevel,
      impactSeverity: need.impactSeverity,
      affectedPopulation: need.affectedPopulation,
      affectedHouseholds: need.affectedHouseholds ?? null,
      status: 'waiting',
    }
  })

/** By the adapter: the rules of the form are about what people enter, and these fields nobody enters. */
const keep = (req: PayloadRequest, sender: string, id: string, data: Partial<Forwarding>): Promise<void> =>
  runAs(organizationScope(sender, req.user?.id), async () => {
    await req.payload.db.updateOne({
      collection: 'needs',
      id,
      data: { ...data, updatedAt: new Date().toISOString() },
      req,
    })
  })

/** An organization by its code, if it can receive needs. */
const receiverOf = async (req: PayloadRequest, code: unknown, sender: string): Promise<Organization> => {
  const fault = (message: string) =>
    invalid({ collection: 'needs', problems: [{ path: 'organization', message }], req })
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { code: { equals: (typeof code === 'string' ? code : '').trim().toUpperCase() } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const [found] = docs
  if (!found) throw fault('There is no organization of this code.')
  if (found.id === sender) throw fault('This need is your own organization’s already.')
  if (!found.isActive) throw fault(`${found.name} is switched off.`)
  if (!found.enableMana) throw fault(`${found.name} does not use needs assessment (MANA) yet.`)
  return found
}
