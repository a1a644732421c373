import { expect, test } from 'vitest'
import { countOf, formatShare } from './count.ts'
import { countingLocale, readingLocale } from './locale.ts'
import { explainMoment, formatMoment } from './moment.ts'
import { joinWords, toSentence, toWords } from './words.ts'

test('names of fields become words', () => {
  expect(toWords('shopify_customer_id')).toBe('Shopify customer id')
  expect(toWords('ageBand')).toBe('Age band')
  expect(toWords('VAT')).toBe('VAT')
  expect(toWords('_')).toBe('_')
})

test('lists read as sentences', () => {
  expect(joinWords([])).toBe('')
  expect(joinWords(['name'])).toBe('name')
  expect(joinWords(['name', 'city', 'phone'])).toBe('name, city and phone')
})

test('a clause becomes a sentence', () => {
  expect(toSentence('each has a user id of its own')).toBe('Each has a user id of its own.')
  expect(toSentence('Is it?')).toBe('Is it?')
})

test('counts agree with their nouns', () => {
  expect(countOf(1, 'order', undefined, 'en-GB')).toBe('1 order')
  expect(countOf(2310, 'order', undefined, 'en-GB')).toBe('2,310 orders')
  expect(countOf(0, 'match', 'matches', 'en-GB')).toBe('0 matches')
  expect(formatShare(0.2345, 'en-GB')).toBe('23.5%')
})

test('numbers follow the reader, in digits that the page uses', () => {
  const write = (language: string) => new Intl.NumberFormat(countingLocale(language)).format(1234.5)
  expect(write('de-DE')).toBe('1.234,5')
  expect(write('ar-EG')).toMatch(/^1.234.5$/)
  expect(countingLocale('not a language')).toBe('en-GB')
})

test('words stay English, in the way of the region', () => {
  expect(readingLocale('en-US')).toBe('en-US')
  expect(readingLocale('de-DE')).toBe('en-DE')
  expect(readingLocale('pt')).toBe('en-GB')
  expect(readingLocale('not a language')).toBe('en-GB')
})

test('times are those of the business, and say so', () => {
  const moment = '2026-07-04T22:05:00.000Z'
  expect(formatMoment(moment, 'Europe/Lisbon', 'day-time', 'en-GB')).toBe('4 Jul 2026, 23:05')
  expect(explainMoment(moment, 'Europe/Lisbon', 'en-GB')).toContain('Europe/Lisbon')
})
