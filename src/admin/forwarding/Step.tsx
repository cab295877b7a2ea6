'use client'

import type { ReactNode } from 'react'
import { Notice } from '../page/Notice'

type Props = {
  title: string
  hint: string
  fault: string | null
  isUnsaved: boolean
  children: ReactNode
}

/** A step within the form of a record, which is no form of its own: forms do not nest. */
export const Step = ({ title, hint, fault, isUnsaved, children }: Props) => (
  <div className="bmms-step" role="group" aria-label={title}>
    <h3 className="bmms-step__title">{title}</h3>
    <p className="bmms-step__hint">{hint}</p>
    {fault && <Notice text={fault} isFault />}
    {children}
    {isUnsaved && <p className="bmms-step__hint">Save your changes first.</p>}
  </div>
)
