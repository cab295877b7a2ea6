import type { AppropriatedPpa } from '@/src/domain/appropriations/parse'
import { idOf } from '@/hooks/relations'
import { keyedByText } from './fingerprint'
import { matchIndicators, type Match, type StoredIndicator } from './matchIndicators'
import { at } from './refused'
import type { Writing } from './storePpas'
import { nothing, plus, type Tally } from './tally'

type Stored = StoredIndicator & { target?: string | null; unit?: string | null }

type Source = Match<Stored>['source']

type OfPpa = { ppa: string; source: AppropriatedPpa }

/** Stores the indicators of a PPA that is new itself. */
export const createIndicators = async (writing: Writing, { ppa, source }: OfPpa): Promise<void> => {
  for (const indicator of keyedByText(source.indicators)) {
    await at(source, () => createIndicator(writing, ppa, indicator))
  }
}

/** Brings the imported indicators of a PPA in line with the file; values that clerks entered stay. */
export const updateIndicators = async (writing: Writing, { ppa, source }: OfPpa): Promise<Tally> => {
  const { matches } = matchIndicators({
    stored: await storedIndicators(writing, ppa),
    sources: source.indicators,
  })
  let tally = nothing
  for (const { source: indicator, stored } of matches) {
    if (!stored) {
      await at(source, () => createIndicator(writing, ppa, indicator))
      tally = plus(tally, { created: 1 })
    } else if (isSame(stored, indicator)) {
      tally = plus(tally, { unchanged: 1 })
    } else {
      await at(source, () => updateIndicator(writing, stored, indicator))
      tally = plus(tally, { updated: 1 })
    }
  }
  return tally
}

const storedIndicators = async ({ payload, req }: Writing, ppa: string): Promise<Stored[]> => {
  const { docs } = await payload.find({
    collection: 'indicators',
    where: { and: [{ ppa: { equals: ppa } }, { sourceKey: { exists: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const reported = await reportedOf({ payload, req }, docs)
  return docs.map(({ id, kind, name, target, unit, values, position, sourceKey }) => ({
    id,
    kind,
    target,
    unit,
    name: name ?? '',
    position: position ?? 0,
    sourceKey: sourceKey ?? '',
    hasValues: reported.has(id) || (values ?? []).length > 0,
  }))
}

/** Those of which something was reported. */
const reportedOf = async (
  { payload, req }: Pick<Writing, 'payload' | 'req'>,
  indicators: readonly { id: string }[],
): Promise<Set<string | null>> => {
  if (indicators.length === 0) return new Set()
  const { docs } = await payload.find({
    collection: 'indicator-actuals',
    where: { indicator: { in: indicators.map(({ id }) => id) } },
    select: { indicator: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Set(docs.map(({ indicator }) => idOf(indicator)))
}

const createIndicator = ({ payload, req, organization }: Writing, ppa: string, source: Source) =>
  payload.create({
    collection: 'indicators',
    data: { ...source, ppa, organization: organization.id, accumulation: 'sum' },
    draft: false,
    depth: 0,
    overrideAccess: true,
    req,
  })

const updateIndicator = ({ payload, req }: Writing, stored: Stored, source: Source) =>
  payload.update({
    collection: 'indicators',
    id: stored.id,
    // A unit that a clerk wrote stays; a percent sign that came from an earlier target does not.
    data: { ...source, unit: source.unit ?? (stored.unit === '%' ? null : stored.unit) },
    depth: 0,
    overrideAccess: true,
    req,
  })

const isSame = (stored: Stored, source: Source): boolean =>
  (['kind', 'name', 'position', 'sourceKey'] as const).every((field) => stored[field] === source[field]) &&
  (stored.target ?? null) === source.target
