import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { reliabilityCurve } from './reliability-curve.ts'

// True probabilities as predictions: each group's interval should cover its mean prediction. Rows within a group differ,
// which makes the observed share vary a little less than Wilson's interval supposes, so coverage is at or above 0.95.
test.each([
  { name: 'fifty rows in ten groups', n: 50, from: 0, to: 1 },
  { name: 'a rare outcome', n: 400, from: 0, to: 0.1 },
  { name: 'two thousand rows', n: 2000, from: 0.2, to: 0.8 },
])('intervals of the reliability curve cover true probabilities: $name', ({ n, from, to }) => {
  const random = createRandom(41)
  const simulations = 400
  let covered = 0
  let groups = 0
  for (let s = 0; s < simulations; s++) {
    const truth = Float64Array.from({ length: n }, () => from + (to - from) * random())
    const outcome = truth.map((p) => Number(random() < p))
    for (const group of reliabilityCurve(outcome, truth).groups) {
      groups++
      if (group.lower <= group.predicted && group.predicted <= group.upper) covered++
    }
  }
  expect(groups).toBe(10 * simulations)
  // Four standard errors at 4,000 groups are 0.014; tiny groups have coverages that jump by up to 0.02.
  expect(covered / groups).toBeGreaterThan(0.93)
  expect(covered / groups).toBeLessThan(0.985)
})
