// On 5 million events of 200,000 customers, warm: how long the customer page's API and Home take, beside a ping of the
// engine in the same run.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@esteem/contract'
import {
  type ClickHouse,
  migrateClickHouse,
  migratePostgres,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
} from '../server/src/platform/index.ts'

const customers = 200_000
const events = 5_000_000

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-read-'))
  const engine = await prepare(folder)
  console.log(
    `engine alone: SELECT 1 takes ${engine.ping.toFixed(1)} ms; a sum over all orders ${engine.sum.toFixed(0)} ms`,
  )
  const server = spawn('node', ['server/src/main.ts'], {
    env: { ...process.env, ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((ready) =>
      server.stdout.on('data', (text) => ready(String(text).match(/http\S+/)![0])),
    )
    const client = createClient({ baseUrl: url, token: readFileSync(join(folder, 'token'), 'utf8').trim() })
    const customerId = (index: number) => ((index * 7919) % customers) + 1
    const report = async (
      what: string,
      asked: number | null,
      count: number,
      call: (index: number) => Promise<unknown>,
    ) => {
      for (let index = 0; index < 5; index++) await call(index)
      const times: number[] = []
      for (let index = 5; index < 5 + count; index++) {
        const started = performance.now()
        await call(index)
        times.push(performance.now() - started)
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.floor(times.length * share)]
      const target = asked === null ? '' : ` (asked: ${asked})`
      console.log(
        `${what}: 50 % within ${at(0.5).toFixed(0)} ms, 95 % within ${at(0.95).toFixed(0)} ms${target}; ${(at(0.5) / engine.ping).toFixed(0)} × the ping`,
      )
    }
    await report('customer', 60, 200, (index) => client.getCustomer({ params: { customerId: customerId(index) } }))
    await report('timeline', 60, 200, (index) =>
      client.getTimeline({ params: { customerId: customerId(index) }, query: {} }),
    )
    await report('home, asked again with nothing new', 300, 20, () => client.getHome({ query: {} }))
    await report('home, another period each time', 300, 20, (index) =>
      client.getHome({ query: { from: `2026-04-${String(index + 1).padStart(2, '0')}`, to: '2026-06-30' } }),
    )
    await report('customers by worth', null, 20, () => client.listCustomers({ query: {} }))
    await report('customers, searched', null, 20, (index) =>
      client.listCustomers({ query: { search: `name ${index}` } }),
    )
  } finally {
    server.kill('SIGTERM')
    await new Promise((exited) => server.once('exit', exited))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills a data folder as a shop of that size would have, and measures the engine alone on it. */
async function prepare(folder: string): Promise<{ ping: number; sum: number }> {
  const postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
  await migratePostgres(postgres)
  await postgres.query(
    `INSERT INTO business (name, time_zone, currency, country) VALUES ('Bench', 'Europe/Lisbon', 'EUR', 'PT')`,
  )
  for (let start = 1; start <= customers; start += 50_000) {
    await postgres.query(
      `INSERT INTO identities (kind, namespace, value, customer_id, first_seen_at)
       SELECT 'user_id', '', 'user-' || n, n, '2025-01-01' FROM generate_series($1::int, $2::int) AS n`,
      [start, start + 49_999],
    )
  }
  await postgres.close()
  const clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
  await migrateClickHouse(clickhouse)
  for (let start = 0; start < events; start += 500_000) await fill(clickhouse, start, 500_000)
  const ping = await fastest(() => clickhouse.query({ text: 'SELECT 1' }))
  const sum = await fastest(() => clickhouse.query({ text: 'SELECT sum(amount) FROM orders WHERE NOT cancelled' }))
  await clickhouse.close()
  return { ping, sum }
}

async function fill(clickhouse: ClickHouse, start: number, count: number): Promise<void> {
  await clickhouse.execute({
    text: `
      INSERT INTO events (event_id, type, event, time, received_at, identity_id, customer_id, known, channel, source_id, order_id, amount, currency, properties, traits, context)
      SELECT
        'event-' || toString(number), if(number < {customers:UInt32}, 'identify', 'track') AS kind,
        multiIf(kind = 'identify', '', number % 10 = 0, 'Order Completed', 'Product Viewed') AS name,
        toDateTime64('2025-01-01 00:00:00', 3, 'UTC') + toIntervalSecond((number * 7919) % 47000000), now64(3),
        cityHash64(number) % {customers:UInt32} + 1 AS who, who, true, 'web', 1,
        if(name = 'Order Completed', 'order-' || toString(number), ''),
        if(name = 'Order Completed', toDecimal64(5 + number % 200, 6), NULL), if(name = 'Order Completed', 'EUR', ''),
        if(name = 'Order Completed', '{"products":[{"product_id":"p' || toString(number % 200) || '","price":12.5,"quantity":1}]}', '{"product_id":"p1","name":"Bowl"}'),
        if(kind = 'identify', '{"name":"Name ' || toString(who) || '","city":"' || ['Lisbon','Porto','Faro'][number % 3 + 1] || '"}', '{}'), '{}'
      FROM numbers({start:UInt64}, {count:UInt64})`,
    params: { customers, start, count },
  })
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let index = 0; index < 10; index++) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}
