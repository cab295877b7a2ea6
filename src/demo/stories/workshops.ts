import type { Chance } from '@/src/bench/chance'
import { daysAfter, stored } from '../calendar'
import { invited, workshops } from '../material/assessments'
import { givenNames, madeUpSurnames } from '../material/communities'
import { plant, type Pen, type Values } from '../write'
import type { Assessment } from './assessments'
import { between, chanceOf, inTurn, scaled, type Telling } from './telling'

type Workshop = (typeof workshops)[number]

/** The six workshops of every fifth assessment, with their attendance sheets once they were held. */
export const tellWorkshops = async (telling: Telling, assessments: readonly Assessment[]): Promise<void> => {
  const { office, calendar, tally } = telling
  for (const assessment of assessments.filter((_, index) => index % 5 === 0))
    for (const workshop of workshops.slice(0, scaled(telling, workshops.length))) {
      const date = daysAfter(assessment.start, 20 + Number(workshop.day.slice(-1)))
      const isHeld = calendar.isPast(date) && assessment.status !== 'cancelled'
      const chance = chanceOf(office.code, assessment.title, workshop.type)
      await plant(office, tally, {
        collection: 'workshop-activities',
        key: {
          and: [{ assessment: { equals: assessment.id } }, { workshopType: { equals: workshop.type } }],
        },
        make: async (pen) => {
          const id = await pen.add('workshop-activities', {
            assessment: assessment.id,
            scheduledDate: stored(date),
            facilitators: [office.cast.staff.id, office.cast.manager.id],
            ...planOf(workshop),
          })
          if (isHeld) await hold(pen, { id, workshop, people: scaled(telling, invited.length), chance })
          return id
        },
      })
    }
}

const planOf = ({ type, title, day, from, to }: Workshop): Values => ({
  title,
  workshopType: type,
  description: `${title}: in groups of women, men and young people, and then all together.`,
  workshopDay: day,
  startTime: from,
  endTime: to,
  targetParticipants: invited.length,
  methodology:
    'Each group speaks by itself first and then tells the others. Nobody is asked to read or write.',
  expectedOutputs: 'What the groups agreed on, on paper and with their names.',
  workshopSessions: [
    { title: 'Prayer and welcome', sessionType: 'opening', startTime: from },
    { title, sessionType: 'group_work' },
    { title: 'What the groups bring back', sessionType: 'plenary', endTime: to },
  ],
})

const hold = async (
  pen: Pen,
  { id, workshop, people, chance }: { id: string; workshop: Workshop; people: number; chance: Chance },
): Promise<void> => {
  for (const [index, [participantType, affiliation]] of invited.slice(0, people).entries())
    await pen.add('workshop-participants', {
      workshop: id,
      name: `${inTurn(givenNames, index)} ${inTurn(madeUpSurnames, index)}`,
      participantType,
      affiliation,
      gender: index % 2 === 0 ? 'female' : 'male',
      ageGroup: chance.of(['18-30', '31-45', '46-60', '60+']),
      attendance: chance.of(['attended', 'attended', 'attended', 'partial', 'absent']),
    })
  await pen.change('workshop-activities', id, { status: 'in_progress' })
  await pen.change('workshop-activities', id, {
    status: 'completed',
    outputs: [
      { title: workshop.output, outputType: 'Chart', content: 'Drawn by the groups and photographed.' },
    ],
    keyFindings: workshop.finding,
    recommendations: 'Bring what was agreed to the barangay assembly.',
    challengesEncountered: `${between(chance, 1, 4)} groups asked for more time.`,
  })
}
