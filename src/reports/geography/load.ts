import type { Payload } from 'payload'
import { methodologies } from '@/collections/mana/choices'
import type { Principal } from '@/access/principal'
import { assessmentLevels, assessmentStatuses } from '@/src/domain/assessments'
import { needStatuses, urgencies } from '@/src/domain/needs'
import { inOrderOf } from '../breakdown'
import { scopeWithin } from '../scope'
import { toArray } from '../toArray'
import { counted, fieldOf, kinds, type Kind, type PagedLevel, type PlaceLevel } from './counted'
import type { Figure, Geography, ManaFigures, PlaceFigures, PlaceWithin } from './figures'
import { geographyStatement, type PageLevel } from './statement'

/** Which page: of a place, by its readable code, or of the country. */
export type Asked = { level: PagedLevel; code: string } | null

type Group = { region: string; child: string | null; count: number; population?: number; households?: number }

type Row = Omit<Geography, 'figures' | 'within' | 'regions'> & {
  within: Omit<PlaceWithin, 'figures'>[]
  regions: Omit<PlaceWithin, 'figures'>[]
  groups: Record<Kind, Group[]>
}

/**
 * The figures of a place for the organization in context, or for all that one may read, in one statement. Null when
 * there is no such place.
 */
export const loadGeography = async ({
  payload,
  principal,
  asked,
}: {
  payload: Payload
  principal: Principal
  asked: Asked
}): Promise<Geography | null> => {
  const level: PageLevel = asked?.level ?? 'country'
  const scopes = kinds.map((kind) => scopeWithin(principal, counted[kind].feature))
  // Not named: a plan kept from one scope would be a poor one for another.
  const { rows } = await payload.db.pool.query<Row>({
    text: geographyStatement[level],
    values: [asked?.code ?? null, ...scopes.map(toArray)],
  })
  const { place, around, within, regions, groups, mana, records } = rows[0]!
  if (asked && !place) return null
  const viewed = kinds.filter((_, index) => scopes[index] !== null)
  const figuresOf = (at: PlaceLevel | 'country', isIn: (group: Group) => boolean): PlaceFigures =>
    figuresFrom({ groups, viewed: viewed.filter((kind) => at === 'country' || fieldOf(kind, at)), isIn })
  return {
    place,
    around,
    figures: figuresOf(level, () => true),
    within: within
      .map((it) => ({ ...it, figures: figuresOf(it.level, ({ child }) => child === it.id) }))
      .filter(isShown),
    regions: regions.map((it) => ({ ...it, figures: figuresOf('region', ({ region }) => region === it.id) })),
    mana: mana && withLabels(mana),
    records,
  }
}

const figuresFrom = ({
  groups,
  viewed,
  isIn,
}: {
  groups: Record<Kind, Group[]>
  viewed: readonly Kind[]
  isIn: (group: Group) => boolean
}): PlaceFigures => {
  const sum = (kind: Kind, of: 'count' | 'population' | 'households'): number | null =>
    viewed.includes(kind)
      ? groups[kind].filter(isIn).reduce((total, group) => total + Number(group[of] ?? 0), 0)
      : null
  return {
    ...(Object.fromEntries(kinds.map((kind) => [kind, sum(kind, 'count')])) as Record<Kind, number | null>),
    population: sum('communities', 'population'),
    households: sum('communities', 'households'),
  }
}

/** What is no longer in use is shown as long as something is recorded there. */
const isShown = ({ isActive, figures }: PlaceWithin): boolean => isActive || hasFigures(figures)

export const hasFigures = (figures: PlaceFigures): boolean =>
  (Object.keys(figures) as Figure[]).some((figure) => (figures[figure] ?? 0) > 0)

const withLabels = (figures: ManaFigures): ManaFigures => ({
  ...figures,
  needsByUrgency: inOrderOf(urgencies, figures.needsByUrgency),
  needsByStatus: inOrderOf(needStatuses, figures.needsByStatus),
  assessmentsByStatus: inOrderOf(assessmentStatuses, figures.assessmentsByStatus),
  assessmentsByMethod: inOrderOf(methodologies, figures.assessmentsByMethod),
  assessmentsByLevel: inOrderOf(assessmentLevels, figures.assessmentsByLevel),
})
