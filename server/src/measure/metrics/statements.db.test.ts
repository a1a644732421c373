import { describe, expect, test } from 'vitest'
import { tidy, withClickHouse } from '../../../../test/golden-sql.ts'
import { secondPurchaseSql, stayingSql } from '../cohorts/survival.ts'
import { cohortCustomersSql, customersSql, moneySql } from '../cohorts/triangle.ts'
import { dimensions } from '../dimensions/index.ts'
import type { Metric } from '../query/metric.ts'
import { paramsOf, planFor } from '../query/params.ts'
import { type MetricQuery, type Plan, plan } from '../query/plan.ts'
import { rfmSql } from '../rfm/read.ts'
import { metrics } from './index.ts'

const own = withClickHouse()

const query: MetricQuery = { from: '2026-01-01', to: '2026-03-31', compare: 'previous-period', interval: 'month' }
const known = {
  data: { from: '2025-01-01', to: '2026-03-20' },
  today: '2026-03-31',
  timeZone: 'Pacific/Auckland',
  currency: 'EUR',
}
const whole = plan({ ...query, interval: undefined }, known)
const series = plan(query, known)
const by = (id: string, start = series): Plan => {
  const dimension = dimensions.find((each) => each.id === id)!
  return { ...start, breakdown: { by: id, dimension, name: 'city', top: 2, values: ['a', 'b', ''] } }
}
const converted = plan(query, { ...known, converts: true })

const paramsFor = (metric: Metric, plan: Plan) => ({ ...paramsOf(plan), ...metric.params?.(plan) })

describe.each(metrics.map((metric) => [metric.info.id, metric] as const))('%s', (id, metric) => {
  test('has the SQL that is written down', async () => {
    const texts = {
      'the figure': metric.sql(whole),
      'by month and by a trait': metric.sql(by('trait')),
      'the customers behind it': metric.behind.sql(planFor(whole, whole.current)),
      ...Object.fromEntries(
        Object.entries(metric.behind.parts ?? {}).map(([part, { sql }]) => [
          `the customers behind its part ${part}`,
          sql(planFor(whole, whole.current)),
        ]),
      ),
    }
    const written = Object.entries(texts).map(([name, text]) => `-- ${name}\n${tidy(text)}\n`)
    await expect(written.join('\n')).toMatchFileSnapshot(`./golden/${id}.sql`)
  })

  test('is understood by the database: whole, as a series, broken down, converted', async () => {
    for (const asked of [whole, by('trait'), by('category', converted)]) {
      await own.clickhouse.query({ text: `EXPLAIN ${metric.sql(asked)}`, params: paramsFor(metric, asked) })
    }
    const one = planFor(by('channel'), whole.current)
    for (const { sql } of [metric.behind, ...Object.values(metric.behind.parts ?? {})])
      await own.clickhouse.query({ text: `EXPLAIN ${sql(one)}`, params: paramsFor(metric, one) })
  })

  test('answers without any data', async () => {
    const rows = await own.clickhouse.query<never>({ text: metric.sql(whole), params: paramsFor(metric, whole) })
    const figure = metric.finish(
      rows.find(({ asked }) => asked === 1),
      whole,
    )
    expect(figure.population).toBe(0)
  })
})

test.each(dimensions.map((dimension) => [dimension.id]))('every order and customer has a value of %s', async (id) => {
  const asked = by(id)
  for (const text of [asked.breakdown!.dimension.ofCustomers(asked), asked.breakdown!.dimension.ofOrders].filter(
    (sql) => sql !== undefined,
  ))
    expect(await own.clickhouse.query({ text, params: paramsOf(asked) })).toEqual([])
})

const others: [string, (plan: Plan) => string, object][] = [
  ['cohorts-by-customers', () => customersSql, {}],
  ['cohorts-by-money', moneySql, {}],
  ['cohort-customers', () => cohortCustomersSql(true), { cohort: '2026-01-01', period: '2026-02-01' }],
  ['cohorts-second-purchase', () => secondPurchaseSql, {}],
  ['cohorts-staying', () => stayingSql, {}],
  ['rfm', rfmSql, {}],
]

test.each(others)('%s: has the SQL that is written down, and the database understands it', async (name, sql, more) => {
  await expect(`${tidy(sql(series))}\n`).toMatchFileSnapshot(`./golden/${name}.sql`)
  for (const asked of [series, converted]) {
    const rows = await own.clickhouse.query({ text: sql(asked), params: { ...paramsOf(asked), ...more } })
    expect(rows.length).toBeLessThanOrEqual(1)
  }
})
