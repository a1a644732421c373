import { endpoints, type Settings } from '@esteem/contract'
import { type App, type ClickHouse, type Clock, implement, type Postgres } from '../platform/index.ts'
import { registerCohortRoutes } from './cohorts/routes.ts'
import { registerCommentRoutes } from './comments/routes.ts'
import { crowdBehindMetric } from './crowd.ts'
import { readApart } from './exchange-rates/apart.ts'
import { listRates, putRates } from './exchange-rates/rates.ts'
import { registerFeedbackRoutes } from './feedback/routes.ts'
import { homeMetrics, metricOf, metrics } from './metrics/index.ts'
import { registerPriceRoutes } from './prices/routes.ts'
import { readPage } from './query/behind.ts'
import { describeMetric } from './query/describe.ts'
import { parseBreakdown } from './query/parse.ts'
import type { MetricQuery, Plan } from './query/plan.ts'
import { dayIn, planNow } from './query/plan-now.ts'
import { remember } from './query/remember.ts'
import { prepare, runMetric, runMetrics } from './query/run.ts'
import { registerRfmRoutes } from './rfm/routes.ts'
import { registerSurveyResultRoutes } from './survey-results/routes.ts'

export interface Parts {
  postgres: Postgres
  clickhouse: ClickHouse
  clock: Clock
  settings: () => Promise<Settings>
  /** What the sources are called, by their ids. */
  sourceNames: () => Promise<Map<string, string>>
}

export function registerMeasureRoutes(app: App, parts: Parts): void {
  const { postgres, clickhouse, clock, settings, sourceNames } = parts

  const planFor = (query: MetricQuery) => planNow(parts, query)

  implement(app, endpoints.listMetrics, async () => ({ items: metrics.map(describeMetric) }))

  implement(app, endpoints.getMetric, async ({ params, query }) => {
    const metric = metricOf(params.metricId)
    const breakdown = parseBreakdown(query.breakdown, query.top)
    const plan = await prepare(await planFor(query), [metric], breakdown, clickhouse)
    const names = breakdown?.dimension.named === 'sources' ? await sourceNames() : undefined
    const apart = metric.info.unit === 'money' ? await readApart(clickhouse, plan) : []
    return await runMetric(metric, plan, { clickhouse, apart, names })
  })

  implement(app, endpoints.listCustomersBehind, async ({ params, query }) => {
    const { statement, words } = await crowdBehindMetric(parts, { ...params, ...query })
    return { ...(await readPage(clickhouse, statement, query)), words }
  })

  implement(app, endpoints.getHome, async ({ query }) => {
    const { timeZone, currency } = await settings()
    const asked = { query, timeZone, currency, today: dayIn(timeZone, clock()) }
    return await remember(clickhouse, `home ${JSON.stringify(asked)}`, async () => {
      const plan = await planFor({ interval: 'month', ...query })
      const [apart, anonymous, activity] = await Promise.all([
        readApart(clickhouse, plan),
        readOrdersWithoutCustomer(clickhouse, plan),
        clickhouse.query<{ any: number }>({ text: 'SELECT count() > 0 AS any FROM events' }),
      ])
      const answers = await runMetrics(homeMetrics, plan, { clickhouse, apart })
      return { hasData: Boolean(activity[0].any), metrics: answers, ordersWithoutCustomer: anonymous }
    })
  })

  registerFeedbackRoutes(app, parts)
  registerCommentRoutes(app, parts)
  registerPriceRoutes(app, parts)
  registerSurveyResultRoutes(app, parts)
  registerCohortRoutes(app, clickhouse, planFor)
  registerRfmRoutes(app, clickhouse, () => planFor({ compare: 'none' }))

  implement(app, endpoints.listExchangeRates, async ({ query }) =>
    listRates(postgres, (await settings()).currency, query),
  )

  implement(app, endpoints.putExchangeRates, async ({ body }) => ({
    rates: await putRates(parts, (await settings()).currency, body.rates),
  }))
}

/** Orders of the period that nobody is known to have placed, less what was given back for such orders. */
async function readOrdersWithoutCustomer(clickhouse: ClickHouse, { current, timeZone, currency }: Plan) {
  const [row] = await clickhouse.query<{ orders: number; amount: string }>({
    text: `
      SELECT sum(is_order) AS orders, sum(amount) AS amount
      FROM (
        SELECT toDate(placed_at, {timeZone:String}) AS day, amount, 1 AS is_order
        FROM orders WHERE NOT cancelled AND customer_id = 0 AND currency = {currency:String}
        UNION ALL
        SELECT toDate(refunded_at, {timeZone:String}) AS day, -amount AS amount, 0 AS is_order
        FROM refunds WHERE customer_id = 0 AND currency = {currency:String})
      WHERE day BETWEEN {from:Date} AND {to:Date}`,
    params: { ...current, timeZone, currency },
  })
  return row.orders === 0 ? null : { orders: row.orders, amount: { amount: row.amount, currency } }
}
