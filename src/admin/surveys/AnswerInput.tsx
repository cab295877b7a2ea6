'use client'

import type { ReactNode } from 'react'
import { choicesOf, scaleOf, type Question } from '@/src/domain/surveys'

type Props = {
  number: string
  question: Question
  value: unknown
  problem: string | null
  isReadOnly: boolean
  onChange: (value: unknown) => void
}

/** One question with what its answer is entered by. */
export const AnswerInput = (props: Props) => {
  const { number, question, problem } = props
  const id = `answer-${number}`
  return (
    <fieldset className="bmms-answers__question" aria-describedby={describedBy(props)}>
      <legend>
        {number}. {question.questionText}
        {question.isRequired && <span className="required"> *</span>}
      </legend>
      {question.helpText && (
        <p className="bmms-step__hint" id={`${id}-help`}>
          {question.helpText}
        </p>
      )}
      {problem && (
        <p className="bmms-answers__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {inputOf(props, id)}
    </fieldset>
  )
}

const describedBy = ({ number, question, problem }: Props): string | undefined =>
  [question.helpText && `answer-${number}-help`, problem && `answer-${number}-problem`]
    .filter(Boolean)
    .join(' ') || undefined

const inputOf = (props: Props, id: string): ReactNode => {
  const { question, value, isReadOnly, onChange } = props
  const label = question.questionText ?? ''
  const shown = typeof value === 'string' || typeof value === 'number' ? value : ''
  switch (question.questionType) {
    case 'text':
      return (
        <textarea
          id={id}
          aria-label={label}
          rows={2}
          value={shown}
          readOnly={isReadOnly}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'number':
      return <NumberInput id={id} label={label} value={shown} isReadOnly={isReadOnly} onChange={onChange} />
    case 'date':
      return (
        <input
          id={id}
          type="date"
          aria-label={label}
          value={shown}
          readOnly={isReadOnly}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'location':
      return <Location {...props} id={id} />
    default:
      return <Choices {...props} id={id} />
  }
}

type NumberProps = Pick<Props, 'isReadOnly' | 'onChange'> & {
  id: string
  label: string
  value: string | number
}

const NumberInput = ({ id, label, value, isReadOnly, onChange }: NumberProps) => (
  <input
    id={id}
    type="number"
    step="any"
    aria-label={label}
    value={value}
    readOnly={isReadOnly}
    onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
  />
)

const Location = ({ id, value, isReadOnly, onChange }: Props & { id: string }) => {
  const place = (typeof value === 'object' && value !== null ? value : {}) as Record<string, number | null>
  const change = (part: 'latitude' | 'longitude') => (given: unknown) => {
    const next = { latitude: null, longitude: null, ...place, [part]: given }
    onChange(next.latitude === null && next.longitude === null ? null : next)
  }
  return (
    <div className="bmms-answers__place">
      {(['latitude', 'longitude'] as const).map((part) => (
        <label key={part}>
          {part === 'latitude' ? 'Latitude' : 'Longitude'}
          <NumberInput
            id={`${id}-${part}`}
            label={part === 'latitude' ? 'Latitude' : 'Longitude'}
            value={place[part] ?? ''}
            isReadOnly={isReadOnly}
            onChange={change(part)}
          />
        </label>
      ))}
    </div>
  )
}

/** What one chooses from, one or several. */
const Choices = ({ id, question, value, isReadOnly, onChange }: Props & { id: string }) => {
  const isMany = question.questionType === 'multiple_choice'
  const chosen: unknown[] = Array.isArray(value) ? value : [value]
  const toggle = (option: unknown) => {
    if (!isMany) return onChange(option)
    onChange(
      chosen.includes(option)
        ? chosen.filter((it) => it !== option)
        : [...(Array.isArray(value) ? value : []), option],
    )
  }
  return (
    <div className="bmms-answers__choices">
      {optionsOf(question).map(({ label, option }) => (
        <label key={label}>
          <input
            type={isMany ? 'checkbox' : 'radio'}
            name={id}
            checked={chosen.includes(option)}
            disabled={isReadOnly}
            onChange={() => toggle(option)}
          />
          {label}
        </label>
      ))}
    </div>
  )
}

const optionsOf = (question: Question): { label: string; option: unknown }[] => {
  if (question.questionType === 'yes_no')
    return [
      { label: 'Yes', option: true },
      { label: 'No', option: false },
    ]
  if (question.questionType !== 'scale')
    return choicesOf(question).map((choice) => ({ label: choice, option: choice }))
  const { min, max } = scaleOf(question)
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    label: String(min + index),
    option: min + index,
  }))
}
