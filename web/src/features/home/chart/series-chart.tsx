import type { MetricAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { compact } from './compact.ts'
import { fillSeries, type Interval } from './fill-series.ts'
import { nameInterval } from './name-interval.ts'

// The first and the last label stay inside the picture.
const ends = { alignMinLabel: 'left', alignMaxLabel: 'right' } as const

/** The course of one figure through its period. */
export function SeriesChart({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const points = fillSeries(metric, interval)
      const axes = drawAxes(
        palette,
        points.map((point) => nameInterval(point.start, interval)),
        (value) => compact(value, metric),
      )
      return {
        ...axes,
        xAxis: { ...axes.xAxis, boundaryGap: false, axisLabel: { ...axes.xAxis.axisLabel, ...ends } },
        tooltip: {
          ...axes.tooltip,
          valueFormatter: (value: unknown) => formatFigure(value as number, metric.metric.unit, metric.currency),
        },
        series: [
          {
            type: 'line' as const,
            name: metric.metric.name,
            data: points.map((point) => (point.figure.value === null ? null : Number(point.figure.value))),
            color: palette.series[0],
            lineStyle: { width: 2 },
            areaStyle: { opacity: 0.08 },
            showSymbol: false,
            symbolSize: 7,
          },
        ],
      }
    },
    [metric, interval],
  )
  const label = `${metric.metric.name} over ${formatPeriod(metric.period.from, metric.period.to)}`
  return <Chart label={label} height={190} draw={draw} />
}
