import { randomUUID } from 'node:crypto'
import { type AskRuleInput, askRuleInput, standardPolicy } from '@esteem/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Mailbox, openMailbox } from '../../../../test/mailbox.ts'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const hour = 3_600_000
const day = 24 * hour
let now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let mailbox: Mailbox
let surveyId: string

const json = {
  title: { default: 'After the order', pt: 'Depois da encomenda' },
  elements: [
    {
      type: 'rating',
      name: 'recommend',
      title: { default: 'How likely are you to recommend us?', pt: 'Recomendava-nos?' },
      rateMin: 0,
      rateMax: 10,
      minRateDescription: { default: 'Not at all', pt: 'De modo nenhum' },
      maxRateDescription: { default: 'Very much', pt: 'Com certeza' },
    },
    { type: 'comment', name: 'why', title: 'Why?' },
  ],
}

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer(() => new Date(now), { ESTEEM_SMTP_URL: mailbox.url })
})
afterAll(async () => {
  await server.stop()
  await mailbox.close()
})
/** A survey of its own for each test, and a day of its own. */
beforeEach(async () => {
  now =
    Date.parse('2026-05-04T11:00:00Z') + Math.ceil((now - Date.parse('2026-05-04T11:00:00Z')) / (60 * day)) * 60 * day
  ;({ surveyId } = await server.client.createSurvey({ body: { name: `Test ${randomUUID()}`, json } }))
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
})

/** Rules of other tests would ask the same people. */
afterEach(async () => {
  for (const { ruleId } of (await server.client.listAskRules({ params: { surveyId } })).items)
    await server.client.deleteAskRule({ params: { surveyId, ruleId } })
})

const poll = <T>(read: () => Promise<T> | T) => expect.poll(read, { timeout: 15_000 })

interface Customer {
  userId: string
  email: string
}

let people = 0
async function customer(traits: object = {}, bought = true): Promise<Customer> {
  const userId = `c${++people}-${randomUUID().slice(0, 8)}`
  const email = `${userId}@mail.example`
  const response = await server.send([
    { type: 'identify', userId, traits: { email, ...traits }, messageId: randomUUID(), timestamp: at() },
    ...(bought ? [event(userId, 'Order Completed', { order_id: `o-${userId}`, total: 20, currency: 'EUR' })] : []),
  ])
  expect(response.status).toBe(200)
  return { userId, email }
}

const at = (time = now) => new Date(time).toISOString()

function event(userId: string, name: string, properties: object = {}, time = now) {
  return { type: 'track', event: name, userId, properties, timestamp: at(time), messageId: randomUUID() }
}

const rule = (more: Partial<AskRuleInput> = {}): AskRuleInput =>
  askRuleInput.parse({
    name: 'After delivery',
    when: { kind: 'event', event: 'Order Delivered', delayHours: 72 },
    ...more,
  })

const mailsTo = ({ email }: Customer) => mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(email))
const invitations = async () =>
  (await server.client.listInvitations({ params: { surveyId }, query: { limit: 500 } })).items
const create = (body: AskRuleInput) => server.client.createAskRule({ params: { surveyId }, body })
const invitationOf = async ({ userId }: Customer) => {
  const [{ customerId }] = (await server.client.listCustomers({ query: { search: userId } })).items
  return (await invitations()).find((one) => one.customerId === customerId)
}
const contactOf = async ({ userId }: Customer) => {
  const [{ customerId }] = (await server.client.listCustomers({ query: { search: userId } })).items
  return { customerId, ...(await server.client.getCustomerContact({ params: { customerId } })) }
}

describe('a rule that waits for an event', () => {
  test('asks each customer once, days later, and tells the timeline', async () => {
    await create(rule())
    const ana = await customer({ name: 'Ana' })
    const delivered = event(ana.userId, 'Order Delivered', { order_id: 'o-1' })
    await server.send([delivered])
    await server.send([delivered, event(ana.userId, 'Order Delivered', { order_id: 'o-1' })])
    await poll(async () => (await invitationOf(ana))?.state).toBe('scheduled')
    expect(mailsTo(ana)).toHaveLength(0)
    now += 3 * day
    await poll(async () => (await invitationOf(ana))?.state).toBe('sent')
    expect(mailsTo(ana)).toHaveLength(1)
    expect(await invitations()).toHaveLength(1)
    expect(await invitationOf(ana)).toMatchObject({ about: { orderId: 'o-1' }, channel: 'email' })
    const { customerId, messages } = await contactOf(ana)
    expect(messages).toMatchObject([{ state: 'sent', purpose: 'survey', subject: { kind: 'survey', id: surveyId } }])
    await poll(async () => {
      const timeline = await server.client.getTimeline({ params: { customerId }, query: { event: 'Survey Sent' } })
      return timeline.items.map(({ properties }) => properties)
    }).toMatchObject([{ survey_id: surveyId, channel: 'email', order_id: 'o-1' }])
  })

  test('asks nobody about what happened long ago, before the rule, or otherwise than it says', async () => {
    const before = await customer()
    await server.send([event(before.userId, 'Order Delivered', { order_id: 'x-1' })])
    now += hour
    await create(
      rule({
        when: {
          kind: 'event',
          event: 'Order Delivered',
          delayHours: 0,
          where: [{ property: 'carrier', operator: 'is', value: 'post' }],
        },
      }),
    )
    const [old, other, meant] = [await customer(), await customer(), await customer()]
    await server.send([
      event(old.userId, 'Order Delivered', { order_id: 'x-2', carrier: 'post' }, now - 20 * day),
      event(other.userId, 'Order Delivered', { order_id: 'x-3', carrier: 'bike' }),
      event(meant.userId, 'Order Delivered', { order_id: 'x-4', carrier: 'post' }),
    ])
    await poll(async () => (await invitations()).map(({ state }) => state)).toEqual(['sent'])
    expect(mailsTo(meant)).toHaveLength(1)
  })

  test('keeps to its filters, its share and its quota', async () => {
    await create(
      rule({
        when: { kind: 'event', event: 'Workshop Attended', delayHours: 0, where: [] },
        filters: [{ trait: 'city', operator: 'is', value: 'Porto' }],
        quota: { most: 2, per: 'ever' },
      }),
    )
    const there = [
      await customer({ city: 'Porto' }),
      await customer({ city: 'Porto' }),
      await customer({ city: 'Porto' }),
    ]
    const away = await customer({ city: 'Lyon' })
    await server.send([...there, away].map(({ userId }) => event(userId, 'Workshop Attended')))
    await poll(async () => (await invitations()).length).toBe(2)
    expect(await invitationOf(away)).toBeUndefined()
  })

  test('that is paused sends nothing and forgets what happens meanwhile; deleted, it calls off what waits', async () => {
    const { ruleId } = await create(rule())
    const [early, meanwhile] = [await customer(), await customer()]
    await server.send([event(early.userId, 'Order Delivered', { order_id: `p-${early.userId}` })])
    await poll(async () => (await invitations()).length).toBe(1)
    await server.client.changeAskRule({ params: { surveyId, ruleId }, body: { state: 'paused' } })
    await server.send([event(meanwhile.userId, 'Order Delivered', { order_id: `p-${meanwhile.userId}` })])
    now += 3 * day + hour
    await server.client.changeAskRule({ params: { surveyId, ruleId }, body: { state: 'active' } })
    await poll(async () => (await invitationOf(early))?.state).toBe('sent')
    expect(await invitationOf(meanwhile)).toBeUndefined()
    const late = await customer()
    await server.send([event(late.userId, 'Order Delivered', { order_id: `p-${late.userId}` })])
    await poll(async () => (await invitationOf(late))?.state).toBe('scheduled')
    await server.client.deleteAskRule({ params: { surveyId, ruleId } })
    expect(await invitationOf(late)).toMatchObject({ state: 'cancelled', reason: 'rule-deleted' })
  })

  test('goes on after a restart with what was waiting', async () => {
    await create(rule())
    const rui = await customer()
    await server.send([event(rui.userId, 'Order Delivered', { order_id: `r-${rui.userId}` })])
    await poll(async () => (await invitationOf(rui))?.state).toBe('scheduled')
    now += 3 * day
    await server.restart()
    await poll(async () => (await invitationOf(rui))?.state).toBe('sent')
    expect(mailsTo(rui)).toHaveLength(1)
  })
})

describe('the contact policy', () => {
  test('holds what comes in a quiet hour, and too soon after another mail', async () => {
    await create(rule({ when: { kind: 'event', event: 'Order Delivered', delayHours: 0, where: [] }, onceInDays: 0 }))
    const night = await customer({ timezone: 'Asia/Tokyo' })
    await server.send([event(night.userId, 'Order Delivered', { order_id: `n-${night.userId}` })])
    await poll(async () => await invitationOf(night)).toMatchObject({
      state: 'held',
      reason: 'quiet-hours',
      dueAt: at(now + 12 * hour),
    })
    now += 12 * hour
    await poll(async () => (await invitationOf(night))?.state).toBe('sent')
    await server.send([event(night.userId, 'Order Delivered', { order_id: `m-${night.userId}` })])
    await poll(async () => (await invitations())[0].reason).toBe('gap')
    const decisions = await server.client.listContactDecisions({
      query: { subjectKind: 'survey', subjectId: surveyId },
    })
    expect(decisions.items.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['held', 'gap'],
      ['allowed', null],
      ['held', 'quiet-hours'],
    ])
  })

  test('keeps strangers from being asked, and those who objected; what they said shows on their page', async () => {
    await create(rule({ when: { kind: 'event', event: 'Signed Up', delayHours: 0, where: [] } }))
    const [stranger, willing, unwilling] = [await customer({}, false), await customer({}, false), await customer()]
    await server.send([
      event(willing.userId, 'Consent Given', { purpose: 'surveys', text_version: '3' }, now - hour),
      event(unwilling.userId, 'Consent Withdrawn', { purpose: 'surveys' }, now - hour),
    ])
    await poll(async () => (await contactOf(unwilling)).entries.length).toBe(1)
    await poll(async () => (await contactOf(willing)).entries).toMatchObject([
      { purpose: 'survey', state: 'given', textVersion: '3' },
    ])
    await server.send([stranger, willing, unwilling].map(({ userId }) => event(userId, 'Signed Up')))
    await poll(async () => (await invitationOf(stranger))?.reason).toBe('no-consent')
    await poll(async () => (await invitationOf(unwilling))?.reason).toBe('withdrawn')
    await poll(async () => (await invitationOf(willing))?.state).toBe('sent')
  })

  test('and a merge that is undone: consent is again as if it had never been', async () => {
    const [ana, rui] = [await customer(), await customer()]
    await server.send([event(ana.userId, 'Unsubscribed', { purpose: 'survey' }, now - hour)])
    await poll(async () => (await contactOf(ana)).entries.length).toBe(1)
    const other = (await contactOf(rui)).customerId
    const { customerId } = await contactOf(ana)
    const { linkId } = await server.client.mergeCustomers({ params: { customerId }, body: { otherCustomerId: other } })
    const survey = async (one: Customer) => (await contactOf(one)).purposes.find(({ purpose }) => purpose === 'survey')
    expect(await survey(rui)).toMatchObject({ state: 'unsubscribed', mayBeAsked: false })
    await server.client.undoLink({ params: { linkId } })
    expect(await survey(rui)).toEqual({ purpose: 'survey', state: null, since: null, mayBeAsked: true })
    expect(await survey(ana)).toMatchObject({ state: 'unsubscribed', mayBeAsked: false })
  })

  test('can be looked at before it is changed', async () => {
    const { people: before } = await server.client.previewContactPolicy({ body: { purpose: 'survey' } })
    await customer({}, false)
    const asked = await server.client.previewContactPolicy({ body: { purpose: 'survey' } })
    expect(asked.people).toBe(before + 1)
    expect(asked.refused.find(({ reason }) => reason === 'no-consent')!.people).toBeGreaterThan(0)
    const policy = { ...standardPolicy, consent: { ...standardPolicy.consent, survey: 'anyone' as const } }
    const wider = await server.client.previewContactPolicy({ body: { purpose: 'survey', policy } })
    expect(wider.refused.find(({ reason }) => reason === 'no-consent')).toBeUndefined()
    expect(await server.client.getContactPolicy({})).toEqual(standardPolicy)
  })
})

describe('a rule by the calendar', () => {
  test('asks everyone it is for on its day, and each once', async () => {
    const [here, away] = [await customer({ city: 'Faro' }), await customer({ city: 'Bern' })]
    await create(
      rule({ when: { kind: 'date', at: at(now) }, filters: [{ trait: 'city', operator: 'is', value: 'Faro' }] }),
    )
    await poll(async () => (await invitationOf(here))?.state).toBe('sent')
    const [{ ruleId }] = (await server.client.listAskRules({ params: { surveyId } })).items
    await server.client.changeAskRule({ params: { surveyId, ruleId }, body: { state: 'active' } })
    expect(await invitations()).toHaveLength(1)
    expect(await invitationOf(away)).toBeUndefined()
  })

  test('that comes round spreads people over the period, and asks each once in it', async () => {
    const some = await Promise.all(Array.from({ length: 12 }, () => customer({ city: 'Nice' })))
    const { ruleId } = await create(
      rule({ when: { kind: 'every', days: 10 }, filters: [{ trait: 'city', operator: 'is', value: 'Nice' }] }),
    )
    const round = () => server.client.changeAskRule({ params: { surveyId, ruleId }, body: { state: 'active' } })
    const counts: number[] = []
    for (let passed = 0; passed < 10; passed++) {
      now += day
      await round()
      counts.push((await invitations()).length)
    }
    expect(counts.at(-1)).toBe(some.length)
    expect(counts[3]).toBeGreaterThan(0)
    expect(counts[3]).toBeLessThan(some.length)
  })
})

describe('by API', () => {
  test('people are invited by mail or get a link, as far as they may be asked; the same key asks nobody twice', async () => {
    const [ana, rui, stranger] = [await customer(), await customer(), await customer({}, false)]
    const body = { people: [{ userId: ana.userId }], key: 'wave-1' }
    const { items } = await server.client.invite({ params: { surveyId }, body })
    expect(items).toMatchObject([{ state: 'scheduled', problem: null, url: null }])
    await server.client.invite({ params: { surveyId }, body })
    await poll(async () => (await invitationOf(ana))?.state).toBe('sent')
    expect(mailsTo(ana)).toHaveLength(1)
    const linked = await server.client.invite({
      params: { surveyId },
      body: {
        channel: 'api',
        people: [
          { userId: rui.userId, about: { orderId: 'o-9' } },
          { email: stranger.email },
          { customerId: 999_999 },
          { email: 'nobody' },
        ],
      },
    })
    expect(linked.items).toMatchObject([
      { state: 'sent', url: expect.stringContaining(`/s/${surveyId}?i=`) },
      { state: 'refused', reason: 'no-consent', url: null },
      { invitationId: null, problem: 'There is no customer 999999.' },
      { invitationId: null, problem: '"nobody" is not one person’s: it is malformed.' },
    ])
    // What nobody will try again holds up nothing else.
    const again = { channel: 'api' as const, people: [{ userId: rui.userId }] }
    const second = await server.client.invite({ params: { surveyId }, body: again })
    expect(second.items).toMatchObject([{ state: 'refused', reason: 'gap', url: null }])
  })

  test('what waits can be called off; what was sent cannot', async () => {
    const ana = await customer()
    const later = { people: [{ userId: ana.userId }], at: at(now + 5 * day) }
    const { items } = await server.client.invite({ params: { surveyId }, body: later })
    const params = { surveyId, invitationId: items[0].invitationId! }
    expect(await server.client.cancelInvitation({ params })).toMatchObject({ state: 'cancelled' })
    await expect(server.client.cancelInvitation({ params })).rejects.toThrow('does not wait any more')
  })

  test('an answer is noted, and stops the reminder; without one there is one reminder', async () => {
    await create(
      rule({ when: { kind: 'event', event: 'Order Delivered', delayHours: 0, where: [] }, reminderAfterDays: 5 }),
    )
    const [answers, silent] = [await customer(), await customer()]
    await server.send(
      [answers, silent].map(({ userId }) => event(userId, 'Order Delivered', { order_id: `a-${userId}` })),
    )
    await poll(async () => (await invitationOf(silent))?.state).toBe('sent')
    await poll(async () => (await invitationOf(answers))?.state).toBe('sent')
    const { invitationId } = (await invitationOf(answers))!
    await server.send([
      event(answers.userId, 'Survey Answered', {
        survey_id: surveyId,
        invitation_id: invitationId,
        question_id: 'recommend',
        score: 9,
      }),
    ])
    await poll(async () => (await invitationOf(answers))?.state).toBe('answered')
    now += 5 * day
    await poll(() => mailsTo(silent).length).toBe(2)
    now += 10 * day
    await poll(async () => (await invitationOf(silent))?.history[0].reason).toBe('reminded')
    expect(mailsTo(answers)).toHaveLength(1)
    expect(mailsTo(silent)).toHaveLength(2)
  })
})
