import { useCallback } from 'react'
import { useShowBehind } from '../../../ui/behind-link.tsx'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount } from '../../../ui/format/count.ts'
import type { Bar } from './bars.ts'

export function DistributionChart({ bars, currency }: { bars: Bar[]; currency: string }) {
  const show = useShowBehind()
  const draw = useCallback(
    (palette: ChartPalette) => {
      const axes = drawAxes(
        palette,
        bars.map(({ label }) => label),
        formatCount,
      )
      return {
        ...axes,
        yAxis: { ...axes.yAxis, minInterval: 1 },
        tooltip: {
          ...axes.tooltip,
          axisPointer: { type: 'shadow' as const, shadowStyle: { opacity: 0.06 } },
          formatter: (items: unknown) => {
            const bar = bars[(items as { dataIndex: number }[])[0]!.dataIndex]!
            const together = formatAmount({ amount: bar.value, currency }, { whole: true })
            return `${bar.label}: ${countOf(bar.customers, 'customer')}<br/>${together} expected together`
          },
        },
        series: [
          {
            ...{ type: 'bar' as const, color: palette.series[0], barCategoryGap: '18%', cursor: 'pointer' },
            data: bars.map(({ customers }) => customers),
          },
        ],
      }
    },
    [bars, currency],
  )
  return (
    <Chart
      label="Customers by what is expected of them"
      height={300}
      draw={draw}
      onPick={(index) => {
        const bar = bars[index]
        if (bar) show(bar.behind)
      }}
    />
  )
}
