import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { holdsIn } from '@/access/compile'
import { invalid, refused } from '@/hooks/problems'
import { idOf, isUuid } from '@/hooks/relations'
import type { Problem } from '@/src/domain/rules'
import {
  problemsOfAnswers,
  problemsOfQuestions,
  questionTypes,
  withoutEmpty,
  type Answers,
  type Question,
} from '@/src/domain/surveys'
import type { Survey } from '@/src/payload-types'

type Row = Record<string, unknown>

/** The questions are sound, counted, and stay as they are once the survey is out. */
export const checkQuestions: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const before = (originalDoc ?? {}) as Row
  const after: Row = { ...before, ...data }
  const questions = questionsOf(after)
  const problems: Problem[] = problemsOfQuestions(
    questions.filter(({ questionType }) => questionType in questionTypes),
  )
  const isOut = after.status !== 'draft' && after.status !== 'cancelled'
  if (isOut && questions.length === 0)
    problems.push({ path: 'questions', message: 'A survey that is not a draft has questions.' })
  const wasOut = operation === 'update' && before.status !== 'draft'
  if (wasOut && !isSame(questions, questionsOf(before)))
    problems.push({
      path: 'questions',
      message: 'The questions of a survey can be changed only while it is a draft.',
    })
  if (before.status !== 'draft' && after.status === 'draft' && Number(after.actualRespondents ?? 0) > 0)
    problems.push({ path: 'status', message: 'A survey with responses cannot become a draft again.' })
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return { ...data, questionsCount: questions.length }
}

/** Answers fit the questions, and come while the survey is open. Runs while the survey is held. */
export const checkResponse: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const survey = idOf(data?.survey) ?? idOf(originalDoc?.survey)
  // A survey that there is not, or none at all, is told elsewhere.
  const asked = data && isUuid(survey) ? await surveyOf(req, survey) : null
  if (!data || !asked) return data
  const before = (originalDoc ?? {}) as Row
  const answers = data.responses === undefined ? before.responses : (data.responses as unknown)
  const moved = operation === 'update' && survey !== idOf(before.survey)
  const isChanged = operation === 'create' || moved || !isDeepStrictEqual(answers, before.responses)
  if (!isChanged) return data
  const isOpen = asked.status === 'active' || (operation === 'update' && !moved && asked.status === 'paused')
  const problems = isOpen
    ? problemsOfAnswers(asked.questions ?? [], answers)
    : [{ path: 'survey', message: 'This survey takes no responses now.' }]
  if (problems.length > 0) throw invalid({ collection: collection.slug, problems, req })
  return { ...data, responses: withoutEmpty(answers as Answers) }
}

/** What was collected is found valid by somebody else, and then stays as it is. */
export const validateResponse: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  if (operation === 'create') return req.user ? { ...data, isValidated: false, ...notValidated } : data
  const before = originalDoc as Row
  const [was, is] = [Boolean(before.isValidated), Boolean(data.isValidated ?? before.isValidated)]
  if (was !== is) assertMayValidate(before, req)
  if (was && is) assertUntouched(before, data)
  if (was === is) return data
  return is
    ? { ...data, validatedBy: req.user?.id ?? null, validationDate: new Date().toISOString() }
    : { ...data, ...notValidated }
}

const notValidated = { validatedBy: null, validationDate: null }

const assertMayValidate = ({ organization, collectedBy }: Row, req: PayloadRequest): void => {
  if (!holdsIn(req, 'mana.surveys.approve', idOf(organization)))
    throw refused('Responses are validated by those who may approve surveys.', 'isValidated')
  if (req.user && idOf(collectedBy) === req.user.id)
    throw refused('Whoever collected a response does not validate it. Somebody else does.', 'isValidated')
}

const collected = [
  'survey',
  'responses',
  'collectionDate',
  'collectionLocation',
  'respondentName',
  'respondentContact',
  'demographicInfo',
] as const

const assertUntouched = (before: Row, data: Row): void => {
  const changed = collected.find(
    (field) => field in data && !isDeepStrictEqual(plain(data[field]), plain(before[field])),
  )
  if (changed) throw refused('A validated response stays as it is. Take the validation back first.', changed)
}

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  return idOf(value) ?? value ?? null
}

const surveyOf = async (
  req: PayloadRequest,
  id: string,
): Promise<Pick<Survey, 'status' | 'questions'> | null> =>
  req.payload.findByID({
    collection: 'surveys',
    id,
    depth: 0,
    select: { status: true, questions: true },
    overrideAccess: !req.user,
    disableErrors: true,
    req,
  })

const questionsOf = ({ questions }: Row): Question[] =>
  Array.isArray(questions) ? (questions as Question[]) : []

const parts = [
  'questionText',
  'questionType',
  'isRequired',
  'choices',
  'scaleMin',
  'scaleMax',
  'helpText',
] as const

const isSame = (one: readonly Question[], other: readonly Question[]): boolean =>
  one.length === other.length &&
  one.every((question, at) => parts.every((part) => (question[part] ?? null) === (other[at]![part] ?? null)))
