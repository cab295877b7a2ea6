import type { Problem } from './rules'
import type { Way } from './steps'

/** Surveys, their questions and what was answered (data dictionary 3.3.4). */
export const surveyStatuses = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  cancelled: 'Cancelled',
}
export type SurveyStatus = keyof typeof surveyStatuses

/** Responses come while a survey is active. What is closed is opened again by those who may approve. */
export const wayOfSurvey: Way<SurveyStatus> = {
  labels: surveyStatuses,
  steps: {
    draft: ['active', 'cancelled'],
    active: ['paused', 'completed', 'cancelled', 'draft'],
    paused: ['active', 'completed', 'cancelled'],
    completed: ['active'],
    cancelled: ['draft'],
  },
  isDecision: (from) => from === 'completed' || from === 'cancelled',
}

export const questionTypes = {
  text: 'Text Response',
  number: 'Numeric Response',
  single_choice: 'Single Choice',
  multiple_choice: 'Multiple Choice',
  scale: 'Rating Scale',
  yes_no: 'Yes/No',
  date: 'Date',
  location: 'Geographic Location',
}
export type QuestionType = keyof typeof questionTypes

export type Question = {
  questionText?: string | null
  questionType: QuestionType
  isRequired?: boolean | null
  /** One on each line. */
  choices?: string | null
  scaleMin?: number | null
  scaleMax?: number | null
  helpText?: string | null
}

/** Answers by the number of the question, from 1. */
export type Answers = Record<string, unknown>

export const takesChoices = (type: unknown): boolean => type === 'single_choice' || type === 'multiple_choice'

export const choicesOf = ({ choices }: Pick<Question, 'choices'>): string[] =>
  (choices ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** From 1 to 5 unless said. */
export const scaleOf = ({ scaleMin, scaleMax }: Pick<Question, 'scaleMin' | 'scaleMax'>) => ({
  min: scaleMin ?? 1,
  max: scaleMax ?? 5,
})

/** A question that nobody could answer is told where it stands. */
export const problemsOfQuestions = (questions: readonly Question[]): Problem[] =>
  questions.flatMap((question, index) => {
    const at = (field: string, message: string): Problem[] => [
      { path: `questions.${index}.${field}`, message },
    ]
    if (takesChoices(question.questionType)) {
      const choices = choicesOf(question)
      if (choices.length < 2) return at('choices', 'Give at least two choices, one on each line.')
      if (new Set(choices).size < choices.length)
        return at('choices', 'One of the choices stands there twice.')
    }
    if (question.questionType === 'scale') {
      const { min, max } = scaleOf(question)
      if (min >= max) return at('scaleMax', 'The end of the scale is above its beginning.')
    }
    return []
  })

/** Everything that is wrong with the answers to a survey, each by the number of its question. */
export const problemsOfAnswers = (questions: readonly Question[], answers: unknown): Problem[] => {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers))
    return [{ path: 'responses', message: 'Answer the questions, each by its number.' }]
  const given = answers as Answers
  const unknown = Object.keys(given)
    .filter((number) => !(/^[1-9]\d*$/.test(number) && Number(number) <= questions.length))
    .map((number) => problem(number.slice(0, 20), 'The survey has no such question.'))
  const wrong = questions.flatMap((question, index) => {
    const number = String(index + 1)
    const value = Object.hasOwn(given, number) ? given[number] : undefined
    if (isMissing(value))
      return question.isRequired ? [problem(number, 'This question must be answered.')] : []
    const message = problemOf(question, value)
    return message ? [problem(number, message)] : []
  })
  return [...unknown, ...wrong]
}

/** Without what was left empty. */
export const withoutEmpty = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => !isMissing(value)))

/** The longest answer in words, in characters. */
export const longestAnswer = 5000

const problem = (number: string, message: string): Problem => ({ path: `responses.${number}`, message })

const isMissing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const problemOf = (question: Question, value: unknown): string | null => {
  switch (question.questionType) {
    case 'text':
      return typeof value === 'string' && value.length <= longestAnswer
        ? null
        : `Enter words, at most ${longestAnswer} characters.`
    case 'number':
      return isNumber(value) ? null : 'Enter a number.'
    case 'scale': {
      const { min, max } = scaleOf(question)
      return Number.isInteger(value) && (value as number) >= min && (value as number) <= max
        ? null
        : `Enter a whole number from ${min} to ${max}.`
    }
    case 'yes_no':
      return typeof value === 'boolean' ? null : 'Say yes or no.'
    case 'single_choice':
      return choicesOf(question).some((it) => it === value) ? null : 'Choose one of the choices.'
    case 'multiple_choice':
      return areChoices(choicesOf(question), value) ? null : 'Choose some of the choices, each once.'
    case 'date':
      return isDay(value) ? null : 'Enter a day, for example 2026-07-31.'
    case 'location':
      return isPlace(value) ? null : 'Enter a latitude from -90 to 90 and a longitude from -180 to 180.'
  }
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const areChoices = (choices: readonly string[], value: unknown): boolean =>
  Array.isArray(value) &&
  new Set(value).size === value.length &&
  value.every((it) => choices.some((choice) => choice === it))

const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true

const isPlace = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false
  const { latitude, longitude } = value as Record<string, unknown>
  return isNumber(latitude) && Math.abs(latitude) <= 90 && isNumber(longitude) && Math.abs(longitude) <= 180
}
