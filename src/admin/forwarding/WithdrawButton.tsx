'use client'

import { Step } from './Step'
import { useStep } from './useStep'

/** Takes a need back that waits for an answer. */
export const WithdrawButton = ({ need }: { need: string }) => {
  const { take, fault, isUnsaved, isWaiting } = useStep(`/api/needs/${need}/withdraw`)
  return (
    <Step
      title="Withdraw this need"
      hint="As long as there is no answer. The other organization keeps its copy, marked as withdrawn."
      fault={fault}
      isUnsaved={isUnsaved}
    >
      <button
        type="button"
        className="bmms-button bmms-button--back"
        disabled={isWaiting}
        onClick={() => take()}
      >
        Withdraw
      </button>
    </Step>
  )
}
