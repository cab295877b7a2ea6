'use client'

import { lazy } from 'react'
import type { Unit } from '@/src/reports/panels/panel'
import { columnsHeight, type ColumnSeries } from './columns'
import { InBrowser } from './InBrowser'

const Columns = lazy(() => import('./charts/Columns'))

/** Several series over the same labels, such as quarters or organizations that are compared. */
export const ColumnChart = (props: {
  labels: readonly string[]
  series: readonly ColumnSeries[]
  unit: Unit
  description: string
}) => (
  <InBrowser height={columnsHeight}>
    <Columns {...props} />
  </InBrowser>
)
