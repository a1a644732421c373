/** The colours of the current scheme, for charts, which cannot read CSS variables. */
export interface ChartPalette {
  text: string
  dimmed: string
  line: string
  surface: string
  font: string
  series: [string, string]
}

export function readChartPalette(): ChartPalette {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(name).trim()
  return {
    text: read('--mantine-color-text'),
    dimmed: read('--mantine-color-dimmed'),
    line: read('--app-line'),
    surface: read('--mantine-color-body'),
    font: read('--mantine-font-family'),
    series: [read('--app-series-1'), read('--app-series-2')],
  }
}
