import { knownEvents } from '@esteem/contract'
import { expect, test } from 'vitest'
import { sentenceOf } from './sentence.ts'

function tell(event: string, properties: Record<string, unknown> = {}, more: object = {}) {
  return sentenceOf({ type: 'track', event, properties, traits: {}, ...more }, 'EUR')
}

test('an order says how many things and for how much', () => {
  const products = [{ name: 'Blue bowl', quantity: 2 }, { name: 'Linen scarf' }]
  expect(tell('Order Completed', { order_id: 'A-7', total: 42, currency: 'EUR', products })).toEqual({
    text: 'Ordered 3 things for €42.00',
    detail: 'Order A-7 · Blue bowl, Linen scarf',
  })
  expect(tell('Order Completed', { total: '19.90' }).text).toBe('Ordered for €19.90')
  expect(tell('Order Completed').text).toBe('Ordered')
})

test('a refund, a delivery that was late, and a score with its words', () => {
  expect(tell('Order Refunded', { total: 12.5 }).text).toBe('Was refunded €12.50')
  const dates = { promised_at: '2026-03-01', delivered_at: '2026-03-03T10:00:00Z' }
  expect(tell('Order Delivered', dates).text).toBe('Got an order delivered, 2 days late')
  expect(tell('Survey Answered', { score: 9, metric: 'nps', text: 'Lovely bowls' })).toEqual({
    text: 'Answered a survey with 9 for NPS',
    detail: '“Lovely bowls”',
  })
})

test('pages, traits and names of events that nobody knows', () => {
  expect(tell('', { title: 'Bowls', path: '/bowls' }, { type: 'page' })).toEqual({
    text: 'Visited “Bowls”',
    detail: '/bowls',
  })
  expect(tell('', {}, { type: 'page' }).text).toBe('Visited a page')
  expect(tell('identify', {}, { type: 'identify', traits: { email: 'a@b.example', firstName: 'Ana' } }).text).toBe(
    'Became known by email and first name',
  )
  expect(tell('Loyalty Points Earned', { points: 30, nested: {} })).toEqual({
    text: 'Loyalty Points Earned',
    detail: 'Points: 30',
  })
})

test('every known event has a sentence even when all its properties are missing or of the wrong type', () => {
  for (const [event, properties] of Object.entries(knownEvents)) {
    const wrong = Object.fromEntries(properties.map((name) => [name, { not: ['what', 'was', 'expected'] }]))
    for (const given of [{}, wrong]) {
      const { text } = tell(event, given)
      expect(text, event).toMatch(/^[A-Z]/)
      expect(text, event).not.toMatch(/undefined|null|NaN|\[object|\s$/)
    }
  }
})

test('an event named like something that every object has is only an event', () => {
  expect(tell('constructor').text).toBe('constructor')
  expect(tell('Order Completed', { total: '1e999', products: 'none' }).text).toBe('Ordered')
})
