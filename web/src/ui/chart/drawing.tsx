import { useComputedColorScheme } from '@mantine/core'
import type { EChartsOption } from 'echarts'
import { useEffect, useRef } from 'react'
import { type ChartPalette, readChartPalette } from './chart-palette.ts'
import { init } from './echarts.ts'

export interface DrawingProps {
  draw: (palette: ChartPalette) => EChartsOption
}

/** The part of a chart that needs ECharts, loaded when a page first shows one. */
export default function Drawing({ draw }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the scheme
  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current, null, { renderer: 'svg' })
    chart.setOption({ animation: false, ...draw(readChartPalette()) })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(frame.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [draw, scheme])
  return <div ref={frame} style={{ height: '100%' }} />
}
