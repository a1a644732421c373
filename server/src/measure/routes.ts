import { endpoints, type Money, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, implement, notFound } from '../platform/index.ts'
import { metrics } from './metrics/index.ts'
import type { MetricQuery } from './query/plan.ts'
import { describeMetric, planQuery, runMetric } from './query/run.ts'

interface Parts {
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
}

export function registerMeasureRoutes(app: App, { clickhouse, clock, settings }: Parts): void {
  async function planFor(query: MetricQuery) {
    const { timeZone, currency } = await settings()
    const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(clock())
    return await planQuery(query, { clickhouse, today, timeZone, currency })
  }

  implement(app, endpoints.listMetrics, async () => ({ items: metrics.map(describeMetric) }))

  implement(app, endpoints.getMetric, async ({ params, query }) => {
    const metric = metrics.find(({ info }) => info.id === params.metricId)
    if (!metric) throw notFound('metric', params.metricId)
    const plan = await planFor(query)
    return await runMetric(metric, plan, clickhouse, await readApart(clickhouse, plan.currency))
  })

  implement(app, endpoints.getHome, async ({ query }) => {
    const plan = await planFor({ interval: 'month', ...query })
    const [apart, anonymous, activity] = await Promise.all([
      readApart(clickhouse, plan.currency),
      readOrdersWithoutCustomer(clickhouse, plan.currency),
      clickhouse.query<{ any: number }>({ text: 'SELECT count() > 0 AS any FROM events' }),
    ])
    const answers = await Promise.all(metrics.map((metric) => runMetric(metric, plan, clickhouse, apart)))
    return { hasData: Boolean(activity[0].any), metrics: answers, ordersWithoutCustomer: anonymous }
  })
}

/** Net revenue in currencies other than the base currency, all time. */
async function readApart(clickhouse: ClickHouse, currency: string): Promise<Money[]> {
  return await clickhouse.query<Money>({
    text: `
      SELECT currency, sum(amount) AS amount FROM (
        SELECT currency, amount FROM orders WHERE NOT cancelled AND currency != {currency:String}
        UNION ALL
        SELECT currency, -amount AS amount FROM refunds WHERE currency != {currency:String})
      GROUP BY currency ORDER BY currency`,
    params: { currency },
  })
}

async function readOrdersWithoutCustomer(clickhouse: ClickHouse, currency: string) {
  const [row] = await clickhouse.query<{ orders: number; amount: string }>({
    text: 'SELECT count() AS orders, sum(amount) AS amount FROM orders WHERE NOT cancelled AND customer_id = 0 AND currency = {currency:String}',
    params: { currency },
  })
  return row.orders === 0 ? null : { orders: row.orders, amount: { amount: row.amount, currency } }
}
