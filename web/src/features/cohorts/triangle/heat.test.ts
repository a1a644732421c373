import type { Cohort } from '@esteem/contract'
import { expect, test } from 'vitest'
import { heatOf, hottest } from './heat.ts'

const cohort = (size: number, customers: number[]): Cohort => ({
  start: '2026-01-01',
  size,
  complete: true,
  cells: customers.map((count, age) => ({
    age,
    complete: true,
    customers: count,
    share: { value: count / size, population: size, populationUnit: 'customers' },
  })),
})

test('the first period, in which everyone bought, does not pale the others', () => {
  expect(hottest([cohort(100, [100, 20, 10])], 'share')).toBe(0.1)
  expect(hottest([cohort(100, [100, 20, 20])], 'number')).toBe(20)
  expect(hottest([], 'share')).toBe(1)
})

test('colours end at nothing and at the strongest', () => {
  expect(heatOf(null, 10)).toBe(0)
  expect(heatOf(-5, 10)).toBe(0)
  expect(heatOf(5, 10)).toBe(0.5)
  expect(heatOf(50, 10)).toBe(1)
})
