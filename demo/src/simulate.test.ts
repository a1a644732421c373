import { createHash } from 'node:crypto'
import { knownEvents, message as schema } from '@esteem/contract'
import { expect, test } from 'vitest'
import { type Told, tellShop, tracked, until } from './shop.fixture.ts'

const shop = tellShop({ customers: 200 })

function bytes(told: Told): string {
  const hash = createHash('sha256')
  for (const { messages, orders, identities, texts } of told.chapters)
    hash.update(
      JSON.stringify([messages, orders.map(({ person, ...order }) => [person?.id, order]), identities, texts]),
    )
  return hash.update(JSON.stringify(told.truth)).digest('hex')
}

test('the same seed gives the same bytes, another seed another shop', () => {
  const small = { customers: 100, scenarios: [{ name: 'bot-traffic' as const, from: until.getTime() - 9e9 }] }
  const once = bytes(tellShop(small))
  expect(bytes(tellShop({ seed: 12, customers: 20 }))).not.toBe(once)
  expect(bytes(tellShop(small))).toBe(once)
})

test('every message is one that the event API takes', () => {
  for (const message of shop.messages) expect(schema.safeParse(message).error?.issues).toBeUndefined()
})

test('messages of our own kinds carry nothing but known names', () => {
  const names = new Set(shop.messages.flatMap((message) => (message.type === 'track' ? [message.event] : [])))
  expect([...names].filter((name) => !(name in knownEvents))).toEqual([])
  const wanted = ['Order Completed', 'Order Delivered', 'Order Refunded', 'Survey Answered', 'Review Posted']
  expect(wanted.filter((name) => !names.has(name))).toEqual([])
})

test('ids are unique, and times go forward within a person and stay within the data', () => {
  const ids = shop.messages.map(({ messageId }) => messageId)
  expect(new Set(ids).size).toBe(ids.length)
  const start = Date.parse(shop.truth.made.from)
  for (const { messages } of shop.chapters) {
    const times = messages.map(({ timestamp }) => Date.parse(String(timestamp)))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    if (times.length > 0) expect(times[0]).toBeGreaterThanOrEqual(start - 3_600_000)
    if (times.length > 0) expect(times.at(-1)).toBeLessThan(until.getTime())
  }
})

test('what an order says adds up to the cent', () => {
  for (const { properties } of tracked(shop.messages, 'Order Completed')) {
    const cents = (name: string) => Math.round(100 * Number(properties[name]))
    const products = properties.products as unknown as { price: number; quantity: number }[]
    const goods = products.reduce((sum, { price, quantity }) => sum + Math.round(100 * price) * quantity, 0)
    expect(goods - cents('discount') + cents('shipping')).toBe(cents('total'))
    expect(cents('revenue') + cents('tax') + cents('shipping')).toBe(cents('total'))
  }
})

test('web orders are messages; stall orders have a phone number at most', () => {
  const told = new Set(tracked(shop.messages, 'Order Completed').map(({ properties }) => properties.order_id))
  const orders = shop.chapters.flatMap((chapter) => chapter.orders)
  for (const { id, channel } of orders) expect(told.has(id)).toBe(channel === 'web')
  expect(orders.some(({ person }) => person === null)).toBe(true)
})

test('every quantity of the truth says of what, in which unit, when and of whom it is the value', () => {
  const quantities = Object.entries(shop.truth.quantities)
  expect(quantities.length).toBeGreaterThan(50)
  for (const [id, { definition, unit, period, population, value }] of quantities) {
    expect(
      [definition, unit, period, population].every((text) => text.length > 2),
      id,
    ).toBe(true)
    expect(JSON.stringify(value), id).not.toMatch(/null|NaN/)
  }
})

test('every text has its topics and mood in the truth, and every identifier its person', () => {
  for (const { messages, texts, identities } of shop.chapters) {
    const written = messages.filter(
      (message) =>
        message.type === 'track' && message.event !== 'Message Sent' && typeof message.properties?.text === 'string',
    )
    const known = new Map(texts.map(({ messageId, truth }) => [messageId, truth]))
    for (const { messageId } of written) expect(known.get(messageId!)?.claims.length ?? 1).toBeGreaterThan(0)
    const anonymous = new Set(identities.map(({ value }) => value))
    if (identities.length > 0)
      for (const { userId, anonymousId } of messages)
        for (const id of [userId, anonymousId]) if (id) expect(anonymous.has(id)).toBe(true)
  }
})
