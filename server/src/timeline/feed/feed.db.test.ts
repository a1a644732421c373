import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import {
  type ClickHouse,
  createLog,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  type Postgres,
} from '../../platform/index.ts'
import { eventColumns } from '../event.ts'
import { createFeed, type Feed, type Handle } from './feed.ts'

let folder: string
let postgres: Postgres
let clickhouse: ClickHouse
let feed: Feed
let now = Date.parse('2026-05-01T12:00:00Z')
let number = 0
const clock = () => new Date(now)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esteem-feed-'))
  cpSync(inject('template'), folder, { recursive: true })
  postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
  clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
})
afterAll(async () => {
  await feed.stop()
  await clickhouse.close()
  await postgres.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await feed?.stop()
})

/** A process that follows these events. */
async function begin(handle: Handle, events = ['Survey Answered'], name = 'test'): Promise<void> {
  feed = createFeed({ postgres, clickhouse, clock, log: createLog('silent') })
  feed.follow(name, events, handle)
  await feed.settle()
}

interface Told {
  event?: string
  time?: string
  id?: string
}

async function store({ event = 'Survey Answered', time = '2026-05-01 11:00:00', id = `e${++number}` }: Told = {}) {
  const row = [
    id,
    'track',
    event,
    time,
    '2026-05-01 12:00:00',
    1,
    1,
    true,
    'web',
    1,
    '',
    null,
    '',
    `{"score":3}`,
    '{}',
    '{}',
  ]
  await clickhouse.insert('events', eventColumns, JSON.stringify(row))
  return id
}

test('hands over what is stored from now on, once, with what it says', async () => {
  const got: unknown[] = []
  await store()
  await begin(async (events) => void got.push(...events))
  const before = got.length
  const id = await store()
  await store({ event: 'Product Viewed' })
  await feed.settle()
  await feed.settle()
  expect(got.slice(before)).toMatchObject([
    {
      eventId: id,
      event: 'Survey Answered',
      time: Date.parse('2026-05-01T11:00:00Z'),
      customerId: 1,
      properties: { score: 3 },
    },
  ])
})

test('leaves out what happened long before it was told, but for consent', async () => {
  const got: string[] = []
  await begin(
    async (events) => void got.push(...events.map(({ event }) => event)),
    ['Survey Answered', 'Consent Given'],
  )
  got.length = 0
  await store({ time: '2026-03-01 11:00:00' })
  await store({ event: 'Consent Given', time: '2023-03-01 11:00:00' })
  await feed.settle()
  expect(got).toEqual(['Consent Given'])
})

test('goes on where another process stopped, and forgets nothing that came in between', async () => {
  await begin(async () => {})
  await feed.stop()
  const missed = [await store(), await store()]
  const got: string[] = []
  await begin(async (events) => void got.push(...events.map(({ eventId }) => eventId)))
  expect(got).toEqual(expect.arrayContaining(missed))
})

test('an event that cannot be handled holds up nothing, and is tried again until it can', async () => {
  let broken = true
  const got: string[] = []
  const poison = `poison${++number}`
  await begin(async (events) => {
    if (broken && events.some(({ eventId }) => eventId === poison)) throw new Error('not now')
    got.push(...events.map(({ eventId }) => eventId))
  })
  await store({ id: poison })
  const good = await store()
  await feed.settle()
  expect(got).toContain(good)
  expect(got).not.toContain(poison)
  expect(await postgres.query('SELECT event_id, attempts FROM feed_failures')).toEqual([
    { event_id: poison, attempts: 1 },
  ])
  now += 6_000
  await feed.settle()
  expect(await postgres.query('SELECT attempts FROM feed_failures')).toEqual([{ attempts: 2 }])
  broken = false
  now += 60_000
  await feed.settle()
  expect(got).toContain(poison)
  expect(await postgres.query('SELECT 1 FROM feed_failures')).toEqual([])
})

test('only one process follows at a time; when it stops, the other takes over', async () => {
  await begin(async () => {})
  const got: string[] = []
  const second = createFeed({ postgres, clickhouse, clock, log: createLog('silent') })
  second.follow('test', ['Survey Answered'], async (events) => void got.push(...events.map(({ eventId }) => eventId)))
  const first = await store()
  await second.settle()
  expect(got).not.toContain(first)
  await feed.settle()
  await feed.stop()
  const next = await store()
  await second.settle()
  expect(got).toContain(next)
  await second.stop()
})
