import type { EChartsOption } from 'echarts'
import type { ChartPalette } from './chart-palette.ts'

/** Hairlines and quiet labels: the axes of every chart. */
export function drawAxes(palette: ChartPalette, labels: string[], formatValue: (value: number) => string) {
  const axisLabel = { color: palette.dimmed, fontSize: 12, fontFamily: palette.font, lineHeight: 18, hideOverlap: true }
  return {
    grid: { left: 2, right: 12, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    textStyle: { fontFamily: palette.font },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.line } },
      axisLabel,
    },
    yAxis: {
      type: 'value',
      splitNumber: 4,
      axisLabel: { ...axisLabel, formatter: formatValue },
      splitLine: { lineStyle: { color: palette.line } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: palette.surface,
      borderColor: palette.line,
      padding: [8, 12],
      textStyle: { color: palette.text, fontSize: 13 },
      axisPointer: { type: 'line', lineStyle: { color: palette.dimmed, opacity: 0.4 } },
    },
  } satisfies EChartsOption
}
