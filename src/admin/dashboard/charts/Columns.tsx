'use client'

import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Unit } from '@/src/reports/panels/panel'
import { amountInFull, amountInShort } from '../bars'
import { columnsHeight, type ColumnSeries } from '../columns'

const colors = [1, 2, 4, 5, 3].map((number) => `var(--bmms-chart-${number})`)

/** Columns side by side, one colour for each series. */
const Columns = ({
  labels,
  series,
  unit,
  description,
}: {
  labels: readonly string[]
  series: readonly ColumnSeries[]
  unit: Unit
  description: string
}) => {
  const data = labels.map((label, place) => ({
    label,
    ...Object.fromEntries(series.map(({ values }, index) => [`series${index}`, values[place] ?? 0])),
  }))
  return (
    <div className="bmms-chart" role="img" aria-label={description}>
      <ResponsiveContainer
        width="100%"
        height={columnsHeight}
        initialDimension={{ width: 480, height: columnsHeight }}
      >
        <BarChart data={data} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--bmms-line)" />
          <XAxis dataKey="label" tickLine={false} axisLine={false} interval={0} />
          <YAxis
            width={72}
            tickLine={false}
            axisLine={false}
            tickFormatter={(value) => amountInShort(Number(value), unit)}
          />
          <Tooltip
            cursor={{ fill: 'var(--bmms-hover)' }}
            formatter={(value) => amountInFull(Number(value), unit)}
            wrapperClassName="bmms-tooltip"
            contentStyle={{ background: 'var(--bmms-surface)', border: 0, padding: 0 }}
            labelStyle={{ color: 'var(--theme-text)', fontWeight: 650 }}
            itemStyle={{ color: 'var(--theme-text)', padding: 0 }}
          />
          <Legend
            iconType="square"
            iconSize={11}
            // In the order of the columns, not of the alphabet.
            itemSorter={null}
            formatter={(name: string) => <span className="bmms-chart__name">{name}</span>}
          />
          {series.map(({ label }, index) => (
            <Bar
              key={label}
              dataKey={`series${index}`}
              name={label}
              fill={colors[index]}
              maxBarSize={34}
              radius={[3, 3, 0, 0]}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

export default Columns
