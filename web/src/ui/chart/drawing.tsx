import { useComputedColorScheme } from '@mantine/core'
import type { EChartsOption } from 'echarts'
import { useEffect, useRef } from 'react'
import { type ChartPalette, readChartPalette } from './chart-palette.ts'
import { init } from './echarts.ts'

export interface DrawingProps {
  draw: (palette: ChartPalette) => EChartsOption
  /** Hears which piece of data was clicked. */
  onPick?: (index: number) => void
}

/** The part of a chart that needs ECharts, loaded when a page first shows one. */
export default function Drawing({ draw, onPick }: DrawingProps) {
  const frame = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme()
  const pick = useRef(onPick)
  pick.current = onPick
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette is read from the scheme
  useEffect(() => {
    if (!frame.current) return
    const chart = init(frame.current, null, { renderer: 'svg' })
    chart.setOption({ animation: false, ...draw(readChartPalette()) })
    chart.on('click', ({ dataIndex }) => pick.current?.(dataIndex))
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(frame.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [draw, scheme])
  return <div ref={frame} style={{ height: '100%' }} />
}
