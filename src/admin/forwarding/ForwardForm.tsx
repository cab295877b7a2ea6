'use client'

import { useState } from 'react'
import { longestWords } from '@/src/domain/forwarding'
import type { Receiver } from './receivers'
import { Step } from './Step'
import { useStep } from './useStep'

/** To whom, and what to say to them. */
export const ForwardForm = ({ need, receivers }: { need: string; receivers: readonly Receiver[] }) => {
  const [organization, setOrganization] = useState('')
  const [message, setMessage] = useState('')
  const { take, fault, isUnsaved, isWaiting } = useStep(`/api/needs/${need}/forward`)
  return (
    <Step
      title="Forward this need"
      hint="The other organization gets the need, its place, how pressing it is and your message. It sees nothing else of yours."
      fault={fault}
      isUnsaved={isUnsaved}
    >
      <div className="bmms-step__field">
        <label htmlFor="forward-organization">Organization</label>
        <select
          id="forward-organization"
          value={organization}
          onChange={({ target }) => setOrganization(target.value)}
        >
          <option value="">Choose an organization</option>
          {receivers.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} ({code})
            </option>
          ))}
        </select>
      </div>
      <div className="bmms-step__field">
        <label htmlFor="forward-message">Message (not required)</label>
        <textarea
          id="forward-message"
          rows={4}
          maxLength={longestWords}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
      </div>
      <button
        type="button"
        className="bmms-button"
        disabled={isWaiting || organization === ''}
        onClick={() => take({ organization, message })}
      >
        Forward
      </button>
    </Step>
  )
}
