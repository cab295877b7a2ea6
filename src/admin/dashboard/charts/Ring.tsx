'use client'

import { Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts'
import type { Bar } from '../bars'
import { ChartTooltip } from './ChartTooltip'

const height = 200

const Ring = ({ bars, total, description }: { bars: readonly Bar[]; total: string; description: string }) => (
  <div className="bmms-chart bmms-ring" role="img" aria-label={description}>
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 300, height }}>
      <PieChart accessibilityLayer={false}>
        <Pie
          data={bars.map((bar) => ({ ...bar, fill: bar.color }))}
          dataKey="value"
          nameKey="label"
          innerRadius={62}
          outerRadius={92}
          paddingAngle={1}
          startAngle={90}
          endAngle={-270}
          isAnimationActive={false}
          stroke="none"
          rootTabIndex={-1}
        />
        <Tooltip content={<ChartTooltip unit="records" />} />
      </PieChart>
    </ResponsiveContainer>
    <span className="bmms-ring__total">{total}</span>
  </div>
)

export default Ring
