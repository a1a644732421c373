import type { WorthChange } from '@esteem/contract'
import { expect, test } from 'vitest'
import { stepsOf } from './steps.ts'

const part = (value: string) => ({ customers: 1, value })
const change: WorthChange = {
  ...{ since: '2026-10-27', before: '100', after: '110', difference: '10' },
  ...{ acquired: part('30'), grown: part('10'), shrunk: part('-25'), lost: part('-5') },
  realised: { orders: 0, value: '0' },
}

test('each step begins where the one before it ended, and the last ends at the difference', () => {
  const steps = stepsOf(change)
  expect(steps.map(({ left, width }) => [left, width])).toEqual([
    [0, 75],
    [75, 25],
    [37.5, 62.5],
    [25, 12.5],
  ])
})

test('where more was lost than came, the picture begins below what it was', () => {
  const worse = stepsOf({ ...change, acquired: part('0'), grown: part('0'), shrunk: part('-30'), lost: part('-10') })
  expect(worse.map(({ left, width }) => [left, width])).toEqual([
    [100, 0],
    [100, 0],
    [25, 75],
    [0, 25],
  ])
})

test('nothing changed: no bars, and no division by nothing', () => {
  const none = { ...change, acquired: part('0'), grown: part('0'), shrunk: part('0'), lost: part('0') }
  expect(stepsOf(none).every(({ left, width }) => left === 0 && width === 0)).toBe(true)
})
