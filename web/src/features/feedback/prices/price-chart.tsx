import type { PricesAnswer } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatShare } from '../../../ui/format/count.ts'

const curves = [
  ['tooCheap', 'Too cheap'],
  ['cheap', 'Cheap'],
  ['expensive', 'Expensive'],
  ['tooExpensive', 'Too expensive'],
] as const

/** The four curves over the price. */
export function PriceChart({ answer }: { answer: PricesAnswer }) {
  const draw = useCallback((palette: ChartPalette) => drawPrices(answer, palette), [answer])
  return (
    <Chart label={`How many find each price of ${answer.thing.name} cheap or expensive`} height={380} draw={draw} />
  )
}

function drawPrices({ thing, curves: points }: PricesAnswer, palette: ChartPalette) {
  const amount = (value: number) => formatAmount({ amount: value.toFixed(2), currency: thing.currency })
  const axes = drawAxes(palette, [], (value) => formatShare(value))
  return {
    ...axes,
    grid: { ...axes.grid, top: 64, right: 24 },
    // Prices lie where they lie, not one beside the other.
    xAxis: {
      ...{ type: 'value' as const, scale: true, splitLine: { show: false } },
      axisLine: axes.xAxis.axisLine,
      axisLabel: { ...axes.xAxis.axisLabel, formatter: amount },
    },
    yAxis: { ...axes.yAxis, max: 1, interval: 0.25 },
    legend: {
      ...{ left: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 4, itemGap: 20 },
      textStyle: { color: palette.dimmed, fontSize: 13 },
    },
    tooltip: {
      ...axes.tooltip,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? formatShare(value) : '–'),
    },
    series: curves.map(([name, label], index) => ({
      ...{ type: 'line' as const, name: label, step: 'end' as const, symbol: 'none', color: palette.series[index]! },
      data: points.map((point) => [point.price, point[name]]),
      lineStyle: { width: 2, type: index === 0 || index === 3 ? ('solid' as const) : ('dashed' as const) },
    })),
  }
}
