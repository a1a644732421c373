import type { CustomerValue } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatShare } from '../../../ui/format/count.ts'
import { formatDay, formatMonth } from '../../../ui/format/day.ts'
import { formatChance } from '../../../ui/format/estimate.ts'

type Props = Pick<CustomerValue, 'history' | 'orders' | 'currency'>

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10)

export function ChanceChart({ history, orders, currency }: Props) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const axes = drawAxes(palette, [], (value) => formatShare(value))
      const chances = new Map(history.map(({ day, pAlive }) => [day, pAlive]))
      // Within a few months, several labels would name the same one.
      const short = at(history.at(-1)!.day) - at(history[0]!.day) < 200 * 86_400_000
      const most = Math.max(1, ...orders.map(({ value }) => Number(value)))
      return {
        ...axes,
        grid: { ...axes.grid, right: 24 },
        xAxis: {
          ...{ type: 'time' as const, min: at(history[0]!.day), max: at(history.at(-1)!.day), splitNumber: 5 },
          axisTick: axes.xAxis.axisTick,
          axisLine: axes.xAxis.axisLine,
          axisLabel: {
            ...axes.xAxis.axisLabel,
            formatter: (time: number) => (short ? formatDay(dayAt(time)) : formatMonth(dayAt(time))),
          },
        },
        yAxis: { ...axes.yAxis, min: 0, max: 1, interval: 0.25 },
        tooltip: {
          ...axes.tooltip,
          formatter: (items: unknown) => {
            const [time, chance] = (items as { value: [number, number] }[])[0]!.value
            const order = orders.find(({ day }) => day === dayAt(time))
            const paid = order ? `<br/>ordered, ${formatAmount({ amount: order.value, currency })}` : ''
            return `${formatDay(dayAt(time))}: ${formatChance(chance)}${paid}`
          },
        },
        series: [
          {
            ...{ type: 'line' as const, name: 'Chance', color: palette.series[0], showSymbol: false },
            data: history.map(({ day, pAlive }) => [at(day), pAlive]),
            lineStyle: { width: 2 },
            areaStyle: { opacity: 0.08 },
          },
          {
            ...{ type: 'scatter' as const, name: 'Orders', color: palette.series[2], z: 4 },
            data: orders.flatMap(({ day, value }) => {
              const chance = chances.get(day)
              // What was paid is the area of the point.
              return chance === undefined
                ? []
                : [{ value: [at(day), chance], symbolSize: 6 + 8 * Math.sqrt(Math.max(0, Number(value)) / most) }]
            }),
          },
        ],
      }
    },
    [history, orders, currency],
  )
  return <Chart label="The chance that they are still a customer, with their orders" height={220} draw={draw} />
}
