import { expect, test } from 'vitest'
import { curveAt } from './curve-at.ts'

const curve = [
  { day: 10, share: 0.1, lower: 0.05, upper: 0.2, atRisk: 40 },
  { day: 30, share: 0.3, lower: 0.2, upper: 0.4, atRisk: 20 },
]

test('between two points the earlier holds; before the first, none; after the last, nothing is known', () => {
  expect(curveAt(curve, 5, 0)).toMatchObject({ share: 0, atRisk: 40 })
  expect(curveAt(curve, 10, 0)?.share).toBe(0.1)
  expect(curveAt(curve, 29, 0)?.share).toBe(0.1)
  expect(curveAt(curve, 30, 0)?.share).toBe(0.3)
  expect(curveAt(curve, 31, 0)).toBeNull()
  expect(curveAt([], 1, 1)).toBeNull()
})
