/** The colours of the current scheme, for charts, which cannot read CSS variables. */
export interface ChartPalette {
  text: string
  dimmed: string
  line: string
  surface: string
  font: string
  series: string[]
  good: string
  bad: string
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
    series: [1, 2, 3, 4, 5].map((number) => read(`--app-series-${number}`)),
    good: read('--app-good'),
    bad: read('--app-bad'),
  }
}
