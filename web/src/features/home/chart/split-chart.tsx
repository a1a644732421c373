import type { MetricAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { toWords } from '../../../ui/format/words.ts'
import { compact } from './compact.ts'
import { fillSeries, type Interval } from './fill-series.ts'
import { nameInterval } from './name-interval.ts'
import { splitSeries } from './split.ts'

export function SplitChart({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const { parts, rows } = splitSeries(fillSeries(metric, interval))
      const axes = drawAxes(
        palette,
        rows.map((row) => nameInterval(row.start, interval)),
        (value) => compact(value, metric),
      )
      return {
        ...axes,
        yAxis: { ...axes.yAxis, minInterval: 1 },
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
    [metric, interval],
  )
  const label = `${metric.metric.name}, by ${interval}, ${formatPeriod(metric.period.from, metric.period.to)}`
  return <Chart label={label} height={280} draw={draw} />
}
