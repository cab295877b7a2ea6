'use client'

import { Suspense, type ReactNode } from 'react'
import { useReady } from '../page/useReady'

/**
 * Leaves room for a chart until the browser can measure it. The chart library is fetched only then: on slow lines
 * the figures are there first.
 */
export const InBrowser = ({ height, children }: { height: number; children: ReactNode }) => {
  const isBrowser = useReady()
  const room = <div className="bmms-skeleton" style={{ height }} />
  return isBrowser ? <Suspense fallback={room}>{children}</Suspense> : room
}
