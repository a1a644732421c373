// Durable events a second over HTTP, in batches of 100, of 50,000 customers, with identities resolved; beside the speed
// at which the engine alone takes the same rows. Then how long answers take at half of the top rate.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@esteem/contract'
import { migrateClickHouse, openEmbeddedClickHouse } from '../server/src/platform/index.ts'
import { eventColumns, toLine } from '../server/src/timeline/event.ts'

const customers = 50_000
const batchSize = 100
const batches = 3_000
const connections = 32

function message(index: number) {
  const customer = (index * 7919) % customers
  const at = new Date(Date.UTC(2026, 0, 1) + index * 500).toISOString()
  const base = {
    messageId: `bench-${index}`,
    userId: `customer-${customer}`,
    anonymousId: `browser-${customer}`,
    timestamp: at,
    context: { library: { name: 'bench', version: '1' }, page: { path: '/', url: 'https://shop.example/' } },
  }
  if (index % 20 === 0) {
    const products = [
      { product_id: `p-${index % 200}`, name: `Bowl ${index % 200}`, price: 12.5, quantity: 1 + (index % 3) },
    ]
    return {
      ...base,
      type: 'track',
      event: 'Order Completed',
      properties: { order_id: `order-${index}`, total: 12.5 * (1 + (index % 3)), currency: 'EUR', products },
    }
  }
  return {
    ...base,
    type: 'track',
    event: 'Product Viewed',
    properties: { product_id: `p-${index % 200}`, name: `Bowl ${index % 200}`, price: 12.5, currency: 'EUR' },
  }
}

/** The engine alone, given the same rows as text that is ready, in inserts of 20,000. */
async function rawSpeed(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'esteem-raw-'))
  const clickhouse = openEmbeddedClickHouse(folder)
  await migrateClickHouse(clickhouse)
  const total = batches * batchSize
  const inserts: string[] = []
  for (let start = 0; start < total; start += 20_000) {
    const lines: string[] = []
    for (let index = start; index < Math.min(start + 20_000, total); index++) lines.push(rowOf(index))
    inserts.push(lines.join('\n'))
  }
  const started = performance.now()
  for (const lines of inserts) await clickhouse.insert('events', eventColumns, lines)
  const seconds = (performance.now() - started) / 1000
  await clickhouse.close()
  rmSync(folder, { recursive: true, force: true })
  return total / seconds
}

function rowOf(index: number): string {
  const { messageId, timestamp, event, properties, context } = message(index)
  const customer = (index * 7919) % customers
  const isOrder = 'order_id' in properties
  return toLine(
    {
      eventId: messageId,
      type: 'track',
      event,
      time: Date.parse(timestamp),
      receivedAt: Date.parse(timestamp),
      identifiers: [{ kind: 'user_id', namespace: '', value: `customer-${customer}` }],
      aliases: [],
      channel: 'server',
      sourceId: 1,
      orderId: isOrder ? String(properties.order_id) : '',
      amount: isOrder ? String(properties.total) : null,
      currency: isOrder ? 'EUR' : '',
      properties: JSON.stringify(properties),
      traits: '{}',
      context: JSON.stringify(context),
    },
    customer + 1,
    customer + 1,
  )
}

export async function run(): Promise<void> {
  const raw = await rawSpeed()
  console.log(
    `engine alone: ${Math.round(raw).toLocaleString('en')} rows/s, ${(batches * batchSize).toLocaleString('en')} rows`,
  )

  const folder = mkdtempSync(join(tmpdir(), 'esteem-ingest-'))
  const server = spawn('node', ['server/src/main.ts'], {
    env: { ...process.env, ESTEEM_DATA: folder, PORT: '0', ESTEEM_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await new Promise<string>((ready) =>
      server.stdout.on('data', (text) => ready(String(text).match(/http\S+/)![0])),
    )
    const client = createClient({ baseUrl: url, token: readFileSync(join(folder, 'token'), 'utf8').trim() })
    const { writeKey } = await client.createSource({ body: { name: 'bench', kind: 'server' } })
    const send = sender(url, writeKey)

    // The first visit of each customer: identities and links are made.
    const fresh = await asFastAsPossible(send, 0, batches / 3)
    console.log(
      `over HTTP, every customer new: ${Math.round(fresh).toLocaleString('en')} events/s = ${(fresh / raw).toFixed(2)} of the engine alone`,
    )
    const top = await asFastAsPossible(send, batches / 3, batches)
    console.log(
      `over HTTP, known customers:    ${Math.round(top).toLocaleString('en')} events/s = ${(top / raw).toFixed(2)} of the engine alone (asked: 0.30)`,
    )

    const latencies = await atRate(send, top / 2, batches, 15)
    const quantile = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
    console.log(
      `at half that rate: 50 % of answers within ${quantile(0.5).toFixed(0)} ms, 99 % within ${quantile(0.99).toFixed(0)} ms (asked: 250)`,
    )
  } finally {
    server.kill('SIGTERM')
    await new Promise((exited) => server.once('exit', exited))
    rmSync(folder, { recursive: true, force: true })
  }
}

type Send = (body: string) => Promise<void>

function sender(url: string, writeKey: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const headers = { 'content-type': 'application/json', authorization: `Basic ${btoa(`${writeKey}:`)}` }
  return (body) =>
    new Promise((done, failed) => {
      const call = request(
        `${url}/v1/batch`,
        { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (response) => {
          response.resume()
          response.on('end', () =>
            response.statusCode === 200 ? done() : failed(new Error(`answer ${response.statusCode}`)),
          )
        },
      )
      call.on('error', failed)
      call.end(body)
    })
}

function bodyOf(batch: number): string {
  return JSON.stringify({ batch: Array.from({ length: batchSize }, (_, index) => message(batch * batchSize + index)) })
}

async function asFastAsPossible(send: Send, from: number, to: number): Promise<number> {
  const bodies = Array.from({ length: to - from }, (_, index) => bodyOf(from + index))
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < bodies.length) await send(bodies[next++])
    }),
  )
  return (bodies.length * batchSize) / ((performance.now() - started) / 1000)
}

/** Sends at a steady rate whether or not answers come, as the world does; the times until the answers, sorted. */
async function atRate(send: Send, eventsPerSecond: number, from: number, seconds: number): Promise<number[]> {
  const interval = (1000 * batchSize) / eventsPerSecond
  const count = Math.floor((seconds * 1000) / interval)
  const bodies = Array.from({ length: count }, (_, index) => bodyOf(from + index))
  const latencies: number[] = []
  const started = performance.now()
  const answers: Promise<void>[] = []
  for (let index = 0; index < count; index++) {
    const due = started + index * interval
    const wait = due - performance.now()
    if (wait > 1) await new Promise((woken) => setTimeout(woken, wait))
    answers.push(
      send(bodies[index]).then(() => {
        latencies.push(performance.now() - due)
      }),
    )
  }
  await Promise.all(answers)
  return latencies.sort((a, b) => a - b)
}
