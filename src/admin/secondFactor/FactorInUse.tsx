'use client'

import { useState } from 'react'
import { formatMoment } from '../format'
import { Notice } from '../page/Notice'
import { RecoveryCodes } from './RecoveryCodes'
import { StepForm } from './StepForm'

type Props = { since: string; left: number; isRequired: boolean }

/** What can be done with a second factor that is there: new recovery codes, or none of it any more. */
export const FactorInUse = ({ since, left, isRequired }: Props) => {
  const [codes, setCodes] = useState<string[] | null>(null)
  const [isRemoved, setIsRemoved] = useState(false)
  if (codes) return <RecoveryCodes codes={codes} news="These codes replace the old ones." />
  if (isRemoved) return <Notice text="The second factor was removed. You log in with your password alone." />
  return (
    <>
      <p>
        Set up since {formatMoment(since)}. Recovery codes left: {left}.
      </p>
      <h2>New recovery codes</h2>
      <StepForm<{ recoveryCodes: string[] }>
        step="recovery-codes"
        button="Make new codes"
        fields={['password', 'code']}
        onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
      <h2>Remove</h2>
      {isRequired ? (
        <p>A role of yours requires a second factor, so it stays.</p>
      ) : (
        <StepForm
          step="remove"
          button="Remove the second factor"
          isQuiet
          fields={['password', 'code']}
          onDone={() => setIsRemoved(true)}
        />
      )}
    </>
  )
}
