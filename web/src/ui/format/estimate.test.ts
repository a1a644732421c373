import { expect, test } from 'vitest'
import { amountEstimate, chanceEstimate, formatChance, numberEstimateWords, stepOf } from './estimate.ts'

test('an estimate has no more digits than its interval can bear', () => {
  const words = amountEstimate({ value: '12318.4711', lower: '10877.20', upper: '13911.99' }, 'EUR', 'en-GB')
  expect(words).toEqual({
    value: '€12,300',
    lower: '€10,900',
    upper: '€13,900',
    interval: 'between €10,900 and €13,900',
  })
  expect(amountEstimate({ value: '34.2', lower: '5.10', upper: '88' }, 'EUR', 'en-GB').value).toBe('€34')
  expect(amountEstimate({ value: '1.234', lower: '1.1', upper: '1.4' }, 'EUR', 'en-GB').value).toBe('€1.23')
  expect(amountEstimate({ value: '0', lower: '0', upper: '0' }, 'EUR', 'en-GB').value).toBe('€0.00')
  expect(stepOf({ value: 5, lower: 5, upper: 5 })).toBe(0.01)
})

test('numbers and chances', () => {
  expect(numberEstimateWords({ value: 1.34, lower: 0, upper: 4 }, 'en-GB').value).toBe('1.3')
  expect(numberEstimateWords({ value: 312.4, lower: 290, upper: 333 }, 'en-GB').interval).toBe('between 290 and 333')
  expect(chanceEstimate({ value: 0.834, lower: 0.7, upper: 0.999 }, 'en-GB').interval).toBe('between 70% and > 99%')
  expect([formatChance(0, 'en-GB'), formatChance(0.001, 'en-GB'), formatChance(1, 'en-GB')]).toEqual([
    '0%',
    '< 1%',
    '100%',
  ])
})
