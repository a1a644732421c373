import type { CohortsAnswer } from '@esteem/contract'
import { expect, test } from 'vitest'
import { curveOfAll, curveOfOne } from './curve.ts'

const figure = { population: 4, populationUnit: 'customers' } as const
const cell = (age: number, worth: string, complete = true) => ({
  ...{ age, complete, customers: 1, share: { ...figure, value: null }, worth: { ...figure, value: worth } },
})
const answer: CohortsAnswer = {
  by: 'month',
  measure: 'money',
  currency: 'EUR',
  period: { from: '2026-01-01', to: '2026-03-10', timeZone: 'Europe/Lisbon' },
  cohorts: [
    {
      start: '2026-01-01',
      size: 3,
      complete: true,
      cells: [cell(0, '10.00'), cell(1, '20.00'), cell(2, '30.00', false)],
    },
    { start: '2026-02-01', size: 1, complete: true, cells: [cell(0, '50.00'), cell(1, '60.00', false)] },
    { start: '2026-03-01', size: 9, complete: false, cells: [cell(0, '1.00', false)] },
  ],
  together: [
    { age: 0, cohorts: 2, share: { ...figure, value: 1 } },
    { age: 1, cohorts: 1, share: { ...figure, value: 0.5 } },
  ],
  method: '',
  notes: [],
}

test('worth of all together is the mean over customers, of cohorts whose period is over', () => {
  expect(curveOfAll(answer).map(({ age, value }) => [age, value])).toEqual([
    [0, 20],
    [1, 20],
  ])
})

test('one cohort has all of its periods, the last marked as open', () => {
  expect(curveOfOne(answer.cohorts[0]!, 'money').map(({ value, complete }) => [value, complete])).toEqual([
    [10, true],
    [20, true],
    [30, false],
  ])
})
