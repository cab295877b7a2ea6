import type { Question } from '@/src/domain/surveys'

/** What households are asked in every survey of the story; `answersOf` in stories/surveys.ts answers in this order. */
export const questions: readonly Question[] = [
  { questionText: 'How many people live in this house?', questionType: 'number', isRequired: true },
  {
    questionText: 'Where does the family get its drinking water?',
    questionType: 'single_choice',
    choices: 'Piped water\nDeep well\nSpring\nOpen well\nBought by the container',
    isRequired: true,
  },
  {
    questionText: 'What does the family live on?',
    questionType: 'multiple_choice',
    choices: 'Farming\nFishing\nTrade\nDay labor\nMoney sent by relatives',
  },
  {
    questionText: 'How hard is it to reach a health station?',
    questionType: 'scale',
    scaleMin: 1,
    scaleMax: 5,
    helpText: '1 is easy, 5 is out of reach.',
  },
  { questionText: 'Did all children of school age go to school this year?', questionType: 'yes_no' },
  { questionText: 'What should change first in this community?', questionType: 'text' },
]

export const wishesOfHouseholds = [
  'A road that can be used in the rainy months.',
  'Water near the house.',
  'A midwife who is here every day.',
  'Work for young people, so that they can stay.',
  'A paper for the land we live on.',
] as const

/** The six workshops: which one, what it is called, its day, when it begins and ends, and what came of it. */
export const workshops = [
  {
    type: 'workshop_1',
    title: 'Where we live and how',
    day: 'day_2',
    from: '08:30',
    to: '12:00',
    output: 'Map of the community with its wells, schools, mosques and fields',
    finding: 'The lower puroks lie in the flood plain; half of the wells are there.',
  },
  {
    type: 'workshop_2',
    title: 'What we hope for and what comes first',
    day: 'day_3',
    from: '08:30',
    to: '11:30',
    output: 'Hopes of women, of men and of young people, each in their order',
    finding: 'Women name water first, men the road, young people work.',
  },
  {
    type: 'workshop_3',
    title: 'What we can do together',
    day: 'day_3',
    from: '13:00',
    to: '16:30',
    output: 'List of associations and what each of them can give',
    finding: 'Associations know little of each other; two of them keep the same nursery.',
  },
  {
    type: 'workshop_4',
    title: 'What programs have changed so far',
    day: 'day_4',
    from: '08:00',
    to: '10:00',
    output: 'Programs of the last three years, each with marks from the participants',
    finding: 'Programs are liked that came back after the hand-over.',
  },
  {
    type: 'workshop_5',
    title: 'What stands in the way, and why',
    day: 'day_4',
    from: '10:15',
    to: '12:15',
    output: 'Causes and consequences of the three greatest difficulties',
    finding: 'Transport is behind most of what people named: of goods, of patients, of teachers.',
  },
  {
    type: 'workshop_6',
    title: 'Who does what until when',
    day: 'day_4',
    from: '13:30',
    to: '16:30',
    output: 'Plan of action with names and months',
    finding: 'What the community does by itself can begin next month.',
  },
] as const

/** Who takes part, and for whom: women and men in turn, as the given names are. */
export const invited = [
  ['women_leader', 'Women’s association'],
  ['elder', 'Council of elders'],
  ['youth_leader', 'Youth organization'],
  ['farmer', 'Farmers’ association'],
  ['health_worker', 'Barangay health station'],
  ['religious_leader', 'Mosque committee'],
  ['teacher', 'Elementary school'],
  ['lgu_official', 'Barangay council'],
] as const
