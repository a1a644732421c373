import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ClickHouse, migrateClickHouse, openEmbeddedClickHouse } from '../../platform/index.ts'
import { secondPurchaseSql, stayingSql } from '../cohorts/survival.ts'
import { cohortCustomersSql, customersSql, moneySql } from '../cohorts/triangle.ts'
import { dimensions } from '../dimensions/index.ts'
import type { Metric } from '../query/metric.ts'
import { paramsOf, planFor } from '../query/params.ts'
import { type MetricQuery, type Plan, plan } from '../query/plan.ts'
import { rfmSql } from '../rfm/read.ts'
import { metrics } from './index.ts'

let clickhouse: ClickHouse
const folder = mkdtempSync(join(tmpdir(), 'esteem-statements-'))
beforeAll(async () => {
  clickhouse = openEmbeddedClickHouse(folder)
  await migrateClickHouse(clickhouse)
})
afterAll(async () => {
  await clickhouse.close()
  rmSync(folder, { recursive: true, force: true })
})

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
      await clickhouse.query({ text: `EXPLAIN ${metric.sql(asked)}`, params: paramsFor(metric, asked) })
    }
    const one = planFor(by('channel'), whole.current)
    for (const { sql } of [metric.behind, ...Object.values(metric.behind.parts ?? {})])
      await clickhouse.query({ text: `EXPLAIN ${sql(one)}`, params: paramsFor(metric, one) })
  })

  test('answers without any data', async () => {
    const rows = await clickhouse.query<never>({ text: metric.sql(whole), params: paramsFor(metric, whole) })
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
    expect(await clickhouse.query({ text, params: paramsOf(asked) })).toEqual([])
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
    const rows = await clickhouse.query({ text: sql(asked), params: { ...paramsOf(asked), ...more } })
    expect(rows.length).toBeLessThanOrEqual(1)
  }
})

/** One blank between words, a line for each clause. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (SELECT|FROM|WHERE|GROUP BY|ARRAY JOIN|HAVING|UNION ALL|(GLOBAL )?(ANY |ASOF )?LEFT JOIN)\b/g, '\n$1')
    .trim()
}
