import type { BreakdownRow, MetricAnswer, Money } from '@esteem/contract'
import { describeMetric } from './describe.ts'
import type { Metric, StatisticsRow } from './metric.ts'
import type { Days, Plan, PlannedBreakdown } from './plan.ts'

/** What values are called where that is kept elsewhere, such as the sources. */
export type ValueNames = Map<string, string>

type Row = StatisticsRow & Record<string, never>

/** From rows of statistics to the answer. */
export function shape(
  metric: Metric,
  plan: Plan,
  rows: Row[],
  apart: Money[],
  names: ValueNames = new Map(),
): MetricAnswer {
  const withZone = (days: Days) => ({ ...days, timeZone: plan.timeZone })
  const together = rows.filter(({ split_by }) => split_by == null)
  const current = find(together, 1)
  return {
    metric: describeMetric(metric),
    currency: metric.info.unit === 'money' ? plan.currency : null,
    period: withZone(plan.current),
    current: metric.finish(current, plan),
    comparison: plan.comparison && {
      period: withZone(plan.comparison),
      figure: metric.finish(find(together, 2), plan),
    },
    ...(metric.parts && current && { parts: metric.parts(current) }),
    ...(plan.wantsSeries && { series: seriesOf(metric, plan, together) }),
    ...(plan.breakdown && { breakdown: breakDown(metric, plan, plan.breakdown, rows, names) }),
    ...(metric.curve && current && { curve: metric.curve(current) }),
    apart: metric.info.unit === 'money' ? apart : [],
    notes: metric.notes?.(plan, current) ?? [],
  }
}

function find(rows: Row[], asked: number): Row | undefined {
  return rows.find((row) => row.asked === asked && row.start === null)
}

function seriesOf(metric: Metric, plan: Plan, rows: Row[]) {
  return rows
    .filter(({ asked, start }) => asked === 1 && start !== null)
    .sort((a, b) => (a.start! < b.start! ? -1 : 1))
    .map((row) => ({
      start: row.start!,
      figure: metric.finish(row, plan),
      ...(metric.parts && { parts: metric.parts(row) }),
    }))
}

function breakDown(metric: Metric, plan: Plan, breakdown: PlannedBreakdown, rows: Row[], names: ValueNames) {
  const { dimension, values, by, name } = breakdown
  const groups = Map.groupBy(rows, ({ split_by }) => split_by ?? null)
  const unknown = values.length
  const order = [...values.keys()].map((index) => index + 1).filter((number) => number !== unknown)
  const shown = [...order, 0, unknown].flatMap((number): BreakdownRow[] => {
    const own = groups.get(number)
    if (!own) return []
    const kind = number === 0 ? 'other' : number === unknown ? 'unknown' : 'value'
    const value = kind === 'value' ? values[number - 1] : null
    const current = find(own, 1)
    return [
      {
        kind,
        value,
        label: labelOf(kind, value, (text) => names.get(text) ?? dimension.label?.(text) ?? text),
        figure: metric.finish(current, plan),
        ...(metric.parts && current && { parts: metric.parts(current) }),
        comparison: plan.comparison && metric.finish(find(own, 2), plan),
        ...(plan.wantsSeries && { series: seriesOf(metric, plan, own) }),
      },
    ]
  })
  return {
    by,
    label: dimension.words(name),
    overlaps: Boolean(dimension.overlaps) && metric.splits === 'orders',
    rows: shown,
  }
}

function labelOf(kind: BreakdownRow['kind'], value: string | null, name: (value: string) => string): string {
  if (kind === 'other') return 'All others'
  return kind === 'unknown' ? 'Not known' : name(value!)
}
