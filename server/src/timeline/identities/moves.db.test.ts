import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  type ClickHouse,
  createLog,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  type Postgres,
} from '../../platform/index.ts'
import { createAppender } from '../append.ts'
import type { TimelineEvent } from '../event.ts'
import { createDecisions } from './decide.ts'
import { foldMoves, publishMissedMoves } from './moves.ts'
import { createResolver } from './resolve.ts'

let folder: string
let postgres: Postgres
let clickhouse: ClickHouse
let now = Date.parse('2026-05-01T12:00:00Z')
const clock = () => new Date(now)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esteem-moves-'))
  cpSync(inject('template'), folder, { recursive: true })
  postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
  clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
})
afterAll(async () => {
  await clickhouse.close()
  await postgres.close()
  rmSync(folder, { recursive: true, force: true })
})

function event(eventId: string, user: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    eventId,
    type: 'track',
    event: 'Order Completed',
    time: now,
    receivedAt: now,
    identifiers: [{ kind: 'user_id', namespace: '', value: user }],
    aliases: [],
    channel: 'server',
    sourceId: 1,
    orderId: `order ${eventId}`,
    amount: '10',
    currency: 'EUR',
    properties: '{}',
    traits: '{}',
    context: '{}',
    ...more,
  }
}

const by = { accountId: null, name: 'Test' }

/** How many rows each customer has in every view, which is what every figure is made from. */
async function figures(): Promise<Record<string, unknown>> {
  const views = ['orders', 'refunds', 'traits', 'activity', 'customer_events']
  const rows = await Promise.all(
    views.map((view) =>
      clickhouse.query({
        text: `SELECT customer_id, count() AS rows FROM ${view} GROUP BY customer_id ORDER BY customer_id`,
      }),
    ),
  )
  return Object.fromEntries(views.map((view, index) => [view, rows[index]]))
}

describe('moved identifiers', () => {
  test('every figure sees a move at once, the same after it is folded in, and the undo after that', async () => {
    const resolver = createResolver(postgres, clickhouse, clock)
    const appender = createAppender(clickhouse, resolver, createLog('silent'))
    const decisions = createDecisions(postgres, clickhouse, clock, resolver.follow)
    const identify = { type: 'identify', event: '', orderId: '', amount: null } as const
    await appender.append([
      event('a1', 'a'),
      event('b1', 'b'),
      event('b2', 'b', { ...identify, traits: '{"name":"B"}' }),
      event('b3', 'b', { event: 'Order Refunded', orderId: 'order b1', amount: '4' }),
    ])
    const before = await figures()
    const { customerId, linkId } = await decisions.merge(1, 2, by)
    expect(customerId).toBe(1)
    const merged = await figures()
    expect(merged.orders).toEqual([{ customer_id: 1, rows: 2 }])
    expect(merged.traits).toEqual([{ customer_id: 1, rows: 1 }])
    expect(merged.refunds).toEqual([{ customer_id: 1, rows: 1 }])

    expect(await foldMoves(postgres, clickhouse, clock), 'too young to be folded').toBe(0)
    now += 11 * 60_000
    expect(await foldMoves(postgres, clickhouse, clock)).toBe(1)
    expect(await clickhouse.query({ text: 'SELECT * FROM identity_moves FINAL' })).toEqual([])
    expect(await clickhouse.query({ text: 'SELECT DISTINCT customer_id FROM events' })).toEqual([{ customer_id: 1 }])
    expect(await figures()).toEqual(merged)

    await appender.append([event('b4', 'b')])
    await decisions.undo(linkId, by)
    const after = await figures()
    expect(after.orders).toEqual([
      { customer_id: 1, rows: 1 },
      { customer_id: 2, rows: 2 },
    ])
    expect({
      ...after,
      orders: before.orders,
      activity: before.activity,
      customer_events: before.customer_events,
    }).toEqual(before)

    now += 11 * 60_000
    await foldMoves(postgres, clickhouse, clock)
    expect(await figures()).toEqual(after)
  })

  test('what was decided and not published before a crash is published at the next start', async () => {
    const published = await figures()
    await postgres.query(
      `INSERT INTO identity_moves (identity_id, from_customer_id, to_customer_id, moved_at) VALUES (2, 2, 1, now())`,
    )
    expect(await figures()).toEqual(published)
    await publishMissedMoves(postgres, clickhouse)
    expect((await figures()).orders).toEqual([{ customer_id: 1, rows: 3 }])
    await publishMissedMoves(postgres, clickhouse)
    expect((await figures()).orders).toEqual([{ customer_id: 1, rows: 3 }])
  })

  test('another process that remembers the former customer follows', async () => {
    const here = createResolver(postgres, clickhouse, clock)
    const there = createResolver(postgres, clickhouse, clock)
    const sighting = (user: string) => ({
      identifiers: [{ kind: 'user_id' as const, namespace: '', value: user }],
      aliases: [],
      eventId: 'x',
      sourceId: 1,
      time: now,
    })
    const [{ customerId: kept }, { customerId: other }] = await here.resolve([sighting('p'), sighting('q')])
    await there.resolve([sighting('p'), sighting('q')])
    await createDecisions(postgres, clickhouse, clock, here.follow).merge(kept, other, by)
    await there.follow()
    expect((await there.resolve([sighting('q')]))[0].customerId).toBe(kept)
  })
})
