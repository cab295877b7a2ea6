'use client'

import { useState } from 'react'
import { RecoveryCodes } from './RecoveryCodes'
import { StepForm } from './StepForm'

type Begun = { secret: string; picture: string }

/** Password, then the picture for the app and its first code, then the recovery codes. */
export const FactorSetUp = () => {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes)
    return (
      <RecoveryCodes codes={codes} news="The second factor is set up. You were logged out everywhere else." />
    )
  if (!begun) return <StepForm<Begun> step="start" button="Set up" fields={['password']} onDone={setBegun} />
  return (
    <StepForm<{ recoveryCodes: string[] }>
      step="confirm"
      button="Confirm"
      fields={['code']}
      onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
    >
      <div className="bmms-form__wide bmms-factor">
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(begun.picture)}`}
          alt="The key below, as a picture for the camera of the app"
          width={200}
          height={200}
        />
        <div>
          <p>
            Open an authenticator app on your phone, add an account and scan the picture. Or type this key:
          </p>
          <p>
            <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <p>Then enter the code that the app shows.</p>
        </div>
      </div>
    </StepForm>
  )
}
