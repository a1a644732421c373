import type { ModelCard } from '@esteem/contract'
import { useCallback } from 'react'
import { drawAxes } from '../../../ui/chart/axes.ts'
import { Chart } from '../../../ui/chart/chart.tsx'
import type { ChartPalette } from '../../../ui/chart/chart-palette.ts'
import { numberLocale } from '../../../ui/format/locale.ts'

type Deciles = NonNullable<ModelCard['calibration']>['deciles']

const number = new Intl.NumberFormat(numberLocale, { maximumFractionDigits: 2 })

/** Predicted against actual by decile: what came as bars with their interval, what was foretold as points. */
export function CalibrationChart({ deciles }: { deciles: Deciles }) {
  const draw = useCallback(
    (palette: ChartPalette) => {
      const axes = drawAxes(
        palette,
        deciles.map(({ decile }) => String(decile)),
        (value) => number.format(value),
      )
      return {
        ...axes,
        grid: { ...axes.grid, top: 40 },
        legend: {
          ...{ left: 0, top: 0, icon: 'roundRect', itemWidth: 10, itemHeight: 10, itemGap: 20 },
          data: ['Came', 'Foretold'],
          textStyle: { color: palette.dimmed, fontSize: 13 },
        },
        tooltip: {
          ...axes.tooltip,
          valueFormatter: (value: unknown) => (typeof value === 'number' ? `${number.format(value)} orders each` : ''),
        },
        series: [
          {
            ...{ type: 'bar' as const, name: 'Came', color: palette.series[1], barMaxWidth: 44 },
            data: deciles.map(({ actual }) => actual),
          },
          {
            ...{ type: 'custom' as const, name: 'Interval', silent: true, z: 3, tooltip: { show: false } },
            data: deciles.map(({ lower, upper }, index) => [index, lower, upper]),
            encode: { x: 0, y: [1, 2] },
            renderItem: (_: unknown, item: { value: (at: number) => number; coord: (at: number[]) => number[] }) => {
              const [x, top] = item.coord([item.value(0), item.value(2)]) as [number, number]
              const [, bottom] = item.coord([item.value(0), item.value(1)]) as [number, number]
              const style = { stroke: palette.dimmed, lineWidth: 1.5, fill: 'none' }
              const line = (x1: number, y1: number, x2: number, y2: number) => ({
                ...{ type: 'line' as const, style, shape: { x1, y1, x2, y2 } },
              })
              return {
                type: 'group' as const,
                children: [line(x, bottom, x, top), line(x - 5, top, x + 5, top), line(x - 5, bottom, x + 5, bottom)],
              }
            },
          },
          {
            ...{ type: 'scatter' as const, name: 'Foretold', color: palette.series[2], symbolSize: 11, z: 4 },
            data: deciles.map(({ predicted }) => predicted),
          },
        ],
      }
    },
    [deciles],
  )
  return <Chart label="Orders foretold and orders that came, by group of customers" height={310} draw={draw as never} />
}
