'use client'

import { lazy } from 'react'
import type { Bar } from './bars'
import type { Unit } from '@/src/reports/panels/panel'
import { InBrowser } from './InBrowser'

const Bars = lazy(() => import('./charts/Bars'))

/** Bars from left to right, one line each, so that long names stay readable. */
export const BarChart = (props: { bars: readonly Bar[]; unit: Unit; description: string }) => (
  <InBrowser height={props.bars.length * 34 + 8}>
    <Bars {...props} />
  </InBrowser>
)
