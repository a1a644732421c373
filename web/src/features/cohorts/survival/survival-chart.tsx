import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { drawBand } from '../../../ui/chart/band.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatShare } from '../../../ui/format/count.ts'
import { type CohortInterval, nameInterval } from '../../../ui/format/interval.ts'
import { together } from '../curves/curves-chart.tsx'
import { type CurvePoint, curveAt } from './curve-at.ts'
import type { Survival } from './survival-panel.tsx'

interface SurvivalChartProps {
  survival: Survival
  by: CohortInterval
  chosen: string[]
}

const points = 120
/** Steps that a month of thirty days is made of, so that months can be named on the axis. */
const steps = [1, 2, 3, 5, 6, 10, 15, 30]

export function SurvivalChart({ survival, by, chosen }: SurvivalChartProps) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const before = survival.id === 'staying' ? 1 : 0
      const last = survival.together.at(-1)?.day ?? 0
      const step = steps.find((each) => each * points >= last) ?? 30
      const named = last > 540 ? 90 : 30
      const days = Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step)
      const of = (curve: readonly CurvePoint[], pick: (point: CurvePoint) => number) =>
        days.map((day) => {
          const point = curveAt(curve, day, before)
          return point && pick(point)
        })
      const axes = drawAxes(palette, days.map(String), (value) => formatShare(value))
      const own = chosen.flatMap((start) => survival.cohorts.find((cohort) => cohort.start === start) ?? [])
      const line = (name: string, curve: readonly CurvePoint[], color: string, width: number) => ({
        ...{ type: 'line' as const, name, color, showSymbol: false, step: 'end' as const, lineStyle: { width } },
        data: of(curve, ({ share }) => share),
      })
      return {
        ...axes,
        grid: { ...axes.grid, top: 40 },
        xAxis: {
          ...axes.xAxis,
          boundaryGap: false,
          axisLabel: {
            ...axes.xAxis.axisLabel,
            interval: (index: number) => days[index]! % named === 0,
            formatter: (day: string) => (day === '0' ? '0 days' : day),
          },
        },
        yAxis: { ...axes.yAxis, min: 0, max: 1, interval: 0.25 },
        legend: {
          ...{ left: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4, itemGap: 20 },
          data: [together, ...own.map(({ start }) => nameInterval(start, by))],
          textStyle: { color: palette.dimmed, fontSize: 13 },
        },
        tooltip: {
          ...axes.tooltip,
          valueFormatter: (value: unknown) => (typeof value === 'number' ? formatShare(value) : '–'),
        },
        series: [
          ...drawBand({
            ...{ name: `${together} `, stack: 'band', color: palette.series[0]! },
            lower: of(survival.together, ({ lower }) => lower),
            upper: of(survival.together, ({ upper }) => upper),
          }),
          line(together, survival.together, palette.series[0]!, 3),
          ...own.map(({ start, curve }, index) =>
            line(nameInterval(start, by), curve, palette.series[2 + (index % 3)]!, 1.75),
          ),
        ],
      }
    },
    [survival, by, chosen],
  )
  return <Chart label={`${survival.name}, by days since the first purchase`} height={280} draw={draw} />
}
