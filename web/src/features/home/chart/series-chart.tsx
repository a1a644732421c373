import type { MetricAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatPeriod } from '../../../ui/format/day.ts'
import { formatFigure } from '../figures/format-figure.ts'
import { compact } from './compact.ts'
import { fillSeries, type Interval, isOpen } from './fill-series.ts'
import { nameInterval } from './name-interval.ts'

// The first and the last label stay inside the picture.
const ends = { alignMinLabel: 'left', alignMaxLabel: 'right' } as const

/** The course of one figure through its period; into an interval that is not over, the line is dashed. */
export function SeriesChart({ metric, interval }: { metric: MetricAnswer; interval: Interval }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const points = fillSeries(metric, interval)
      const values = points.map(({ figure }) => (figure.value === null ? null : Number(figure.value)))
      const whole = points.filter(({ start }) => !isOpen(start, interval, metric)).length
      const line = { type: 'line' as const, color: palette.series[0], showSymbol: false, symbolSize: 7 }
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
          formatter: (items: unknown) => {
            const index = (items as { dataIndex: number }[])[0]!.dataIndex
            const { start, figure } = points[index]!
            const name = `${nameInterval(start, interval)}${index < whole ? '' : ' so far'}`
            return `${name}: ${formatFigure(figure.value, metric.metric.unit, metric.currency)}`
          },
        },
        series: [
          {
            ...line,
            data: values.map((value, index) => (index < whole ? value : null)),
            lineStyle: { width: 2 },
            areaStyle: { opacity: 0.08 },
          },
          {
            ...line,
            data: values.map((value, index) => (index >= whole - 1 ? value : null)),
            lineStyle: { width: 2, type: 'dashed' as const },
          },
        ],
      }
    },
    [metric, interval],
  )
  const label = `${metric.metric.name} over ${formatPeriod(metric.period.from, metric.period.to)}`
  return <Chart label={label} height={190} draw={draw} />
}
