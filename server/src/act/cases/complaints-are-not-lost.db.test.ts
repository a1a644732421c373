import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import {
  type ClickHouse,
  createLog,
  createMailer,
  openEmbeddedClickHouse,
  openEmbeddedPostgres,
  type Postgres,
} from '../../platform/index.ts'
import { createAppender, createFeed, createResolver, createTell, type TimelineEvent } from '../../timeline/index.ts'
import { createContact } from '../../trust/index.ts'
import { type Cases, createCases } from './cases.ts'
import { type Fault, type Faults, injectFaults } from './faults.fixture.ts'
import { heardEvents } from './hear.ts'
import { readSettings, writeSettings } from './settings.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let folder: string
let postgres: Postgres
let clickhouse: ClickHouse
let faults: Faults
let number = 0
let now = Date.now()
/** Ids of webhook calls as the receiver gets them. */
const called: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esteem-lost-'))
  cpSync(inject('template'), folder, { recursive: true })
  postgres = await openEmbeddedPostgres(join(folder, 'postgres'))
  clickhouse = openEmbeddedClickHouse(join(folder, 'clickhouse'))
  const { settings } = await readSettings(postgres)
  await writeSettings(postgres, { ...settings, webhookUrl: 'https://receiver.example/' })
  faults = injectFaults(postgres, clickhouse)
})
afterAll(async () => {
  await clickhouse.close()
  await postgres.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What main.ts composes, as far as complaints go through it: one process. */
function begin() {
  const { postgres, clickhouse } = faults
  const clock = () => new Date(now)
  const log = createLog('silent')
  const settings = async () => ({ businessName: 'Olaria', timeZone: 'Europe/Lisbon', currency: 'EUR', country: 'PT' })
  const feed = createFeed({ postgres, clickhouse, clock, log, alone: true })
  const resolver = createResolver(postgres, clickhouse, clock)
  const appender = createAppender(clickhouse, resolver, log, feed.pulse)
  const cases = createCases({
    postgres,
    clickhouse,
    clock,
    log,
    mailer: createMailer({ smtpUrl: null, mailFrom: null }),
    callWebhook: async ({ id }) => {
      called.push(id)
      return { outcome: 'sent', why: '200' }
    },
    tell: createTell({ postgres, append: appender.append, clock, sourceId: async () => 0 }),
    contact: createContact({ postgres, clock, settings, whoBought: async () => new Set() }),
    invitationAbout: async () => null,
    business: settings,
    accounts: async () => [],
    publicUrl: () => 'http://localhost',
  })
  feed.follow('cases', heardEvents, cases.hear)
  return { feed, appender, cases }
}

type Running = ReturnType<typeof begin>

/** An answer with a low score, and its comment, as surveys hand them over. */
function complaint(): TimelineEvent[] {
  const response = `r${++number}`
  const event = (question: string, properties: object): TimelineEvent => ({
    eventId: `answer:${response}:${question}`,
    type: 'track',
    event: 'Survey Answered',
    time: now,
    receivedAt: now,
    identifiers: [{ kind: 'user_id', namespace: '', value: `user-${number}` }],
    aliases: [],
    channel: 'email',
    sourceId: 0,
    orderId: '',
    amount: null,
    currency: '',
    properties: JSON.stringify({ survey_id: 's', response_id: response, question_id: question, ...properties }),
    traits: '{}',
    context: '{}',
  })
  return [event('nps', { metric: 'nps', score: 1 }), event('why', { text: 'Never heard back' })]
}

/** The complaint as it is found: cases, statements, events on the timeline, calls. */
async function find(response: string) {
  const found = await postgres.query<{ id: number }>('SELECT id FROM cases WHERE response_id = $1', [response])
  const id = found[0]?.id ?? 0
  const statements = await postgres.query('SELECT 1 FROM case_statements WHERE case_id = $1', [id])
  const told = await clickhouse.query({
    text: `SELECT event_id FROM events FINAL WHERE event = 'Case Opened' AND JSONExtractString(properties, 'response_id') = {response:String}`,
    params: { response },
  })
  const deliveries = await postgres.query(`SELECT 1 FROM case_deliveries WHERE case_id = $1 AND state = 'sent'`, [id])
  const calls = new Set(called.filter((key) => key.startsWith(`case:${id}:`)))
  return {
    cases: found.length,
    statements: statements.length,
    told: told.length,
    deliveries: deliveries.length,
    calls: calls.size,
  }
}

const once = { cases: 1, statements: 2, told: 1, deliveries: 1, calls: 1 }

/** From the answer to the notification, with one fault on the way; then the process, or the next one, goes on. */
async function complainWith(step: number, fault: Fault): Promise<void> {
  let running = begin()
  const events = complaint()
  faults.arm(step, fault)
  let acknowledged = await stored(running, events)
  await running.feed.settle()
  await running.cases.seeTo().catch(() => {})
  if (fault === 'dies') {
    await running.feed.stop().catch(() => {})
    faults.heal()
    running = begin()
  }
  faults.heal()
  // Longer than anything that was claimed by the dead stays theirs.
  now += 600_000
  // Who sent the answer and heard nothing sends it again.
  while (!acknowledged) acknowledged = await stored(running, events)
  await running.feed.settle()
  await running.cases.seeTo()
  await running.feed.stop()
}

const stored = ({ appender }: Running, events: TimelineEvent[]) =>
  appender.append(events).then(
    () => true,
    () => false,
  )

describe.each<Fault>(['fails', 'dies'])(
  'a call to a database that %s, at every step from the answer to the notification',
  (fault) => {
    // Each complaint takes the same steps as the one before: no tick of the feed comes in between, and no earlier complaint
    // is heard again by the process that begins.
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
    afterEach(() => void vi.useRealTimers())

    test('leaves each complaint found again exactly once', async () => {
      const lost: unknown[] = []
      const struck: string[] = []
      for (let step = 1; ; step++) {
        await clickhouse.execute({ text: 'TRUNCATE TABLE event_feed' })
        await complainWith(step, fault)
        const at = faults.struckAt()
        if (at === null) break
        struck.push(at)
        const found = await find(`r${number}`)
        if (JSON.stringify(found) !== JSON.stringify(once)) lost.push(`${step} ${at}: ${JSON.stringify(found)}`)
      }
      expect(lost).toEqual([])
      // The last was undisturbed: each of the steps that it took has been one at which another failed.
      expect(struck).toEqual(faults.steps())
      // The fault was where it matters: on the way in, in the handler, at the position, on the way out.
      const places = struck.join('\n')
      for (const place of [
        'before insert events',
        'INSERT INTO cases',
        'INSERT INTO case_statements',
        'INSERT INTO case_outbox',
        'INSERT INTO case_deliveries',
        ...(fault === 'fails' ? ['after insert events', 'after transaction'] : []),
        'UPDATE feed_position SET inserted_at',
        'DELETE FROM case_outbox',
        'UPDATE case_deliveries',
      ])
        expect(places).toContain(place)
    })
  },
)

test('a handler that throws for a while hears of each complaint later', async () => {
  const running = begin()
  let broken = true
  const { hear } = running.cases as Cases
  const heard: string[] = []
  running.feed.follow('throws', heardEvents, async (events) => {
    if (broken) throw new Error('not now')
    heard.push(...events.map(({ eventId }) => eventId))
    await hear(events)
  })
  await running.appender.append(complaint())
  await running.feed.settle()
  broken = false
  now += 120_000
  await running.feed.settle()
  await running.cases.seeTo()
  await running.feed.stop()
  expect(heard).toEqual(expect.arrayContaining([`answer:r${number}:nps`, `answer:r${number}:why`]))
  expect(await find(`r${number}`)).toEqual(once)
})
