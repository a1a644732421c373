import { type ContactPolicy, type ContactPurpose, contactPurpose, standardPolicy } from '@esteem/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContactAsk } from './ask.ts'
import { usedAt } from './budget.ts'
import { isQuiet } from './quiet-hours.ts'
import { type Circumstances, weigh } from './weigh.ts'

const hour = 3_600_000
const day = 24 * hour
const noon = new Date('2026-05-04T11:00:00Z')
const before = (time: number) => noon.getTime() - time

type Ask = Pick<ContactAsk, 'purpose' | 'channel' | 'priority' | 'timeZone' | 'expiresAt'>

function ask(more: Partial<Ask> = {}): Ask {
  return {
    purpose: 'survey',
    channel: 'email',
    priority: 5,
    timeZone: 'Europe/Lisbon',
    expiresAt: new Date(noon.getTime() + 40 * day),
    ...more,
  }
}

function at(more: Partial<Circumstances> = {}): Circumstances {
  return {
    now: noon,
    policy: standardPolicy,
    businessTimeZone: 'Europe/Lisbon',
    consent: null,
    bought: true,
    blocked: false,
    contacts: [],
    waiting: [],
    ...more,
  }
}

const policy = (change: Partial<ContactPolicy>): ContactPolicy => ({ ...standardPolicy, ...change })

describe('consent', () => {
  test.each([
    ['survey', 'customers', null, true, 'allowed'],
    ['survey', 'customers', null, false, 'no-consent'],
    ['survey', 'customers', 'given', false, 'allowed'],
    ['survey', 'customers', 'withdrawn', true, 'withdrawn'],
    ['survey', 'anyone', 'unsubscribed', true, 'unsubscribed'],
    ['survey', 'anyone', null, false, 'allowed'],
    ['survey', 'consent', null, true, 'no-consent'],
    ['marketing', 'consent', 'given', false, 'allowed'],
    ['review', 'consent', null, true, 'no-consent'],
    ['service', 'consent', null, false, 'allowed'],
    ['service', 'consent', 'withdrawn', true, 'withdrawn'],
  ] as const)(
    'for %s where the rule is %s and they said %s (bought: %s): %s',
    (purpose, rule, consent, bought, expected) => {
      const rules = policy({ consent: { survey: rule, marketing: rule, review: rule } })
      const decision = weigh(ask({ purpose }), at({ policy: rules, consent, bought }))
      expect(decision.outcome === 'refused' ? decision.reason : decision.outcome).toBe(expected)
    },
  )

  test('by default nobody gets offers without having agreed, and no stranger gets a survey', () => {
    expect(weigh(ask({ purpose: 'marketing' }), at()).outcome).toBe('refused')
    expect(weigh(ask(), at({ bought: false })).outcome).toBe('refused')
    expect(weigh(ask(), at({ bought: true })).outcome).toBe('allowed')
  })
})

describe('how often', () => {
  test('holds until the oldest message falls out of the budget, with the figures', () => {
    const contacts = [29, 20, 10, 3].map((days) => ({ at: before(days * day), purpose: 'marketing' as const }))
    expect(weigh(ask(), at({ contacts }))).toEqual({
      outcome: 'held',
      reason: 'budget',
      until: new Date(noon.getTime() + day),
      detail: { most: 4, days: 30, used: 4 },
    })
  })

  test('counts each purpose by itself too', () => {
    const contacts = [20, 10].map((days) => ({ at: before(days * day), purpose: 'survey' as const }))
    expect(weigh(ask(), at({ contacts }))).toMatchObject({ outcome: 'held', reason: 'purpose-budget' })
    expect(weigh(ask({ purpose: 'review' }), at({ contacts }))).toMatchObject({ outcome: 'allowed' })
  })

  test('keeps a gap, and moves what it holds out of the quiet hours', () => {
    const contacts = [{ at: before(36 * hour), purpose: 'review' as const }]
    expect(weigh(ask(), at({ contacts }))).toMatchObject({
      outcome: 'held',
      reason: 'gap',
      // The gap ends at one in the night.
      until: new Date('2026-05-05T07:00:00Z'),
    })
  })

  test('service messages do not wait, but count', () => {
    const full = [9, 8, 7, 6].map((days) => ({ at: before(days * day), purpose: 'service' as const }))
    expect(weigh(ask({ purpose: 'service' }), at({ contacts: full })).outcome).toBe('allowed')
    expect(weigh(ask(), at({ contacts: full }))).toMatchObject({ outcome: 'held', reason: 'budget' })
  })
})

describe('quiet hours', () => {
  const night = new Date('2026-05-04T22:30:00Z')

  test('are those of the person, else of the business', () => {
    expect(weigh(ask(), at({ now: night }))).toMatchObject({
      outcome: 'held',
      reason: 'quiet-hours',
      until: new Date('2026-05-05T07:00:00Z'),
      detail: { timeZone: 'Europe/Lisbon' },
    })
    expect(weigh(ask({ timeZone: 'America/New_York' }), at({ now: night })).outcome).toBe('allowed')
    const decision = weigh(ask({ timeZone: null }), at({ now: night, businessTimeZone: 'Asia/Tokyo' }))
    expect(decision).toMatchObject({ outcome: 'held', until: new Date('2026-05-04T23:00:00Z') })
  })

  test('do not hold what is shown to somebody who is there, nor a service message', () => {
    expect(weigh(ask({ channel: 'in-page' }), at({ now: night })).outcome).toBe('allowed')
    expect(weigh(ask({ channel: 'link' }), at({ now: night })).outcome).toBe('allowed')
    expect(weigh(ask({ purpose: 'service' }), at({ now: night })).outcome).toBe('allowed')
  })
})

describe('what is more important', () => {
  const waiting = (more: object) => [
    { purpose: 'review' as const, priority: 9, until: noon.getTime() + 10 * hour, ...more },
  ]

  test('goes first where both would fall into the gap', () => {
    expect(weigh(ask(), at({ waiting: waiting({}) }))).toMatchObject({ outcome: 'held', reason: 'more-important' })
    expect(weigh(ask({ priority: 9 }), at({ waiting: waiting({}) })).outcome).toBe('allowed')
    expect(weigh(ask(), at({ waiting: waiting({ until: noon.getTime() + 4 * day }) })).outcome).toBe('allowed')
  })

  test('keeps the last place of the budget', () => {
    const contacts = [20, 10, 5].map((days) => ({ at: before(days * day), purpose: 'marketing' as const }))
    const soon = waiting({ until: noon.getTime() + 5 * day })
    expect(weigh(ask(), at({ contacts, waiting: soon }))).toMatchObject({ outcome: 'held', reason: 'more-important' })
    expect(weigh(ask(), at({ contacts: contacts.slice(1), waiting: soon })).outcome).toBe('allowed')
    // By then the oldest has fallen out, so that both fit.
    expect(weigh(ask(), at({ contacts, waiting: waiting({ until: noon.getTime() + 11 * day }) })).outcome).toBe(
      'allowed',
    )
  })
})

test('what would come too late is refused, and says what it waited for', () => {
  const contacts = [{ at: before(hour), purpose: 'survey' as const }]
  const expiresAt = new Date(noon.getTime() + day)
  expect(weigh(ask({ expiresAt }), at({ contacts }))).toMatchObject({
    outcome: 'refused',
    reason: 'expired',
    detail: { because: 'gap' },
  })
  expect(weigh(ask({ expiresAt: noon }), at())).toMatchObject({ outcome: 'refused', reason: 'expired' })
})

test('an address that mail comes back from is left alone, whatever is asked', () => {
  for (const purpose of contactPurpose.options)
    expect(weigh(ask({ purpose }), at({ blocked: true, consent: 'given' }))).toMatchObject({
      outcome: 'refused',
      reason: 'blocked',
    })
})

describe('whatever the circumstances', () => {
  const budget = fc.option(fc.record({ most: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 1, max: 40 }) }))
  const rule = fc.constantFrom('consent' as const, 'customers' as const, 'anyone' as const)
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  const clock = time.map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${minutes}`)
  const policies: fc.Arbitrary<ContactPolicy> = fc.record({
    consent: fc.record({ survey: rule, marketing: rule, review: rule }),
    overall: budget,
    purposes: fc.record({ survey: budget, marketing: budget, review: budget }),
    gapHours: fc.integer({ min: 0, max: 100 }),
    quietHours: fc.option(fc.record({ from: clock, to: clock })),
  })
  const zones = fc.constantFrom(
    'Europe/Lisbon',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  )
  const purposes = fc.constantFrom(...contactPurpose.options)
  const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') })
  const asks: fc.Arbitrary<Ask> = fc.record({
    purpose: purposes,
    channel: fc.constantFrom('email' as const, 'in-page' as const, 'api' as const, 'sms' as const),
    priority: fc.integer({ min: 0, max: 9 }),
    timeZone: fc.option(zones),
    expiresAt: moments.map((then) => new Date(then)),
  })
  const circumstances = fc
    .record({
      now: moments,
      policy: policies,
      businessTimeZone: zones,
      consent: fc.option(fc.constantFrom('given' as const, 'withdrawn' as const, 'unsubscribed' as const)),
      bought: fc.boolean(),
      blocked: fc.boolean(),
    })
    .chain(({ now, ...rest }) =>
      fc
        .record({
          contacts: fc.array(fc.record({ at: fc.integer({ min: now - 80 * day, max: now }), purpose: purposes }), {
            maxLength: 8,
          }),
          waiting: fc.array(
            fc.record({
              until: fc.integer({ min: now - hour, max: now + 40 * day }),
              purpose: purposes,
              priority: fc.integer({ min: 0, max: 9 }),
            }),
            { maxLength: 3 },
          ),
        })
        .map((more): Circumstances => ({ ...rest, ...more, now: new Date(now) })),
    )

  test('nobody who objected is asked; nobody is asked too late, or at an address that is blocked', () => {
    fc.assert(
      fc.property(asks, circumstances, (one, given) => {
        const { outcome } = weigh(one, given)
        if (
          given.consent === 'withdrawn' ||
          given.consent === 'unsubscribed' ||
          given.blocked ||
          one.expiresAt <= given.now
        )
          expect(outcome).toBe('refused')
      }),
    )
  })

  test('what is allowed fits every budget, keeps the gap and is not sent in a quiet hour', () => {
    let allowed = 0
    fc.assert(
      fc.property(asks, circumstances, (one, given) => {
        if (weigh(one, given).outcome !== 'allowed' || one.purpose === 'service') return
        allowed++
        const now = given.now.getTime()
        const { overall, purposes: own, gapHours, quietHours } = given.policy
        const counted = given.contacts.filter(({ purpose }) => purpose === one.purpose)
        if (overall) expect(usedAt(now, given.contacts, overall)).toBeLessThan(overall.most)
        const ownBudget = own[one.purpose as Exclude<ContactPurpose, 'service'>]
        if (ownBudget) expect(usedAt(now, counted, ownBudget)).toBeLessThan(ownBudget.most)
        for (const contact of given.contacts) expect(now - contact.at).toBeGreaterThanOrEqual(gapHours * hour)
        if (quietHours && one.channel !== 'in-page')
          expect(isQuiet(now, quietHours, one.timeZone ?? given.businessTimeZone)).toBe(false)
      }),
      { numRuns: 5000 },
    )
    expect(allowed).toBeGreaterThan(50)
  })

  test('what is held is held until later, within its time, and is allowed then if nothing else happens', () => {
    let held = 0
    fc.assert(
      fc.property(asks, circumstances, (one, given) => {
        const decision = weigh(one, { ...given, waiting: [] })
        if (decision.outcome !== 'held') return
        held++
        expect(decision.until > given.now).toBe(true)
        expect(decision.until < one.expiresAt).toBe(true)
        expect(weigh(one, { ...given, waiting: [], now: decision.until }).outcome).toBe('allowed')
      }),
      { numRuns: 5000 },
    )
    expect(held).toBeGreaterThan(50)
  })

  test('a service message is never held', () => {
    fc.assert(
      fc.property(asks, circumstances, (one, given) => {
        expect(weigh({ ...one, purpose: 'service' }, given).outcome).not.toBe('held')
      }),
    )
  })

  test('one message more never makes anything easier', () => {
    fc.assert(
      fc.property(asks, circumstances, purposes, (one, given, purpose) => {
        const alone = { ...given, waiting: [] }
        const more = { ...alone, contacts: [...given.contacts, { at: given.now.getTime() - hour, purpose }] }
        if (weigh(one, more).outcome === 'allowed') expect(weigh(one, alone).outcome).toBe('allowed')
      }),
    )
  })
})
