import { expect, test } from 'vitest'
import { formatSentence } from './sentence.ts'

test('days and amounts of a sentence are written as the reader writes them', () => {
  const words = 'They were still likely customers on 2026-11-02. New ones are expected to bring 2778.20 EUR.'
  expect(formatSentence(words, 'en-GB', 'en-GB')).toBe(
    'They were still likely customers on 2 Nov 2026. New ones are expected to bring €2,778.',
  )
  expect(formatSentence('Expected in a year: 0.50 USD to 20 USD', 'en-US', 'en-US')).toBe(
    'Expected in a year: $0.50 to $20.00',
  )
  expect(formatSentence('Since 2026-11-02: 1234.56 EUR', 'en-GB', 'de-DE')).toBe('Since 2 Nov 2026: 1.235\u00a0€')
})

test('other words and numbers stay as they are', () => {
  const words = 'BG/NBD, fitted to 1,211 customers with 2,867 purchases; order 2026-1 of SKU 12-34-56.'
  expect(formatSentence(words, 'en-GB', 'en-GB')).toBe(words)
})
