'use client'

import { lazy } from 'react'
import type { Bar } from './bars'
import { InBrowser } from './InBrowser'

const Ring = lazy(() => import('./charts/Ring'))

/** The parts of a whole, with the whole in the middle. */
export const RingChart = (props: { bars: readonly Bar[]; total: string; description: string }) => (
  <InBrowser height={200}>
    <Ring {...props} />
  </InBrowser>
)
