'use client'

import { Bar as BarMark, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { amountInShort, axisLabel, type Bar } from '../bars'
import type { Unit } from '@/src/reports/panels/panel'
import { ChartTooltip } from './ChartTooltip'

const thickness = 34

const Bars = ({ bars, unit, description }: { bars: readonly Bar[]; unit: Unit; description: string }) => {
  const height = bars.length * thickness + 8
  const longest = Math.max(...bars.map(({ label }) => label.length))
  const data = bars.map((bar) => ({ ...bar, fill: bar.color ?? 'var(--bmms-chart-1)' }))
  return (
    <div className="bmms-chart" role="img" aria-label={description}>
      <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 480, height }}>
        <BarChart
          data={data}
          layout="vertical"
          margin={{ top: 4, right: 72, bottom: 4, left: 0 }}
          accessibilityLayer={false}
        >
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis
            type="category"
            dataKey="label"
            tickFormatter={axisLabel}
            width={Math.min(170, longest * 9 + 14)}
            tickLine={false}
            axisLine={false}
            interval={0}
          />
          <Tooltip cursor={{ fill: 'var(--bmms-hover)' }} content={<ChartTooltip unit={unit} />} />
          <BarMark
            dataKey="value"
            barSize={18}
            radius={[0, 3, 3, 0]}
            minPointSize={2}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="value"
              position="right"
              formatter={(value) => amountInShort(Number(value), unit)}
            />
          </BarMark>
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

export default Bars
