import { expect, test } from 'vitest'
import { kaplanMeier } from './kaplan-meier.ts'
import { riskTable } from './risk-table.ts'
import { survivalAt } from './survival-at.ts'

const curve = kaplanMeier(riskTable([5, 8, 8, 10], [1, 0, 1, 0]))

test.each([
  [0, 1, 4],
  [4.99, 1, 4],
  [5, 0.75, 4],
  [6, 0.75, 3],
  [8, 0.5, 3],
  [9, 0.5, 1],
  [10, 0.5, 1],
])('at %f: %f still there, %i at risk', (time, estimate, atRisk) => {
  expect(survivalAt(curve, time)).toMatchObject({ estimable: true, estimate: expect.closeTo(estimate, 12), atRisk })
})

test('before the first event the lower limit is exact', () => {
  expect(survivalAt(curve, 1)).toMatchObject({ lower: expect.closeTo(0.025 ** (1 / 4), 12), upper: 1 })
})

test('beyond the follow-up there is nothing to read, unless all had left', () => {
  expect(survivalAt(curve, 10.01)).toMatchObject({ estimable: false, reason: 'beyond-follow-up', lastTime: 10 })
  expect(survivalAt(kaplanMeier(riskTable([1, 2], [1, 1])), 3)).toMatchObject({ estimate: 0, lower: 0, atRisk: 0 })
})

test('refuses a time that is none', () => {
  expect(() => survivalAt(curve, Number.NaN)).toThrow(expect.objectContaining({ code: 'not-finite' }))
  expect(() => survivalAt(curve, -1)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
