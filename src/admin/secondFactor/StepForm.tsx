'use client'

import { useState, type FormEvent, type ReactNode } from 'react'
import { Notice } from '../page/Notice'
import { postJson } from '../page/postJson'
import { useReady } from '../page/useReady'

type Props<Answer extends object> = {
  /** The endpoint that it goes to. */
  step: string
  button: string
  isQuiet?: boolean
  fields: readonly ('password' | 'code')[]
  children?: ReactNode
  onDone: (answer: Answer) => void
}

const known = {
  password: { label: 'Present password', type: 'password', autoComplete: 'current-password' },
  code: { label: 'Code', type: 'text', autoComplete: 'one-time-code' },
} as const

/** One step: what it asks for, its button, and what went wrong. */
export const StepForm = <Answer extends object>({
  step,
  button,
  isQuiet = false,
  fields,
  children,
  onDone,
}: Props<Answer>) => {
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isReady = useReady()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsBusy(true)
    const posted = await postJson<Answer>(
      `/api/account/second-factor/${step}`,
      Object.fromEntries(new FormData(event.currentTarget)),
      'That did not work. Try again.',
    )
    setIsBusy(false)
    if (posted.isDone) onDone(posted.answer)
    else setFault(posted.fault)
  }
  return (
    <form className="bmms-form" method="post" aria-label={button} onSubmit={(event) => void submit(event)}>
      {fault && (
        <div className="bmms-form__wide">
          <Notice text={fault} isFault />
        </div>
      )}
      {children}
      {fields.map((name) => (
        <div className="bmms-form__field" key={name}>
          <label htmlFor={`${step}-${name}`}>{known[name].label}</label>
          <input
            id={`${step}-${name}`}
            name={name}
            type={known[name].type}
            autoComplete={known[name].autoComplete}
            required
            maxLength={128}
          />
        </div>
      ))}
      <button
        type="submit"
        className={isQuiet ? 'bmms-button--quiet' : undefined}
        disabled={isBusy || !isReady}
      >
        {button}
      </button>
    </form>
  )
}
