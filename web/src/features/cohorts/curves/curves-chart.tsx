import type { CohortsAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { drawBand } from '../../../ui/chart/band.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { compactAmount } from '../../../ui/format/amount.ts'
import { formatShare } from '../../../ui/format/count.ts'
import { nameInterval } from '../../../ui/format/interval.ts'
import { firstAge } from '../triangle/heat.ts'
import { type CurvePoint, curveOfAll, curveOfOne } from './curve.ts'

export const together = 'All together'

interface CurvesChartProps {
  answer: CohortsAnswer
  /** The first days of the cohorts that have a curve of their own. */
  chosen: string[]
}

export function CurvesChart({ answer, chosen }: CurvesChartProps) {
  const draw = useCallback((palette: ChartPalette) => drawCurves(answer, chosen, palette), [answer, chosen])
  return <Chart label={`Cohorts since their first purchase, by ${answer.by}`} height={300} draw={draw} />
}

function drawCurves(answer: CohortsAnswer, chosen: string[], palette: ChartPalette) {
  const { by, measure, currency } = answer
  const format = measure === 'customers' ? formatShare : (value: number) => compactAmount(value, currency)
  const all = curveOfAll(answer)
  const own = chosen.flatMap((start) => answer.cohorts.find((cohort) => cohort.start === start) ?? [])
  const curves = own.map((cohort) => curveOfOne(cohort, measure))
  const first = firstAge(measure === 'customers' ? 'share' : 'worth')
  const last = Math.max(first, ...[all, ...curves].flat().map(({ age }) => age))
  const ages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const axes = drawAxes(
    palette,
    ages.map((age) => (age === 0 ? 'first' : `+${age}`)),
    format,
  )
  const at = (curve: CurvePoint[], pick: (point: CurvePoint) => number | null | undefined) =>
    ages.map((age) => {
      const point = curve.find((each) => each.age === age)
      return (point && pick(point)) ?? null
    })
  const line = (name: string, curve: CurvePoint[], color: string, width: number) => ({
    ...{ type: 'line' as const, name, color, symbol: 'circle', symbolSize: 5, showSymbol: curve.length < 14 },
    data: at(curve, ({ value }) => value),
    lineStyle: { width },
  })
  return {
    ...axes,
    grid: { ...axes.grid, top: 40 },
    legend: {
      ...{ left: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4, itemGap: 20 },
      data: [together, ...own.map(({ start }) => nameInterval(start, by))],
      textStyle: { color: palette.dimmed, fontSize: 13 },
    },
    tooltip: {
      ...axes.tooltip,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '–'),
    },
    series: [
      ...(measure === 'customers'
        ? drawBand({
            ...{ name: `${together} `, stack: 'band', color: palette.series[0]! },
            lower: at(all, ({ lower }) => lower),
            upper: at(all, ({ upper }) => upper),
          })
        : []),
      line(together, all, palette.series[0]!, 3),
      ...curves.map((curve, index) =>
        line(nameInterval(own[index]!.start, by), curve, palette.series[2 + (index % 3)]!, 1.75),
      ),
    ],
  }
}
