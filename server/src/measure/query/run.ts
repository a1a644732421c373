import type { Figure, MetricAnswer, MetricInfo, Money } from '@esteem/contract'
import type { ClickHouse, Statement } from '../../platform/index.ts'
import { plan as fillIn, type MetricQuery, type Plan } from './plan.ts'

/** One row of sufficient statistics: of a whole period where `start` is null, of one interval of it otherwise. */
export interface StatisticsRow {
  period: 'current' | 'comparison'
  start: string | null
}

/** A metric: what it is called and how it is computed. One file each in `measure/metrics`. */
export interface Metric<Row extends StatisticsRow = StatisticsRow & Record<string, never>> {
  info: Omit<MetricInfo, 'docs'>
  statement: (plan: Plan) => Statement
  /** The figure from its sufficient statistics; `undefined` where nothing happened in the period. */
  finish: (row: Row | undefined) => Figure
  /** What a series shows besides the figure, such as new and returning. */
  parts?: (row: Row) => Record<string, number | string>
  notes?: (rows: Row[]) => string[]
}

export interface Bounds {
  clickhouse: ClickHouse
  today: string
  timeZone: string
  currency: string
}

/** Plans once for any number of metrics. */
export async function planQuery(query: MetricQuery, { clickhouse, today, timeZone, currency }: Bounds): Promise<Plan> {
  const [bounds] = await clickhouse.query<{ from: string; to: string; orders: number }>({
    text: `SELECT toString(toDate(min(placed_at), {timeZone:String})) AS from, toString(toDate(max(placed_at), {timeZone:String})) AS to, count() AS orders
           FROM order_states WHERE placed_at < toDateTime64('2290-01-01 00:00:00', 3, 'UTC')`,
    params: { timeZone },
  })
  return fillIn(query, { data: bounds.orders > 0 ? bounds : null, today, timeZone, currency })
}

export async function runMetric(
  metric: Metric,
  plan: Plan,
  clickhouse: ClickHouse,
  apart: Money[],
): Promise<MetricAnswer> {
  const rows = await clickhouse.query<StatisticsRow & Record<string, never>>(metric.statement(plan))
  const whole = (period: StatisticsRow['period']) => rows.find((row) => row.period === period && row.start === null)
  const withZone = (days: { from: string; to: string }) => ({ ...days, timeZone: plan.timeZone })
  const series = rows.filter((row) => row.period === 'current' && row.start !== null)
  return {
    metric: describeMetric(metric),
    currency: metric.info.unit === 'money' ? plan.currency : null,
    period: withZone(plan.current),
    current: metric.finish(whole('current')),
    comparison: plan.comparison && { period: withZone(plan.comparison), figure: metric.finish(whole('comparison')) },
    ...(plan.wantsSeries && {
      series: series
        .sort((a, b) => (a.start! < b.start! ? -1 : 1))
        .map((row) => ({
          start: row.start!,
          figure: metric.finish(row),
          ...(metric.parts && { parts: metric.parts(row) }),
        })),
    }),
    apart: metric.info.unit === 'money' ? apart : [],
    notes: metric.notes?.(rows) ?? [],
  }
}

export function describeMetric({ info }: Metric): MetricInfo {
  return { ...info, docs: `/docs/metrics/${info.id}` }
}
