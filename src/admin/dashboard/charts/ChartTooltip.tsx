import type { TooltipContentProps } from 'recharts'
import { amountInFull, type Bar } from '../bars'
import type { Unit } from '@/src/reports/panels/panel'

/** The full name and the exact value of what the pointer is on. */
export const ChartTooltip = ({ payload, unit }: Partial<TooltipContentProps> & { unit: Unit }) => {
  const bar = payload?.[0]?.payload as Bar | undefined
  if (!bar) return null
  return (
    <div className="bmms-tooltip">
      <strong>{bar.name ?? bar.label}</strong>
      <span>{amountInFull(bar.value, unit)}</span>
    </div>
  )
}
