import type { Chance } from '@/src/bench/chance'
import { choicesOf, type Answers, type SurveyStatus } from '@/src/domain/surveys'
import { daysAfter, stored } from '../calendar'
import { questions, wishesOfHouseholds } from '../material/assessments'
import { plant, type Pen } from '../write'
import type { Assessment } from './assessments'
import { between, chanceOf, scaled, someOf, type Telling } from './telling'

/** Household surveys: every second assessment has one, as far along as the assessment is. */
export const tellSurveys = async (telling: Telling, assessments: readonly Assessment[]): Promise<void> => {
  const { office, tally } = telling
  for (const assessment of assessments.filter((_, index) => index % 2 === 0)) {
    const title = `Household survey: ${assessment.title}`.slice(0, 150)
    await plant(office, tally, {
      collection: 'surveys',
      key: { title: { equals: title } },
      make: (pen) => {
        const chance = chanceOf(office.code, title)
        const respondents = scaled(telling, between(chance, 6, 12))
        return makeSurvey(pen, { assessment, title, respondents, chance })
      },
    })
  }
}

type Making = { assessment: Assessment; title: string; respondents: number; chance: Chance }

const makeSurvey = async (pen: Pen, { assessment, title, respondents, chance }: Making): Promise<string> => {
  const survey = await pen.add('surveys', {
    assessment: assessment.id,
    title,
    surveyType: 'household',
    description: 'A few questions to households, asked at the door by people who speak their language.',
    startDate: stored(daysAfter(assessment.start, 10)),
    endDate: stored(daysAfter(assessment.start, 40)),
    targetRespondents: respondents + between(chance, 0, 3),
    estimatedDurationMinutes: 20,
    questions,
  })
  const status = statusOf(assessment)
  if (status === 'cancelled') await pen.change('surveys', survey, { status })
  if (status !== 'active' && status !== 'completed') return survey
  await pen.change('surveys', survey, { status: 'active' })
  for (let index = 0; index < respondents; index++)
    await addResponse(pen, {
      survey,
      assessment,
      chance,
      isValidated: status === 'completed' || index % 3 === 0,
    })
  if (status === 'completed') await pen.change('surveys', survey, { status })
  return survey
}

const statusOf = ({ status }: Assessment): SurveyStatus => {
  if (status === 'planning' || status === 'preparation') return 'draft'
  if (status === 'data_collection') return 'active'
  return status === 'cancelled' ? 'cancelled' : 'completed'
}

/** Staff collect it; the manager, who did not, finds it valid. */
const addResponse = async (
  pen: Pen,
  {
    survey,
    assessment,
    chance,
    isValidated,
  }: { survey: string; assessment: Assessment; chance: Chance; isValidated: boolean },
): Promise<void> => {
  const id = await pen.add('survey-responses', {
    survey,
    responses: answersOf(chance),
    collectionDate: `${daysAfter(assessment.start, between(chance, 10, 20))}T02:00:00.000Z`,
    collectionLocation: `Purok ${between(chance, 1, 9)}`,
  })
  if (isValidated) await pen.change('survey-responses', id, { isValidated }, 'manager')
}

const answersOf = (chance: Chance): Answers => ({
  1: between(chance, 2, 11),
  2: chance.of(choicesOf(questions[1]!)),
  3: someOf(chance, choicesOf(questions[2]!), between(chance, 1, 2)),
  4: between(chance, 1, 5),
  5: chance.below(3) > 0,
  6: chance.of(wishesOfHouseholds),
})
