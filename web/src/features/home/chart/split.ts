import type { MetricAnswer } from '@esteem/contract'

export interface Split {
  parts: string[]
  rows: { start: string; values: number[]; total: number }[]
}

/** The series of a metric that falls into parts, as rows with a column for each part, in the order of their first mention. */
export function splitSeries(points: NonNullable<MetricAnswer['series']>): Split {
  const parts = [...new Set(points.flatMap((point) => Object.keys(point.parts ?? {})))]
  const rows = points.map((point) => {
    const values = parts.map((part) => Number(point.parts?.[part] ?? 0))
    return { start: point.start, values, total: values.reduce((sum, value) => sum + value, 0) }
  })
  return { parts, rows }
}
