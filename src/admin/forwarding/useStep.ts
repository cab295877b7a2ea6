'use client'

import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { postJson } from '../page/postJson'
import { useReady } from '../page/useReady'

/**
 * A step with the record on the page, taken beside its form. What is not saved would be lost when the page shows what
 * came of the step, so it is saved first.
 */
export const useStep = (path: string) => {
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isUnsaved = useFormModified()
  const isReady = useReady()
  const take = async (values: Record<string, string> = {}): Promise<void> => {
    setIsBusy(true)
    const posted = await postJson(path, values, 'That did not work. Try again.')
    if (posted.isDone) return window.location.reload()
    setFault(posted.fault)
    setIsBusy(false)
  }
  return {
    take: (values?: Record<string, string>) => void take(values),
    fault,
    isUnsaved,
    isWaiting: isBusy || !isReady || isUnsaved,
  }
}
