import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createScenarios, type ScenarioName } from './scenarios.ts'
import { mean, type Told, tellShop, tracked } from './shop.fixture.ts'

const from = Date.UTC(2025, 6, 1)
const plain = tellShop({ customers: 250, browsing: 0.2 })
const told = new Map<ScenarioName, Told>()
function shopWith(name: ScenarioName): Told {
  if (!told.has(name)) told.set(name, tellShop({ customers: 250, browsing: 0.2, scenarios: [{ name, from }] }))
  return told.get(name)!
}

/** All that was told of the time before, in one short text. */
function before(story: Told): string {
  const hash = createHash('sha256')
  for (const { messages, orders } of story.chapters) {
    for (const message of messages)
      if (Date.parse(String(message.timestamp)) < from) hash.update(JSON.stringify(message))
    for (const { id, at, total, lines } of orders) if (at < from) hash.update(JSON.stringify([id, at, total, lines]))
  }
  return hash.digest('hex')
}

const after = (told: Told, ...events: string[]) => tracked(told.messages, ...events).filter(({ at }) => at >= from)
const scores = (told: Told, metric: string) =>
  after(told, 'Survey Answered')
    .filter(({ properties }) => properties.metric === metric)
    .map(({ properties }) => Number(properties.score))
const lateShare = (told: Told) =>
  mean(
    after(told, 'Order Delivered').map(({ properties }) =>
      Number(Date.parse(String(properties.delivered_at)) > Date.parse(String(properties.promised_at))),
    ),
  )
describe.each(['nps-drop', 'courier-strike', 'price-rise', 'bot-traffic', 'viral-complaint'] as const)('%s', (name) => {
  const shop = shopWith(name)

  test('changes nothing before its day', () => {
    expect(before(shop)).toBe(before(plain))
  })

  test('is named in the truth', () => {
    expect(shop.truth.scenarios).toEqual([{ name, from: '2025-07-01T00:00:00.000Z' }])
  })
})

test('nps-drop lowers the answers and the true NPS', () => {
  const shop = shopWith('nps-drop')
  expect(mean(scores(shop, 'nps'))).toBeLessThan(mean(scores(plain, 'nps')) - 0.7)
  const nps = (told: Told) => (told.truth.quantities['nps.now']!.value as { population: number }).population
  expect(nps(shop)).toBeLessThan(nps(plain) - 20)
})

test('courier-strike makes most parcels late for six weeks', () => {
  expect(lateShare(shopWith('courier-strike'))).toBeGreaterThan(lateShare(plain) + 0.1)
})

test('price-rise raises every price by 15 % and lowers the orders that are to be expected', () => {
  const shop = shopWith('price-rise')
  const prices = (told: Told) =>
    new Map(after(told, 'Product Viewed').map(({ properties }) => [properties.product_id, Number(properties.price)]))
  const [usual, risen] = [prices(plain), prices(shop)]
  const ratios = [...risen].filter(([id]) => usual.has(id)).map(([id, price]) => price / usual.get(id)!)
  expect(mean(ratios)).toBeGreaterThan(1.1)
  expect(mean(ratios)).toBeLessThan(1.2)
  const expected = (told: Told) => Number(told.truth.quantities['expectedOrders.365']!.value)
  expect(expected(shop)).toBeLessThan(expected(plain))
})

test('bot-traffic is page views of one program', () => {
  const views = (told: Told) => told.messages.filter(({ context }) => context?.userAgent === 'python-requests/2.32.3')
  expect(views(plain).length).toBe(0)
  expect(views(shopWith('bot-traffic')).length).toBeGreaterThan(2000)
})

test('viral-complaint multiplies mentions for two weeks', () => {
  const mentions = (told: Told) => after(told, 'Mention Found').filter(({ at }) => at < from + 14 * 86_400_000).length
  expect(mentions(shopWith('viral-complaint'))).toBeGreaterThan(4 * mentions(plain) + 5)
})

test('scenarios begin at midnight and the passing ones end', () => {
  const { acts, shift, passingShift } = createScenarios([{ name: 'viral-complaint', from: from + 5000 }])
  expect(acts('viral-complaint', from)).toBe(true)
  expect(acts('viral-complaint', from - 1)).toBe(false)
  expect(acts('viral-complaint', from + 15 * 86_400_000)).toBe(false)
  expect(shift(from)).toBe(passingShift(from))
  expect(shift(from - 1)).toBe(0)
})
