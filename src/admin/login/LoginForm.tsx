'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'
import { postJson } from '../page/postJson'
import { useReady } from '../page/useReady'

/** Password first. Whoever has a second factor is asked for a code once the password is right. */
export const LoginForm = ({ onward }: { onward: string }) => {
  const [fault, setFault] = useState<string | null>(null)
  const [needsCode, setNeedsCode] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const isReady = useReady()
  const code = useRef<HTMLInputElement>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsBusy(true)
    const entered = Object.fromEntries(new FormData(event.currentTarget))
    const posted = await postJson('/api/users/login', entered, 'Logging in did not work. Try again.')
    if (posted.isDone) {
      window.location.assign(onward)
      return
    }
    setIsBusy(false)
    setFault(posted.fault)
    setNeedsCode(posted.data?.secondFactor === true)
  }

  useEffect(() => {
    if (needsCode) code.current?.select()
  }, [needsCode, fault])

  return (
    <form
      className="login__form bmms-login"
      method="post"
      aria-label="Log in"
      onSubmit={(event) => void submit(event)}
    >
      {fault && (
        <p className={needsCode ? 'bmms-login__next' : 'bmms-login__fault'} role="alert">
          {fault}
        </p>
      )}
      <Field id="email" label="Email" type="email" autoComplete="username" />
      <Field id="password" label="Password" type="password" autoComplete="current-password" />
      {needsCode && (
        <Field
          id="code"
          label="Code"
          type="text"
          autoComplete="one-time-code"
          inputMode="text"
          fieldRef={code}
        />
      )}
      <a href="/admin/forgot">Forgot password?</a>
      <button type="submit" className="bmms-button" disabled={isBusy || !isReady}>
        {isBusy ? 'Logging in …' : 'Log in'}
      </button>
    </form>
  )
}

type FieldProps = {
  id: string
  label: string
  type: string
  autoComplete: string
  inputMode?: 'text'
  fieldRef?: React.Ref<HTMLInputElement>
}

const Field = ({ id, label, fieldRef, ...input }: FieldProps) => (
  <div className="bmms-login__field">
    <label htmlFor={`field-${id}`}>{label}</label>
    <input id={`field-${id}`} name={id} required maxLength={254} ref={fieldRef} {...input} />
  </div>
)
