import type { MetricAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatMonth, formatPeriod } from '../../../ui/format/day.ts'
import { toWords } from '../../../ui/format/words.ts'
import { compact } from './compact.ts'
import { splitSeries } from './split.ts'

export function SplitChart({ metric }: { metric: MetricAnswer }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const { parts, rows } = splitSeries(metric.series)
      const axes = drawAxes(
        palette,
        rows.map((row) => formatMonth(row.start)),
        (value) => compact(value, metric),
      )
      return {
        ...axes,
        grid: { ...axes.grid, top: 36 },
        legend: {
          left: 0,
          top: 0,
          icon: 'roundRect',
          itemWidth: 10,
          itemHeight: 10,
          itemGap: 20,
          textStyle: { color: palette.dimmed, fontSize: 13 },
        },
        tooltip: { ...axes.tooltip, axisPointer: { type: 'shadow' as const, shadowStyle: { opacity: 0.06 } } },
        series: parts.map((part, index) => ({
          type: 'bar' as const,
          stack: 'all',
          name: toWords(part),
          data: rows.map((row) => row.values[index] ?? 0),
          color: palette.series[index % 2],
          barMaxWidth: 36,
        })),
      }
    },
    [metric],
  )
  const label = `${metric.metric.name}, by month, ${formatPeriod(metric.period.from, metric.period.to)}`
  return <Chart label={label} height={280} draw={draw} />
}
