import { useCallback } from 'react'
import { drawAxes } from '../../ui/chart/axes.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../ui/chart/chart-palette.ts'
import { formatShare } from '../../ui/format/count.ts'

export interface ConcentrationPoint {
  /** The best so many of the customers … */
  customers: number
  /** … hold so much. */
  held: number
}

/** The best customers first: the further the curve bends up, the fewer hold the most. The straight line is all alike. */
export function ConcentrationChart({ points, name }: { points: ConcentrationPoint[]; name: string }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const axes = drawAxes(palette, [], (value) => formatShare(value))
      const percent = { ...axes.yAxis, min: 0, max: 1, interval: 0.25 }
      return {
        ...axes,
        grid: { ...axes.grid, right: 24 },
        xAxis: { ...percent, splitLine: { show: false }, axisLine: axes.xAxis.axisLine },
        yAxis: percent,
        tooltip: {
          ...axes.tooltip,
          trigger: 'item' as const,
          formatter: (item: unknown) => {
            const [customers, held] = (item as { value: [number, number] }).value
            return `The best ${formatShare(customers)} of customers hold ${formatShare(held)} ${name}`
          },
        },
        series: [
          {
            ...{ type: 'line' as const, silent: true, symbol: 'none', color: palette.dimmed },
            data: [
              [0, 0],
              [1, 1],
            ],
            lineStyle: { width: 1, type: 'dashed' as const },
            tooltip: { show: false },
          },
          {
            ...{ type: 'line' as const, symbol: 'circle', symbolSize: 8, color: palette.series[0] },
            data: points.map(({ customers, held }) => [customers, held]),
            lineStyle: { width: 2 },
            areaStyle: { opacity: 0.08 },
          },
        ],
      }
    },
    [points, name],
  )
  return <Chart label={`What the best customers hold ${name}`} height={280} draw={draw} />
}
