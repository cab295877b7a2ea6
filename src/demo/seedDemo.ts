import type { Payload } from 'payload'
import { calendarOf } from './calendar'
import { openOffice } from './cast'
import { ministries } from './material'
import { tellAssessments } from './stories/assessments'
import { tellCommunities } from './stories/communities'
import { tellNeeds, tellPrioritizations } from './stories/needs'
import { tellPpas } from './stories/ppas'
import { tellRequests } from './stories/requests'
import { tellShares } from './stories/shares'
import { tellSurveys } from './stories/surveys'
import type { Telling } from './stories/telling'
import { tellWorkshops } from './stories/workshops'
import type { Tally } from './write'

/**
 * Fills the demo organizations with records as their people would enter them: by their rights, past every rule, into the
 * audit log. What is there already is left alone. Returns how many records were added.
 */
export const seedDemo = async ({
  payload,
  asOf,
  scale,
  say,
}: {
  payload: Payload
  /** The day of the story, `2026-03-31`. */
  asOf: string
  /** 1 for all of it, less for a part. */
  scale: number
  say: (line: string) => void
}): Promise<number> => {
  let added = 0
  for (const ministry of ministries) {
    const office = await openOffice(payload, ministry.code)
    if (!office) {
      say(`${ministry.code}: there is no such organization any more.`)
      continue
    }
    const tally: Tally = new Map()
    await tellAll({ office, ministry, calendar: calendarOf(asOf), tally, scale })
    added += sumOf(tally)
    say(`${ministry.code}: ${wordsFor(tally)}`)
  }
  return added
}

const tellAll = async (telling: Telling): Promise<void> => {
  const communities = await tellCommunities(telling)
  await tellShares(telling, communities)
  const held = await tellAssessments(telling, communities)
  await tellSurveys(telling, held)
  await tellWorkshops(telling, held)
  const assessments = held.map(({ id }) => id)
  const ppas = await tellPpas(telling, communities, assessments)
  await tellRequests(telling, communities)
  const needs = await tellNeeds(telling, { communities, assessments, ppas })
  await tellPrioritizations(telling, { needs, assessments, communities })
}

const sumOf = (tally: Tally): number => [...tally.values()].reduce((sum, it) => sum + it, 0)

const wordsFor = (tally: Tally): string =>
  tally.size === 0
    ? 'nothing to add'
    : [...tally].map(([collection, count]) => `${count} ${collection.replaceAll('-', ' ')}`).join(', ')
