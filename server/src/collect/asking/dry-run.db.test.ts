import { randomUUID } from 'node:crypto'
import { type AskRuleInput, askRuleInput } from '@esteem/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/server.ts'

const day = 86_400_000
const now = Date.parse('2026-05-04T11:00:00Z')
let server: TestServer
let surveyId: string

beforeAll(async () => {
  server = await startTestServer(() => new Date(now))
  const json = { elements: [{ type: 'rating', name: 'recommend', rateMin: 0, rateMax: 10 }] }
  ;({ surveyId } = await server.client.createSurvey({ body: { name: 'After the order', json } }))
  await server.client.publishSurvey({ params: { surveyId }, body: { revision: 1 } })
})
afterAll(() => server.stop())

function event(userId: string, name: string, properties: object = {}, time = now) {
  const timestamp = new Date(time).toISOString()
  return { type: 'track', event: name, userId, properties, messageId: randomUUID(), timestamp }
}

let people = 0
async function customer(traits: object = {}, bought = true): Promise<{ userId: string }> {
  const userId = `c${++people}`
  const known = { ...traits, email: `${userId}@mail.example` }
  await server.send([
    { type: 'identify', userId, traits: known, messageId: randomUUID(), timestamp: new Date(now).toISOString() },
    ...(bought ? [event(userId, 'Order Completed', { order_id: `o-${userId}`, total: 20, currency: 'EUR' })] : []),
  ])
  return { userId }
}

const rule = (more: Partial<AskRuleInput>) =>
  askRuleInput.parse({ name: 'After delivery', when: { kind: 'event', event: 'Order Delivered' }, ...more })

test('what would be asked, and why the others not', async () => {
  const [ana, rui, stranger] = [
    await customer({ city: 'Tours' }),
    await customer({ city: 'Tours' }),
    await customer({ city: 'Tours' }, false),
  ]
  await server.send(
    [ana, ana, rui, stranger].map(({ userId }, index) =>
      event(userId, 'Kiln Opened', { order_id: `k-${index}-${userId}` }, now - 2 * day),
    ),
  )
  const told = await server.client.dryRunAskRule({
    params: { surveyId },
    body: { rule: rule({ when: { kind: 'event', event: 'Kiln Opened', delayHours: 0, where: [] } }) },
  })
  expect(told.outcomes.map(({ outcome, reason, people }) => [outcome, reason, people])).toEqual([
    ['asked', null, 2],
    ['asked-lately', null, 1],
    ['refused', 'no-consent', 1],
  ])
  expect((await server.client.listInvitations({ params: { surveyId }, query: {} })).items).toEqual([])
})

test('a rule is for orders of an amount and for tiers of customers; its quota counts by the week', async () => {
  const [big, small, stranger] = [await customer(), await customer(), await customer({}, false)]
  const order = (userId: string, total: number, daysAgo: number) => [
    event(userId, 'Order Completed', { order_id: `p-${userId}`, total, currency: 'EUR' }, now - daysAgo * day),
    event(userId, 'Parcel Handed Over', { order_id: `p-${userId}` }, now - daysAgo * day),
  ]
  const weekly = [await customer(), await customer(), await customer()]
  await server.send([
    ...order(big.userId, 120.5, 20),
    ...order(small.userId, 99.99, 20),
    event(stranger.userId, 'Parcel Handed Over', { order_id: 'unknown' }, now - 20 * day),
    ...weekly.flatMap(({ userId }, index) => order(userId, 200, 2 + index)),
  ])
  const outcomes = async (more: Partial<AskRuleInput>) => {
    const where = [{ property: 'order.total', operator: 'at-least' as const, value: '100' }]
    const when = { kind: 'event' as const, event: 'Parcel Handed Over', delayHours: 24, where }
    const told = await server.client.dryRunAskRule({ params: { surveyId }, body: { rule: rule({ when, ...more }) } })
    return Object.fromEntries(told.outcomes.map(({ outcome, people }) => [outcome, people]))
  }
  expect(await outcomes({})).toEqual({ asked: 4 })
  expect(await outcomes({ quota: { most: 1, per: 'week' } })).toEqual({ asked: 2, 'over-quota': 2 })
  expect(await outcomes({ tiers: ['top', 'high', 'middle', 'low'] })).toEqual({ asked: 4 })
  const { asked = 0, filtered = 0 } = await outcomes({ tiers: ['top', 'high'] })
  expect(asked).toBeGreaterThan(0)
  expect(asked + filtered).toBe(4)
})
