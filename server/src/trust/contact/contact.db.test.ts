import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standardPolicy } from '@esteem/contract'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshDatabases } from '../../../../test/server.ts'
import { migratePostgres, openEmbeddedPostgres, openServerPostgres, type Postgres } from '../../platform/index.ts'
import { addConsent } from '../consent/ledger.ts'
import type { ContactAsk } from './ask.ts'
import { type Contact, createContact } from './contact.ts'
import { listDecisions } from './decisions.ts'
import { writePolicy } from './policy.ts'

let postgres: Postgres
let contact: Contact
let folder: string
let now = new Date('2026-05-04T11:00:00Z')
const hour = 3_600_000
const clock = () => now
const settings = async () => ({ timeZone: 'Europe/Lisbon' })
const buyers = new Set<number>()
let lastPerson = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esteem-contact-'))
  const servers = await freshDatabases()
  if (!servers) cpSync(inject('template'), folder, { recursive: true })
  postgres = servers?.ESTEEM_POSTGRES_URL
    ? openServerPostgres(servers.ESTEEM_POSTGRES_URL)
    : await openEmbeddedPostgres(join(folder, 'postgres'))
  await migratePostgres(postgres)
  contact = createContact({
    postgres,
    clock,
    settings,
    whoBought: async (ids) => new Set(ids.filter((id) => buyers.has(id))),
  })
})
afterAll(async () => {
  await postgres.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A new customer with two identifiers. */
function buyer(): number[] {
  lastPerson += 10
  buyers.add(lastPerson)
  return [lastPerson, lastPerson + 1]
}

let asks = 0
function ask(identityIds: number[], more: Partial<ContactAsk> = {}): ContactAsk {
  return {
    askId: `ask-${++asks}`,
    identityIds,
    purpose: 'survey',
    channel: 'email',
    subject: { kind: 'survey', id: 'relationship' },
    priority: 5,
    timeZone: null,
    expiresAt: new Date(now.getTime() + 20 * 24 * hour),
    ...more,
  }
}

const say = (identityId: number, state: 'given' | 'withdrawn' | 'unsubscribed', purpose = 'survey', at = now) =>
  addConsent(postgres, clock, {
    key: `say-${identityId}-${state}-${purpose}-${at.getTime()}`,
    identityId,
    purpose,
    state,
    at,
    origin: 'event',
  })

const decisionsOf = async (identityIds: number[]) =>
  (await listDecisions(postgres, async () => new Map(), { identityIds, limit: 50 })).items

test('an ask that was allowed stays allowed, takes one place, and is not allowed again once it was sent', async () => {
  const person = buyer()
  const one = ask(person)
  expect(await contact.decide(one)).toEqual({ outcome: 'allowed' })
  expect(await contact.decide(one)).toEqual({ outcome: 'allowed' })
  await contact.sent(one.askId)
  expect(await contact.decide(one)).toEqual({ outcome: 'refused', reason: 'already-sent' })
  const [{ count }] = await postgres.query<{ count: number }>(
    'SELECT count(*) FROM contact_asks WHERE identity_id = $1 AND counted_at IS NOT NULL',
    [person[0]],
  )
  expect(count).toBe(1)
})

test('the gap counts over surveys, campaigns, and every identifier of a person', async () => {
  const person = buyer()
  await say(person[1], 'given', 'marketing')
  const offer = { purpose: 'marketing', subject: { kind: 'campaign', id: 'spring' } } as const
  expect(await contact.decide(ask(person, { ...offer, identityId: person[1] }))).toEqual({ outcome: 'allowed' })
  expect(await contact.decide(ask(person))).toMatchObject({ outcome: 'held', reason: 'gap' })
})

test('what could not be sent gives its place back', async () => {
  const person = buyer()
  const one = ask(person)
  await contact.decide(one)
  expect(await contact.decide(ask(person))).toMatchObject({ outcome: 'held', reason: 'gap' })
  await contact.failed(one.askId, 'the mail server is away')
  expect(await contact.decide(ask(person))).toEqual({ outcome: 'allowed' })
})

test('twenty asks at one moment: one passes', async () => {
  const person = buyer()
  const decisions = await Promise.all(Array.from({ length: 20 }, () => contact.decide(ask(person))))
  expect(decisions.filter(({ outcome }) => outcome === 'allowed')).toHaveLength(1)
})

test('asks that know different identifiers of one person pass one budget too', async () => {
  const [first, second] = buyer()
  const decisions = await Promise.all([
    contact.decide(ask([first, second], { identityId: first })),
    contact.decide(ask([first, second], { identityId: second })),
    contact.decide(ask([second, first])),
  ])
  expect(decisions.filter(({ outcome }) => outcome === 'allowed')).toHaveLength(1)
})

test('what waits and is more important goes first; what is dropped holds up nothing', async () => {
  const person = buyer()
  const before = now
  now = new Date('2026-05-04T23:00:00Z')
  const important = ask(person, { priority: 9 })
  expect(await contact.decide(important)).toMatchObject({ outcome: 'held', reason: 'quiet-hours' })
  const shown = ask(person, { channel: 'in-page', priority: 1 })
  expect(await contact.decide(shown)).toMatchObject({ outcome: 'held', reason: 'more-important' })
  await contact.drop(important.askId)
  expect(await contact.decide(shown)).toEqual({ outcome: 'allowed' })
  now = before
})

test('the newest word counts, whichever identifier it came with', async () => {
  const person = buyer()
  await say(person[1], 'unsubscribed', 'everything', new Date(now.getTime() - 2 * hour))
  expect(await contact.decide(ask(person))).toEqual({ outcome: 'refused', reason: 'unsubscribed' })
  await say(person[0], 'given', 'survey', new Date(now.getTime() - hour))
  expect(await contact.decide(ask(person))).toEqual({ outcome: 'allowed' })
  expect(await contact.decide(ask(person, { purpose: 'review' }))).toEqual({
    outcome: 'refused',
    reason: 'unsubscribed',
  })
})

test('two people that were joined and told apart again are as if they had never been joined', async () => {
  const [ana] = buyer()
  const [rui] = buyer()
  const joined = [ana, rui]
  await say(ana, 'withdrawn')
  expect(await contact.decide(ask(joined, { identityId: rui }))).toEqual({ outcome: 'refused', reason: 'withdrawn' })
  expect(await contact.decide(ask(joined, { identityId: ana, purpose: 'service' }))).toEqual({ outcome: 'allowed' })
  expect(await contact.decide(ask(joined, { identityId: rui, purpose: 'review' }))).toMatchObject({
    outcome: 'held',
    reason: 'gap',
  })
  expect(await contact.decide(ask([ana]))).toEqual({ outcome: 'refused', reason: 'withdrawn' })
  expect(await contact.decide(ask([rui]))).toEqual({ outcome: 'allowed' })
})

test('an address that mail comes back from is refused, until somebody says otherwise', async () => {
  const [address, other] = buyer()
  await contact.block(address, 'email', '550 no such user')
  expect(await contact.decide(ask([address, other]))).toEqual({ outcome: 'refused', reason: 'blocked' })
  expect(await contact.decide(ask([address, other], { identityId: other }))).toEqual({ outcome: 'allowed' })
  expect([...(await contact.blocked([address, other], 'email'))]).toEqual([address])
  await contact.unblock(address, 'email')
  expect([...(await contact.blocked([address], 'email'))]).toEqual([])
})

test('what other tools sent counts, once', async () => {
  const person = buyer()
  const mail = {
    askId: 'event-1',
    identityId: person[0],
    purpose: 'marketing',
    channel: 'email',
    subject: { kind: 'campaign', id: 'x' },
    at: new Date(now.getTime() - hour),
  } as const
  await contact.notice(mail)
  await contact.notice(mail)
  expect(await contact.decide(ask(person))).toMatchObject({ outcome: 'held', reason: 'gap' })
})

test('every decision is there with its reason and figures; the same again counts up', async () => {
  const person = buyer()
  await contact.decide(ask(person))
  const second = ask(person)
  await contact.decide(second)
  await contact.decide(second)
  expect(await decisionsOf(person)).toMatchObject([
    {
      askId: second.askId,
      outcome: 'held',
      reason: 'gap',
      times: 2,
      words: 'They were written to only a short while ago (48 hours must lie between).',
    },
    { outcome: 'allowed', reason: null, times: 1, words: 'They could be asked.' },
  ])
})

test('another policy counts from the next decision on', async () => {
  const person = buyer()
  await contact.decide(ask(person))
  const held = ask(person)
  expect(await contact.decide(held)).toMatchObject({ outcome: 'held' })
  await writePolicy(postgres, clock, { ...standardPolicy, gapHours: 0 })
  expect(await contact.decide(held)).toEqual({ outcome: 'allowed' })
  await writePolicy(postgres, clock, standardPolicy)
})
