// 200,000 customers with a million orders among ten million events: a fit of the model with everyone scored, and how fast the API
// answers meanwhile, beside the leanest that any way of doing it must: reading the purchases out of the engine once.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient } from '@esteem/contract'
import {
  type ClickHouse,
  migrateClickHouse,
  migratePostgres,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
} from '../server/src/platform/index.ts'
import { createRandom, simulatePurchases, simulateSpend } from '../stats/src/index.ts'

const customers = 200_000
const otherEvents = 9_000_000
const span = 1095
const end = Date.UTC(2026, 0, 1)
const day = 86_400_000

export async function run(): Promise<void> {
  // A folder that is kept saves the minutes that making the events takes.
  const kept = process.env.ESTEEM_BENCH_DATA
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'esteem-value-'))
  mkdirSync(folder, { recursive: true })
  const lean = await prepare(folder)
  const server = spawn(process.execPath, ['server/src/main.ts'], {
    env: { ...process.env, ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((ready) =>
      server.stdout.on('data', (text) => ready(String(text).match(/http\S+/)![0])),
    )
    const client = createClient({ baseUrl: url, token: readFileSync(join(folder, 'token'), 'utf8').trim() })
    await measure(client, lean)
  } finally {
    server.kill('SIGTERM')
    await new Promise((exited) => server.once('exit', exited))
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(client: Client, lean: number): Promise<void> {
  const quiet = await answerTimes(client, async (count) => count >= 60)
  const started = performance.now()
  await client.refitValueModel()
  const busy = await answerTimes(client, async () => (await client.getValueStatus()).state !== 'running')
  const seconds = (performance.now() - started) / 1000
  const { model, worth, customers: scored } = await client.getValue({ query: {} })
  console.log(
    `refit and rescoring of ${scored.toLocaleString('en')} customers: ${seconds.toFixed(1)} s (asked: 20), ${(seconds / lean).toFixed(1)} × reading their orders once (${lean.toFixed(2)} s)`,
  )
  console.log(`model ${model!.name}, ${model!.basis}; worth ${worth!.value} (${worth!.lower} to ${worth!.upper})`)
  console.log(`API before: ${words(quiet)}`)
  console.log(`API meanwhile: ${words(busy)} (asked: 250)`)
  const time = async (what: string, count: number, call: (index: number) => Promise<unknown>) => {
    await call(-1)
    const times: number[] = []
    for (let index = 0; index < count; index++) times.push(await timeOf(() => call(index)))
    console.log(`${what}: ${words(times.sort((a, b) => a - b))}`)
  }
  await time('scoreboard, asked again', 10, () => client.getValue({ query: {} }))
  await time('scoreboard, another horizon each time', 2, (index) =>
    client.getValue({ query: { horizon: (['90d', '3y'] as const)[index] ?? '1y' } }),
  )
  await time('scoreboard, another day each time', 2, (index) =>
    client.getValue({ query: { since: `2025-10-0${index + 2}` } }),
  )
  await time('tiers', 3, () => client.getValueTiers({ query: {} }))
  await time('at risk', 5, () => client.listAtRisk({ query: {} }))
  await time('customers by expected value', 5, () => client.listCustomers({ query: { sort: 'expectedValue' } }))
  await time('one customer', 20, (index) =>
    client.getCustomerValue({ params: { customerId: 1 + (((index + 2) * 7919) % customers) } }),
  )
}

/** Asks one thing after another, as pages do, until it is over. */
async function answerTimes(client: Client, isOver: (count: number) => Promise<boolean>): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; !(await isOver(times.length)); index++) {
    const customerId = 1 + ((index * 7919) % customers)
    times.push(await timeOf(() => client.getCustomer({ params: { customerId } })))
    times.push(await timeOf(() => client.getTimeline({ params: { customerId }, query: {} })))
    times.push(await timeOf(() => client.getMe()))
  }
  return times.sort((a, b) => a - b)
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await call()
  return performance.now() - started
}

function words(sorted: number[]): string {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)
  return `50 % within ${at(0.5)} ms, 95 % ${at(0.95)}, 99 % ${at(0.99)}, all ${at(1)} of ${sorted.length} answers`
}

/** Fills a data folder as a shop of that size would have; returns the seconds that reading every order once takes. */
async function prepare(folder: string): Promise<number> {
  const isNew = !existsSync(join(folder, 'clickhouse'))
  const clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
  await migrateClickHouse(clickhouse)
  if (isNew) {
    const postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
    await migratePostgres(postgres)
    await postgres.query(
      `INSERT INTO business (name, time_zone, currency, country) VALUES ('Bench', 'Europe/Lisbon', 'EUR', 'PT')`,
    )
    await postgres.query(
      `INSERT INTO identities (kind, namespace, value, customer_id, first_seen_at)
       SELECT 'user_id', '', 'user-' || n, n, '2023-01-01' FROM generate_series(1, $1::int) AS n`,
      [customers],
    )
    await postgres.close()
    await fillOrders(clickhouse)
    await fillOthers(clickhouse)
  }
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 3; turn++) {
    const text = `SELECT length(groupArray(purchases)) AS n FROM (
      SELECT customer_id, groupArray((toDate(placed_at, 'Europe/Lisbon'), amount)) AS purchases FROM orders WHERE NOT cancelled GROUP BY customer_id)`
    best = Math.min(best, (await timeOf(() => clickhouse.query({ text }))) / 1000)
  }
  await clickhouse.close()
  return best
}

const columns =
  'event_id, type, event, time, received_at, identity_id, customer_id, known, channel, source_id, order_id, amount, currency, properties, traits, context'

/** Customers who buy and leave as the model has it: about five orders each. */
async function fillOrders(clickhouse: ClickHouse): Promise<void> {
  const random = createRandom(4600)
  const model = { name: 'mbg-nbd', r: 1.3, alpha: 95, a: 0.6, b: 3 } as const
  const T = Float64Array.from({ length: customers }, () => 1 + Math.floor((span - 1) * random()))
  const { x, tx } = simulatePurchases(model, T, 0, random)
  const { meanSpend } = simulateSpend(
    { p: 5, q: 4, v: 40 },
    x.map((count) => count + 1),
    new Float64Array(customers),
    random,
  )
  let lines: string[] = []
  let orders = 0
  for (let i = 0; i < customers; i++) {
    for (let k = 0; k <= x[i]; k++) {
      const at = k === 0 ? 0 : k === x[i] ? tx[i] : tx[i] * random()
      const time = new Date(end - (T[i] - at) * day - 3_600_000).toISOString()
      const order = `o-${orders++}`
      const amount = (meanSpend[i] * (0.5 + random())).toFixed(2)
      lines.push(
        JSON.stringify([
          `e-${order}`,
          'track',
          'Order Completed',
          time,
          time,
          i + 1,
          i + 1,
          true,
          'web',
          1,
          order,
          amount,
          'EUR',
          '{}',
          '{}',
          '{}',
        ]),
      )
    }
    if (lines.length < 50_000 && i < customers - 1) continue
    await clickhouse.insert('events', columns.split(', '), lines.join('\n'))
    lines = []
  }
  console.log(`${orders.toLocaleString('en')} orders`)
}

async function fillOthers(clickhouse: ClickHouse): Promise<void> {
  for (let start = 0; start < otherEvents; start += 1_000_000)
    await clickhouse.execute({
      text: `
        INSERT INTO events (${columns})
        SELECT concat('v', toString(number)), 'track', 'Product Viewed', toDateTime64('2023-01-02 00:00:00', 3, 'UTC') + toIntervalSecond(cityHash64(number, 1) % 94000000) AS t,
          t, 1 + cityHash64(number, 2) % {customers:UInt32} AS customer, customer, true, 'web', 1, '', NULL, '', '{}', '{}', '{}'
        FROM numbers({start:UInt64}, 1000000) SETTINGS max_insert_threads = 2`,
      params: { customers, start },
    })
}
