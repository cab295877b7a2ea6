'use client'

import { FieldError, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { problemsOfAnswers, type Answers } from '@/src/domain/surveys'
import { AnswerInput } from './AnswerInput'
import { useQuestions } from './useQuestions'

/** The questions of the chosen survey, each with the input that its answer takes. */
export const AnswersField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const survey = useFormFields(([fields]) => fields.survey?.value) as string | null | undefined
  const asked = useQuestions(survey ?? null)
  const questions = asked?.questions ?? []
  const { value, setValue, showError, errorMessage, disabled } = useField<Answers | null>({
    path,
    validate: (given: unknown) =>
      problemsOfAnswers(questions, given ?? {}).length === 0 ||
      'Some questions are not answered as they should be.',
  })
  if (!asked) return <p className="bmms-step__hint">Choose the survey first. Its questions appear here.</p>
  const answers = value ?? {}
  const problems = new Map(
    showError ? problemsOfAnswers(questions, answers).map(({ path: at, message }) => [at, message]) : [],
  )
  return (
    <div className="field-type bmms-answers">
      <FieldError path={path} showError={showError} message={errorMessage} />
      {questions.map((question, index) => {
        const number = String(index + 1)
        return (
          <AnswerInput
            key={number}
            number={number}
            question={question}
            value={answers[number]}
            problem={problems.get(`responses.${number}`) ?? null}
            isReadOnly={Boolean(readOnly) || disabled}
            onChange={(answer) => setValue({ ...answers, [number]: answer })}
          />
        )
      })}
    </div>
  )
}
