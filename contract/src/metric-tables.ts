import type { Figure, MetricAnswer } from './metric.ts'
import type { Cell, ColumnKind, Table } from './table.ts'

type Parts = Record<string, number | string> | undefined

const name = ({ metric, period }: MetricAnswer) => `${metric.id}-${period.from}-${period.to}`

function valueKind({ metric: { unit } }: MetricAnswer): ColumnKind {
  if (unit === 'money') return 'decimal'
  return unit === 'count' ? 'integer' : 'number'
}

/** The figures that were asked for: by interval, by row of the breakdown, by both, or that of the period and what it is compared with. */
export const figures: Table<MetricAnswer> = {
  name,
  columns: (answer) => ({
    ...(answer.breakdown && { [answer.breakdown.by]: 'text', kind: 'text' }),
    ...(answer.series ? { start: 'day' } : { from: 'day', to: 'day' }),
    value: valueKind(answer),
    lower: 'number',
    upper: 'number',
    population: 'integer',
    populationUnit: 'text',
    ...(answer.currency !== null && { currency: 'text' }),
    ...partKinds(answer),
  }),
  rows: (answer) => {
    const of = (figure: Figure, parts: Parts, more: Record<string, Cell>) => ({
      ...more,
      ...figure,
      currency: answer.currency,
      ...parts,
    })
    const { from, to } = answer.period
    if (answer.breakdown) {
      const { by, rows } = answer.breakdown
      return rows.flatMap(({ label, kind, figure, parts, series }) =>
        series
          ? series.map((point) => of(point.figure, point.parts, { [by]: label, kind, start: point.start }))
          : [of(figure, parts, { [by]: label, kind, from, to })],
      )
    }
    if (answer.series) return answer.series.map(({ start, figure, parts }) => of(figure, parts, { start }))
    const { comparison } = answer
    return [
      of(answer.current, answer.parts, { from, to }),
      ...(comparison
        ? [of(comparison.figure, undefined, { from: comparison.period.from, to: comparison.period.to })]
        : []),
    ]
  },
}

/** What a figure is made of, wherever the answer says it. */
function partKinds({ parts, series = [], breakdown }: MetricAnswer): Record<string, ColumnKind> {
  const all: Parts[] = [
    parts,
    ...series.map((point) => point.parts),
    ...(breakdown?.rows ?? []).flatMap((row) => [row.parts, ...(row.series ?? []).map((point) => point.parts)]),
  ]
  const found = all.flatMap((each) => Object.entries(each ?? {}))
  return Object.fromEntries(found.map(([part, value]) => [part, typeof value === 'string' ? 'decimal' : 'number']))
}

/** How a share moves with time, of the metrics that have such a curve. */
export const curve: Table<MetricAnswer> = {
  name: (answer) => `${name(answer)}-curve`,
  columns: () => ({ day: 'integer', share: 'number', lower: 'number', upper: 'number', atRisk: 'integer' }),
  rows: (answer) => answer.curve ?? [],
}
