import { existsSync, rmSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Client } from '@esteem/contract'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type ChildServer, makeDataFolder, spawnServer, startChildServer } from '../../../test/child-server.ts'

// Starting a process takes seconds on a machine that is busy with the other tests.
vi.setConfig({ testTimeout: 120_000 })

let dataFolder: string
let server: ChildServer
let writeKey: string
beforeEach(async () => {
  dataFolder = makeDataFolder()
  server = await startChildServer(dataFolder)
  const source = await server.client.createSource({ body: { name: 'Shop', kind: 'server' } })
  writeKey = source.writeKey
})
afterEach(async () => {
  server.process.kill('SIGKILL')
  await server.ended
  rmSync(dataFolder, { recursive: true, force: true })
})

const authorization = () => `Basic ${btoa(`${writeKey}:`)}`

const order = (id: string, userId: string) => ({
  type: 'track',
  event: 'Order Completed',
  userId,
  messageId: id,
  timestamp: '2026-03-05T10:00:00Z',
  properties: { order_id: id, total: '0.10', currency: 'USD' },
})

const send = (batch: object[]) =>
  fetch(`${server.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization() },
    body: JSON.stringify({ batch }),
  })

/** The ids of every event of every customer. */
async function readEventIds(client: Client): Promise<string[]> {
  const { items } = await client.listCustomers({ query: { limit: 500 } })
  const ids: string[] = []
  for (const { customerId } of items) {
    let cursor: string | undefined
    do {
      const page = await client.getTimeline({ params: { customerId }, query: { limit: 500, cursor } })
      ids.push(...page.items.map(({ eventId }) => eventId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
  }
  return ids
}

describe('a data folder', () => {
  test('belongs to one process; a second one gets one sentence and ends', async () => {
    const second = await spawnServer(dataFolder).ended
    expect(second).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: `The data folder ${dataFolder} is in use by another Esteem (process ${server.process.pid}). Stop that one, or give this one a folder of its own with ESTEEM_DATA.\n`,
    })
    expect((await send([order('after', 'still-served')])).status).toBe(200)
  })

  test('is taken over from a process that was killed, with everything that was acknowledged, once', async () => {
    const acknowledged: string[] = []
    const batches: object[][] = []
    let alive = true
    const sendUntilKilled = async (sender: number) => {
      for (let round = 0; alive; round++) {
        const ids = Array.from({ length: 20 }, (_, index) => `order-${sender}-${round}-${index}`)
        const batch = ids.map((id, index) => order(id, `user-${sender}-${(round + index) % 7}`))
        batches.push(batch)
        const response = await send(batch).catch(() => null)
        if (response?.status === 200) acknowledged.push(...ids)
        if (acknowledged.length > 400) {
          alive = false
          server.process.kill('SIGKILL')
        }
      }
    }
    await Promise.all([0, 1, 2, 3].map(sendUntilKilled))
    expect((await server.ended).signal).toBe('SIGKILL')
    expect(existsSync(join(dataFolder, 'lock'))).toBe(true)

    server = await startChildServer(dataFolder)
    expect(await readEventIds(server.client)).toEqual(expect.arrayContaining(acknowledged))

    // Senders send again what they have no answer for; here everything.
    for (const batch of batches) expect((await send(batch)).status).toBe(200)
    const sent = batches.flat() as ReturnType<typeof order>[]
    expect((await readEventIds(server.client)).sort()).toEqual(sent.map(({ messageId }) => messageId).sort())
    const revenue = await server.client.getMetric({ params: { metricId: 'revenue' }, query: {} })
    expect(Number(revenue.current.value)).toBeCloseTo(sent.length / 10, 6)
  })
})

describe('SIGTERM', () => {
  test('lets requests under way end, and then the process, within five seconds', async () => {
    const body = JSON.stringify({ batch: [order('in-flight', 'late')] })
    const posted = request(`${server.url}/v1/batch`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        authorization: authorization(),
        expect: '100-continue',
      },
    })
    posted.flushHeaders()
    const answered = heard<IncomingMessage>(posted, 'response')
    answered.catch(() => {})
    await heard(posted, 'continue')

    const before = Date.now()
    server.process.kill('SIGTERM')
    // Nobody new is let in …
    while (await send([]).catch(() => null));
    // (npm and the terminal both pass a signal on, so it often comes twice) …
    server.process.kill('SIGTERM')
    // … and who was in is served to the end.
    posted.end(body)
    const response = await answered
    expect(response.statusCode).toBe(200)
    expect(JSON.parse(await text(response))).toMatchObject({ accepted: 1 })

    expect(await server.ended).toMatchObject({ code: 0 })
    expect(Date.now() - before).toBeLessThan(5000)
    expect(existsSync(join(dataFolder, 'lock'))).toBe(false)

    server = await startChildServer(dataFolder)
    expect(await readEventIds(server.client)).toEqual(['in-flight'])
  })
})

function heard<T>(from: ClientRequest, event: string): Promise<T> {
  return new Promise((resolve, reject) => {
    from.once(event, resolve)
    from.once('error', reject)
  })
}
