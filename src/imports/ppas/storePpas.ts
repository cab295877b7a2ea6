import type { Payload, PayloadRequest } from 'payload'
import type { AppropriatedPpa } from '@/src/domain/appropriations/parse'
import { pesosOf } from '@/src/domain/appropriations/money'
import { hashOfPpa, keyedByTitle } from './fingerprint'
import { law, lawPrefix, officeForOtherCommunities } from './law'
import { at } from './refused'
import { createIndicators, updateIndicators } from './storeIndicators'
import { nothing, plus, type Tally } from './tally'

export type Organization = { id: string; code: string; name: string }

export type Writing = { payload: Payload; req: PayloadRequest; organization: Organization }

type Stored = { id: string; title: string; sourceKey?: string | null; sourceHash?: string | null }

/** What was done with the PPAs of one file; `gone` are the titles of earlier imports that it no longer has. */
export type StoredPpas = { ppas: Tally; indicators: Tally; gone: string[] }

/** Brings the PPAs of one MOA in line with the file. What clerks added themselves is left alone. */
export const storePpas = async (
  writing: Writing,
  sources: readonly AppropriatedPpa[],
): Promise<StoredPpas> => {
  const stored = await storedPpas(writing)
  const left = new Map(stored.map((row) => [row.sourceKey, row]))
  let ppas = nothing
  let indicators = nothing
  for (const source of keyedByTitle(sources)) {
    const row = left.get(source.sourceKey)
    left.delete(source.sourceKey)
    const hash = hashOfPpa(source)
    if (!row) {
      indicators = plus(indicators, await createPpa(writing, source, hash))
      ppas = plus(ppas, { created: 1 })
    } else if (row.sourceHash === hash) {
      indicators = plus(indicators, { unchanged: source.indicators.length })
      ppas = plus(ppas, { unchanged: 1 })
    } else {
      indicators = plus(indicators, await updatePpa(writing, row.id, source, hash))
      ppas = plus(ppas, { updated: 1 })
    }
  }
  return { ppas, indicators, gone: [...left.values()].map(({ title }) => title) }
}

const storedPpas = async ({ payload, req, organization }: Writing): Promise<Stored[]> => {
  const { docs } = await payload.find({
    collection: 'ppas',
    where: { and: [{ implementingMoa: { equals: organization.id } }, { sourceKey: { exists: true } }] },
    select: { title: true, sourceKey: true, sourceHash: true },
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.filter(({ sourceKey }) => sourceKey?.startsWith(lawPrefix))
}

type Keyed = AppropriatedPpa & { sourceKey: string }

const createPpa = async (writing: Writing, source: Keyed, sourceHash: string): Promise<Partial<Tally>> => {
  const { payload, req, organization } = writing
  const { id } = await at(source, () =>
    payload.create({
      collection: 'ppas',
      data: {
        ...imported(source),
        implementingMoa: organization.id,
        category: organization.code === officeForOtherCommunities ? 'oobc_ppa' : 'moa_ppa',
        ...freshPpa,
        fiscalYear: law.fiscalYear,
        planYear: law.fiscalYear,
        fundingSource: law.fundingSource,
        sourceKey: source.sourceKey,
        sourceHash,
      },
      draft: false,
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  await createIndicators(writing, { ppa: id, source })
  return { created: source.indicators.length }
}

const updatePpa = async (writing: Writing, id: string, source: Keyed, sourceHash: string): Promise<Tally> => {
  const { payload, req } = writing
  await at(source, () =>
    payload.update({
      collection: 'ppas',
      id,
      data: { ...imported(source), sourceHash },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )
  return updateIndicators(writing, { ppa: id, source })
}

const freshPpa = {
  status: 'planning',
  approvalStatus: 'draft',
  priority: 'medium',
  progress: 0,
  budgetCurrency: 'PHP',
} as const

/** What the file decides; everything else belongs to the clerks. */
const imported = ({ title, description, budget }: AppropriatedPpa) => ({
  title,
  summary: description,
  budgetAllocation: pesosOf(budget),
})
