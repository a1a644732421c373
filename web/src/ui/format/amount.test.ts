import { expect, test } from 'vitest'
import { formatAmount } from './amount.ts'

test('an amount keeps every digit that a float would lose', () => {
  const money = { amount: '90071992547409931.27', currency: 'EUR' }
  expect(formatAmount(money, { locale: 'en-GB' })).toBe('€90,071,992,547,409,931.27')
})

test('a currency without cents is written without them', () => {
  expect(formatAmount({ amount: '1200', currency: 'JPY' }, { locale: 'en-GB' })).toBe('¥1,200')
})

test('a negative amount keeps its sign, and whole rounds to units', () => {
  expect(formatAmount({ amount: '-42.60', currency: 'GBP' }, { locale: 'en-GB' })).toBe('-£42.60')
  expect(formatAmount({ amount: '42.60', currency: 'GBP' }, { locale: 'en-GB', whole: true })).toBe('£43')
})

test('a code that is no currency is written out', () => {
  expect(formatAmount({ amount: '5.00', currency: '1$3' })).toBe('5.00 1$3')
})
