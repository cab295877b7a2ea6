import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { organizationScope } from '@/access/databaseScope'
import { lookingAt } from '@/hooks/lookingAt'
import { idOf } from '@/hooks/relations'
import { runAs } from '@/src/database/scope'
import { asStoredDay, dayOf, withoutReport, type Said } from '@/src/domain/progress'
import type { Ppa, ProgressReport } from '@/src/payload-types'
import { isGoing } from '../settled'

const told = ['organization', 'ppa', 'status', 'requestStatus', 'progress', 'createdAt']

/** Carries a new report over to its PPA. A correction later on does not: the PPA may have moved on since. */
export const carryOver: CollectionAfterChangeHook<ProgressReport> = lookingAt(told, async (change) => {
  const { doc, operation, req } = change
  if (operation !== 'create') return
  const { status, requestStatus, progress } = doc
  await updatePpa(req, doc, () => ({
    ...(status && { status }),
    ...(requestStatus && { requestStatus }),
    ...(typeof progress === 'number' && { progress }),
    lastStatusUpdate: asStoredDay(dayOf(new Date())),
  }))
})

/** A report that is deleted leaves its PPA as the one before it said. */
export const takeBack: CollectionAfterDeleteHook<ProgressReport> = lookingAt(told, async ({ doc, req }) => {
  if (isGoing(req, idOf(doc.ppa)!)) return
  await updatePpa(req, doc, async () => {
    const remaining = await reportsOn(req, doc)
    const ppa = await req.payload.findByID({
      collection: 'ppas',
      id: idOf(doc.ppa)!,
      depth: 0,
      select: { status: true, progress: true },
      overrideAccess: true,
      req,
    })
    const [latest] = remaining
    return {
      ...withoutReport({ shown: saidBy(ppa), deleted: saidBy(doc), remaining: remaining.map(saidBy) }),
      lastStatusUpdate: latest ? asStoredDay(dayOf(new Date(latest.createdAt))) : null,
    } as Partial<Ppa>
  })
})

/**
 * Access is overridden because the right to report was checked on the report itself, and reporting is a right of its
 * own, beside that of changing PPAs; `req` keeps both writes in one transaction, so that a report never stands without
 * its effect.
 */
const updatePpa = (
  req: PayloadRequest,
  { ppa, organization }: ProgressReport,
  change: () => Partial<Ppa> | Promise<Partial<Ppa>>,
): Promise<void> =>
  runAs(organizationScope(idOf(organization)!, req.user?.id), async () => {
    const data = await change()
    await req.payload.update({
      collection: 'ppas',
      id: idOf(ppa)!,
      data,
      depth: 0,
      overrideAccess: true,
      req,
    })
  })

const reportsOn = async (req: PayloadRequest, { ppa }: ProgressReport): Promise<ProgressReport[]> => {
  const { docs } = await req.payload.find({
    collection: 'progress-reports',
    where: { ppa: { equals: idOf(ppa) } },
    sort: '-createdAt',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

type Saying = { [Part in keyof Omit<Said, 'createdAt'>]?: Said[Part] } & { createdAt?: string }

const saidBy = ({ status, progress, createdAt }: Saying): Said => ({
  status: status ?? null,
  progress: progress ?? null,
  createdAt: createdAt ?? '',
})
