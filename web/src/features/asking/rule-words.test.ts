import { askRuleInput } from '@esteem/contract'
import { expect, test } from 'vitest'
import { whenWords, whomWords } from './rule-words.ts'

const rule = (more: object) => askRuleInput.parse({ name: 'x', when: { kind: 'every', days: 90 }, ...more })
const dear = [{ property: 'order.total', operator: 'at-least', value: '100' }]

test.each([
  [{}, 'Each person every 90 days'],
  [{ when: { kind: 'event', event: 'Order Delivered', delayHours: 72 } }, '3 days after Order Delivered'],
  [{ when: { kind: 'event', event: 'Order Delivered', delayHours: 24 } }, 'A day after Order Delivered'],
  [{ when: { kind: 'event', event: 'Signed Up' } }, 'Right after Signed Up'],
  [
    { when: { kind: 'event', event: 'Order Delivered', delayHours: 120, where: dear } },
    '5 days after Order Delivered, where order total is at least 100',
  ],
  [{ when: { kind: 'date', at: '2026-05-04T10:00:00Z' } }, 'On 4 May 2026, 11:00'],
])('%o: %s', (more, words) => {
  expect(whenWords(rule(more), 'Europe/Lisbon', 'en-GB')).toBe(words)
})

test('whom it asks', () => {
  expect(whomWords(rule({}))).toBe('everybody')
  expect(whomWords(rule({ share: 20, quota: { most: 50, per: 'day' }, segment: 'at-risk' }))).toBe(
    'segment at risk, 20% of people, at most 50 a day',
  )
  const filters = [{ trait: 'country', operator: 'is', value: 'PT' }]
  expect(whomWords(rule({ tiers: ['top', 'high'], filters }))).toBe('top or high tier, customers whose country is PT')
})
