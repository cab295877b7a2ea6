import type { Chance } from '@/src/bench/chance'
import { ageBands } from '@/src/domain/communities'
import { stored, type Calendar } from '../calendar'
import {
  communityNames,
  facilities,
  givenNames,
  groupsByPlace,
  happenings,
  leaders,
  livelihoods,
  madeUpSurnames,
  meetings,
} from '../material/communities'
import { barangaysIn, type Barangay } from '../places'
import { plant, type Pen, type Values } from '../write'
import { between, chanceOf, inTurn, scaled, someOf, type Community, type Telling } from './telling'

/** The communities of an office with what belongs to them. */
export const tellCommunities = async (telling: Telling): Promise<Community[]> => {
  const { office, ministry, tally, calendar } = telling
  const barangays = await barangaysIn({
    payload: office.payload,
    municipalities: ministry.municipalities,
    count: scaled(telling, ministry.communities),
    chance: chanceOf(office.code, 'places'),
  })
  const communities: Community[] = []
  for (const [index, barangay] of barangays.entries()) {
    const id = await plant(office, tally, {
      collection: 'communities',
      key: { barangay: { equals: barangay.id } },
      make: (pen) => makeCommunity({ pen, barangay, index, calendar, code: office.code }),
    })
    communities.push({ id, barangay })
  }
  return communities
}

type Making = { pen: Pen; barangay: Barangay; index: number; calendar: Calendar; code: string }

const makeCommunity = async ({ pen, barangay, index, calendar, code }: Making): Promise<string> => {
  const chance = chanceOf(code, barangay.municipality.code, barangay.name)
  const id = await pen.add('communities', {
    barangay: barangay.id,
    name: `${inTurn(communityNames, index)}, ${barangay.name}`,
    obcId: `${code}-C-${String(index + 1).padStart(3, '0')}`,
    ...settlementOf(chance, barangay),
    ...peopleOf(chance),
    ...servicesOf(chance),
    needsAssessmentDate: stored(calendar.fromNow(-between(chance, 40, 700))),
  })
  await addDetails({ pen, id, chance, barangay, calendar })
  return id
}

const settlementOf = (chance: Chance, { municipality: { code, name } }: Barangay): Values => {
  const [, group, language] = groupsByPlace.find(([place]) => code.startsWith(`${place}-`))!
  const isWithin = code.startsWith('BARMM-')
  return {
    purokSitio: `Purok ${between(chance, 1, 9)}`,
    settlementType: chance.of(['village', 'sitio', 'purok', 'dispersed', 'compound']),
    ...(!isWithin && { proximityToBarmm: chance.of(['adjacent', 'near', 'distant']) }),
    primaryEthnolinguisticGroup: group,
    primaryLanguage: language,
    otherLanguages: chance.of(['Filipino', 'Cebuano, Filipino', 'Chavacano, Filipino']),
    religiousAffiliation: 'Islam',
    establishedYear: between(chance, 1920, 2008),
    briefHistoricalBackground: `Families came to ${name} for farming and trade, and others followed them.`,
    relationshipWithLgu: chance.of(['collaborative', 'good', 'excellent', 'minimal', 'strained']),
    keyAspirations: 'That children finish school and can stay here when they are grown up.',
    priorityNeeds: chance.of([
      'Water, a road and a health station.',
      'Classrooms, light and work for young people.',
      'Security of land, capital and a market.',
    ]),
  }
}

/** Figures that fit together: ages add up to the people, and nobody is counted in what they are not. */
const peopleOf = (chance: Chance): Values => {
  const households = between(chance, 45, 420)
  const people = Math.round((households * between(chance, 48, 62)) / 10)
  const shares = [26, 12, 25, 30]
  const ages = shares.map((share) => Math.floor((people * share) / 100))
  const bands = [...ages, people - ages.reduce((sum, it) => sum + it, 0)]
  const share = (percent: number): number => Math.floor((people * percent) / 100)
  return {
    households,
    families: households + between(chance, 0, 30),
    estimatedObcPopulation: people,
    totalBarangayPopulation: people + between(chance, 200, 4200),
    population: people + between(chance, 0, 150),
    ...Object.fromEntries(ageBands.map((band, index) => [band, bands[index]])),
    womenCount: share(between(chance, 47, 52)),
    soloParentsCount: share(between(chance, 1, 4)),
    pwdCount: share(between(chance, 1, 3)),
    farmersCount: share(between(chance, 8, 25)),
    fisherfolkCount: share(between(chance, 0, 18)),
    unemployedCount: share(between(chance, 6, 19)),
    idpsCount: chance.below(4) === 0 ? share(between(chance, 3, 20)) : 0,
    csosCount: between(chance, 0, 4),
    associationsCount: between(chance, 1, 6),
    numberOfCooperatives: between(chance, 0, 2),
    numberOfPeoplesOrganizations: between(chance, 0, 3),
    mosquesCount: between(chance, 1, 4),
    madrasahCount: between(chance, 0, 2),
    asatidzCount: between(chance, 0, 7),
    religiousLeadersCount: between(chance, 1, 5),
  }
}

const ratings = ['good', 'fair', 'fair', 'poor', 'poor', 'none'] as const
const incidences = ['low', 'moderate', 'high', 'very_high', 'extremely_high'] as const

const servicesOf = (chance: Chance): Values => ({
  ...Object.fromEntries(
    [
      'accessFormalEducation',
      'accessMadrasah',
      'accessHealthcare',
      'accessCleanWater',
      'accessSanitation',
      'accessElectricity',
      'accessRoadsTransport',
      'accessCommunication',
      'financialAccessLevel',
    ].map((field) => [field, chance.of(ratings)]),
  ),
  estimatedPovertyIncidence: chance.of(incidences),
  unemploymentRate: chance.of(incidences),
  primaryLivelihoods: chance.of(['Farming', 'Fishing', 'Farming and day labor', 'Trade']),
})

type Detailing = { pen: Pen; id: string; chance: Chance; barangay: Barangay; calendar: Calendar }

const addDetails = async ({ pen, id, chance, barangay, calendar }: Detailing): Promise<void> => {
  for (const [index, [kind, activity, challenge]] of someOf(chance, livelihoods, 2).entries())
    await pen.add('community-livelihoods', {
      community: id,
      livelihoodType: kind,
      specificActivity: activity,
      householdsInvolved: between(chance, 8, 40),
      percentageOfCommunity: between(chance, 10, 60),
      incomeLevel: chance.of(['very_low', 'low', 'moderate']),
      challenges: challenge,
      isPrimaryLivelihood: index === 0,
      seasonal: kind === 'agriculture',
    })
  for (const [kind, description] of someOf(chance, facilities, 3))
    await pen.add('community-infrastructure', {
      community: id,
      infrastructureType: kind,
      description,
      availabilityStatus: chance.of(['available', 'limited', 'limited', 'poor', 'planned']),
      coveragePercentage: between(chance, 10, 95),
      condition: chance.of(['good', 'fair', 'poor', 'very_poor']),
      priorityForImprovement: chance.of(['critical', 'high', 'medium', 'low']),
      lastAssessed: stored(calendar.fromNow(-between(chance, 30, 500))),
    })
  const [role, position] = chance.of(leaders)
  const stakeholder = await pen.add('stakeholders', {
    community: id,
    fullName: `${chance.of(givenNames)} ${chance.of(madeUpSurnames)}`,
    stakeholderType: role,
    position,
    sinceYear: between(chance, 2005, 2022),
    influenceLevel: chance.of(['high', 'medium', 'very_high']),
    engagementLevel: chance.of(['very_active', 'active', 'moderate']),
  })
  const [kind, title, agreed] = chance.of(meetings)
  await pen.add('stakeholder-engagements', {
    stakeholder,
    title,
    description: `${title}, in ${barangay.name}.`,
    engagementType: kind,
    date: stored(calendar.fromNow(-between(chance, 10, 400))),
    participantsCount: between(chance, 6, 70),
    outcome: chance.of(['very_positive', 'positive', 'neutral', 'challenging']),
    keyPoints: agreed,
    documentedBy: 'Field coordinator',
  })
  await addEvents({ pen, id, chance, barangay, calendar })
}

/** One that has been and one to come. */
const addEvents = async ({ pen, id, chance, calendar }: Detailing): Promise<void> => {
  for (const [index, [kind, title, location, isPublic]] of someOf(chance, happenings, 2).entries()) {
    const isToCome = index === 1 && kind !== 'disaster'
    const start = calendar.fromNow(isToCome ? between(chance, 5, 120) : -between(chance, 5, 300))
    await pen.add('community-events', {
      community: id,
      title,
      eventType: kind,
      startDate: stored(start),
      location,
      organizer: 'The community council',
      isPublic,
      isRecurring: kind === 'religious',
    })
  }
}
