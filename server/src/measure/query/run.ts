import type { MetricAnswer, Money } from '@esteem/contract'
import { type ClickHouse, EsteemError } from '../../platform/index.ts'
import { addedSql } from './added.ts'
import { chooseValues } from './buckets.ts'
import { chooseInactivity } from './inactivity.ts'
import type { Metric, StatisticsRow } from './metric.ts'
import { paramsOf } from './params.ts'
import type { Breakdown } from './parse.ts'
import { plan as fillIn, type MetricQuery, type Plan } from './plan.ts'
import { remember } from './remember.ts'
import { shape, type ValueNames } from './shape.ts'

export interface Bounds {
  clickhouse: ClickHouse
  today: string
  timeZone: string
  currency: string
}

/** Plans once for any number of metrics. */
export async function planQuery(query: MetricQuery, { clickhouse, today, timeZone, currency }: Bounds): Promise<Plan> {
  const [bounds] = await remember(clickhouse, `bounds ${timeZone} ${currency}`, () =>
    clickhouse.query<{ from: string; to: string; orders: number; converts: number }>({
      text: `SELECT toString(toDate(min(placed_at), {timeZone:String})) AS from, toString(toDate(max(placed_at), {timeZone:String})) AS to, count() AS orders,
               (SELECT count() FROM exchange_rates WHERE base = {currency:String}) > 0 AS converts
             FROM order_states WHERE placed_at < toDateTime64('2290-01-01 00:00:00', 3, 'UTC')`,
      params: { timeZone, currency },
    }),
  )
  const data = bounds.orders > 0 ? { from: bounds.from, to: bounds.to } : null
  return fillIn(query, { data, today, timeZone, currency, converts: Boolean(bounds.converts) })
}

/** Looks up what the SQL of these metrics needs to know beforehand. */
export async function prepare(
  plan: Plan,
  metrics: readonly (Pick<Metric, 'usesInactivity' | 'usesCells'> & Partial<Pick<Metric, 'splits'>>)[],
  breakdown: Breakdown | null,
  clickhouse: ClickHouse,
): Promise<Plan> {
  const mostCells = 400
  if (metrics.some((metric) => metric.usesCells) && plan.cells.length > mostCells)
    throw new EsteemError(
      'invalid-input',
      `interval: ${plan.interval} makes ${plan.cells.length} points of this metric; at most ${mostCells} can be computed. Choose a longer interval or a shorter period.`,
    )
  const [inactivity, planned] = await Promise.all([
    metrics.some((metric) => metric.usesInactivity) ? chooseInactivity(clickhouse, plan) : plan.inactivity,
    breakdown && chooseValues(clickhouse, breakdown, plan, metrics[0]?.splits),
  ])
  return { ...plan, inactivity, breakdown: planned }
}

export async function runMetric(
  metric: Metric,
  plan: Plan,
  { clickhouse, apart, names }: { clickhouse: ClickHouse; apart: Money[]; names?: ValueNames },
): Promise<MetricAnswer> {
  type Row = StatisticsRow & Record<string, never>
  const read = (asked: Plan) =>
    clickhouse.query<Row>({ text: metric.sql(asked), params: { ...paramsOf(asked), ...metric.params?.(asked) } })
  // Where one order counts in several rows, the rows do not add up to the whole.
  const apartFromRows = plan.breakdown?.dimension.overlaps && metric.splits === 'orders'
  const [rows, whole] = await Promise.all([read(plan), apartFromRows ? read({ ...plan, breakdown: null }) : null])
  const all = whole ? [...whole, ...rows.filter(({ split_by }) => split_by != null)] : rows
  return shape(metric, plan, all, apart, names)
}

/** Several metrics of one plan, without breakdown. Those that add up the same rows are read at once. */
export async function runMetrics(
  metrics: readonly Metric[],
  plan: Plan,
  { clickhouse, apart }: { clickhouse: ClickHouse; apart: Money[] },
): Promise<MetricAnswer[]> {
  type Row = StatisticsRow & Record<string, never>
  const together = Map.groupBy(
    metrics.filter(({ added }) => added),
    ({ added }) => added!.rows(plan),
  )
  const readings = new Map<Metric, Promise<Row[]>>()
  for (const group of together.values()) {
    const columns = Object.assign({}, ...group.map(({ added }) => added!.columns))
    const text = addedSql(plan, { rows: group[0].added!.rows, columns })
    const rows = clickhouse.query<Row>({ text, params: paramsOf(plan) })
    for (const metric of group)
      readings.set(
        metric,
        rows.then((all) => all.filter((row) => Number(row[metric.added!.counts]) > 0)),
      )
  }
  return await Promise.all(
    metrics.map(async (metric) => {
      const rows = readings.get(metric)
      return rows ? shape(metric, plan, await rows, apart) : await runMetric(metric, plan, { clickhouse, apart })
    }),
  )
}
