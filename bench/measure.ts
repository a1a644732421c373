// Ten million events with a million orders of 200,000 customers: every metric by month and by one trait, and the retention
// triangle, beside the leanest hand-written SQL of the same answer. Each is the best of three, taken in turn.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toCohorts } from '../server/src/measure/cohorts/finish.ts'
import { customersSql, moneySql, type TriangleRow } from '../server/src/measure/cohorts/triangle.ts'
import { metrics } from '../server/src/measure/metrics/index.ts'
import { paramsOf } from '../server/src/measure/query/params.ts'
import { parseBreakdown } from '../server/src/measure/query/parse.ts'
import { planQuery, prepare, runMetric } from '../server/src/measure/query/run.ts'
import { readRfm } from '../server/src/measure/rfm/read.ts'
import { type ClickHouse, migrateClickHouse, openEmbeddedClickHouse } from '../server/src/platform/index.ts'
import { lean, leanTriangle } from './measure/lean.ts'

const bounds = { today: '2025-12-31', timeZone: 'Europe/Lisbon', currency: 'EUR' }

export async function run(): Promise<void> {
  // A folder that is kept saves the minute that making the events takes.
  const kept = process.env.ESTEEM_BENCH_DATA
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'esteem-bench-'))
  const clickhouse = openEmbeddedClickHouse(join(folder, 'ch'))
  try {
    await migrateClickHouse(clickhouse)
    const [{ events }] = await clickhouse.query<{ events: number }>({ text: 'SELECT count() AS events FROM events' })
    if (events === 0) await fill(clickhouse)
    await compare(clickhouse)
  } finally {
    await clickhouse.close()
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(clickhouse: ClickHouse): Promise<void> {
  const columns = `event_id, type, event, time, received_at, identity_id, customer_id, known, channel, source_id, order_id, amount, currency, properties, traits, context`
  await clickhouse.execute({
    text: `
      INSERT INTO events (${columns})
      SELECT concat('e', toString(number)), 'track', if(number % 10 = 0, 'Order Completed', 'Product Viewed'),
        toDateTime64('2023-01-01 00:00:00', 3, 'UTC') + toIntervalSecond(cityHash64(number, 1) % 94608000) AS t, t,
        1 + cityHash64(number, 2) % 200000 AS customer, customer, true, ['web', 'app', 'store'][1 + cityHash64(number, 3) % 3], 1 + number % 3,
        if(number % 10 = 0, concat('o', toString(number)), ''), if(number % 10 = 0, toDecimal64(5 + (cityHash64(number, 4) % 10000) / 100, 6), NULL),
        if(number % 10 = 0, 'EUR', ''), '{}', '{}', '{}'
      FROM numbers(10000000) SETTINGS max_insert_threads = 2`,
  })
  await clickhouse.execute({
    text: `
      INSERT INTO events (${columns})
      SELECT concat('i', toString(number)), 'identify', '', toDateTime64('2023-01-01 00:00:00', 3, 'UTC') AS t, t, number + 1, number + 1, true, 'web', 1,
        '', NULL, '', '{}', concat('{"city":"city', toString(cityHash64(number, 5) % 8), '"}'), '{}'
      FROM numbers(200000)`,
  })
}

async function compare(clickhouse: ClickHouse): Promise<void> {
  const whole = await planQuery({ compare: 'none' }, { clickhouse, ...bounds })
  const { inactivity } = await prepare(whole, [{ usesInactivity: true }], null, clickhouse)
  const handWritten = (text: string) => () =>
    clickhouse.query({
      text: text.replaceAll('LIMIT_DAYS', String(inactivity.days)).replaceAll('LAST_DAY', whole.horizon),
    })
  const ratios: number[] = []
  for (const metric of metrics.filter(({ info }) => info.id in lean)) {
    const asked = async (interval: 'month' | undefined, breakdown: string | undefined) => {
      const plan = await planQuery({ compare: 'none', interval }, { clickhouse, ...bounds })
      const prepared = await prepare(plan, [metric], parseBreakdown(breakdown, 10), clickhouse)
      return runMetric(metric, prepared, { clickhouse, apart: [] })
    }
    const { month, city } = lean[metric.info.id]
    const byMonth = await inTurn(() => asked('month', undefined), handWritten(month))
    const byTrait = await inTurn(() => asked(undefined, 'trait:city'), handWritten(city))
    ratios.push(byMonth.ratio, byTrait.ratio)
    console.log(`${metric.info.id.padEnd(24)} by month ${words(byMonth)}   by trait ${words(byTrait)}`)
  }
  const monthly = await planQuery({ compare: 'none', interval: 'month' }, { clickhouse, ...bounds })
  const triangle = async (text: string, measure: 'customers' | 'money') => {
    const rows = await clickhouse.query<TriangleRow>({ text, params: paramsOf(monthly) })
    return toCohorts(rows, { by: 'month', measure, horizon: monthly.horizon })
  }
  const customers = await inTurn(() => triangle(customersSql, 'customers'), handWritten(leanTriangle))
  console.log(`retention triangle by customers ${words(customers)} (asked: 1000 ms, 1.5)`)
  console.log(
    `retention triangle by money     ${(await best(() => triangle(moneySql(monthly), 'money'))).toFixed(0)} ms`,
  )
  console.log(`RFM                             ${(await best(() => readRfm(clickhouse, whole))).toFixed(0)} ms`)
  ratios.sort((a, b) => a - b)
  const within = ratios.filter((ratio) => ratio <= 1.5).length
  console.log(
    `${within} of ${ratios.length} answers within 1.5 times the leanest SQL (median ${ratios[ratios.length >> 1].toFixed(2)}); asked: all, each within 500 ms`,
  )
}

interface Compared {
  ours: number
  theirs: number
  ratio: number
}

async function inTurn(ours: () => Promise<unknown>, theirs: () => Promise<unknown>): Promise<Compared> {
  const times = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < 3; turn++) {
    times.theirs = Math.min(times.theirs, await time(theirs))
    times.ours = Math.min(times.ours, await time(ours))
  }
  return { ...times, ratio: times.ours / times.theirs }
}

async function best(work: () => Promise<unknown>): Promise<number> {
  return Math.min(await time(work), await time(work), await time(work))
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function words({ ours, theirs, ratio }: Compared): string {
  return `${ours.toFixed(0).padStart(5)} ms, ${ratio.toFixed(2)} of ${theirs.toFixed(0)} ms`
}
