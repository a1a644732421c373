import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rake } from './rake.ts'
import type { RakingMargin } from './raking-margins.ts'

// 183 Californian schools of 15 districts (R survey, apiclus1): counts by type E, H, M and school-wide target no, yes; the
// population of 6,194 has 4,421, 755 and 1,018 by type, 1,072 and 5,122 by target.
const counts = [
  [12, 132],
  [3, 11],
  [8, 17],
]
const type: number[] = []
const target: number[] = []
counts.forEach((row, t) => {
  row.forEach((count, w) => {
    for (let i = 0; i < count; i++) {
      type.push(t)
      target.push(w)
    }
  })
})
const schools: RakingMargin[] = [
  { name: 'type', categories: type, targets: [4421, 755, 1018] },
  { name: 'target', categories: target, targets: [1072, 5122] },
]
const cell = (t: number, w: number) => type.findIndex((value, i) => value === t && target[i] === w)

function expectMargins(weights: Float64Array, margins: RakingMargin[], precision = 9): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (const { categories, targets } of margins) {
    const sums = Array.from(targets, () => 0)
    for (let i = 0; i < weights.length; i++) sums[categories[i]] += weights[i] / total
    const whole = Array.from(targets).reduce((sum, value) => sum + value, 0)
    for (const [k, share] of sums.entries()) expect(share).toBeCloseTo(targets[k] / whole, precision)
  }
}

describe('raking', () => {
  // R survey 4.1, rake(); it stops where margins miss by some 0.001 %, so that five digits agree.
  test('the schools’ weights as R survey', () => {
    const { weights, converged, largestMiss } = rake(schools, { total: 6194 })
    expect(converged).toBe(true)
    expect(largestMiss).toBeLessThan(1e-9)
    for (const [t, w, weight] of [
      [0, 0, 39.838509410554],
      [1, 0, 67.1257826263304],
      [2, 0, 49.0700673992952],
      [0, 1, 29.8704638727345],
      [1, 1, 50.3301527726751],
      [2, 1, 36.7921816646833],
    ])
      expect(weights[cell(t, w)] / weight).toBeCloseTo(1, 4)
    expectMargins(weights, schools)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(6194, 7)
  })

  test('one margin is post-stratification: target over count', () => {
    const { weights, margins } = rake([{ name: 'a', categories: [0, 0, 0, 1], targets: [1, 1] }])
    expect(Array.from(weights)).toEqual([2 / 3, 2 / 3, 2 / 3, 2].map((weight) => expect.closeTo(weight, 12)))
    expect(margins[0].categories[1]).toEqual({ answers: 1, target: 0.5, before: 0.25, after: 0.5 })
  })

  const answers = fc.integer({ min: 12, max: 60 }).chain((n) =>
    fc.record({
      a: fc.array(fc.nat(2), { minLength: n, maxLength: n }),
      b: fc.array(fc.nat(1), { minLength: n, maxLength: n }),
      start: fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: n, maxLength: n }),
      targets: fc.array(fc.double({ min: 0.5, max: 2, noNaN: true }), { minLength: 5, maxLength: 5 }),
    }),
  )

  test('meets the margins by one factor per category on the starting weights', () => {
    fc.assert(
      fc.property(answers, ({ a, b, start, targets }) => {
        // One answer in each cell at least, so that every target can be met.
        for (let k = 0; k < 6; k++) [a[k], b[k]] = [k % 3, k < 3 ? 0 : 1]
        const margins = [
          { name: 'a', categories: a, targets: targets.slice(0, 3) },
          { name: 'b', categories: b, targets: targets.slice(3) },
        ]
        const result = rake(margins, { startWeights: start })
        expect(result.converged).toBe(true)
        expectMargins(result.weights, margins)
        // Odds ratios between cells are those of the starting weights.
        const factor = (i: number) => result.weights[i] / start[i]
        expect((factor(0) * factor(4)) / (factor(1) * factor(3))).toBeCloseTo(1, 8)
        expect((factor(1) * factor(5)) / (factor(2) * factor(4))).toBeCloseTo(1, 8)
      }),
      { numRuns: 60 },
    )
  })
})

describe('trimming', () => {
  test('keeps margins and bounds at once, and the other weights closest to their start', () => {
    const free = rake(schools)
    const result = rake(schools, { trim: { lower: 0.885, upper: 1.9 } })
    expect(Math.max(...free.weights)).toBeGreaterThan(1.9)
    expect(Math.min(...free.weights)).toBeLessThan(0.885)
    expect(result.converged).toBe(true)
    expectMargins(result.weights, schools)
    expect(Math.max(...result.weights)).toBeLessThanOrEqual(1.9)
    expect(Math.min(...result.weights)).toBeGreaterThanOrEqual(0.885)
    expect(result.trimmed.lower).toBe(132)
    expect(result.trimmed.upper).toBe(3)
  })

  test('cuts the weights at a bound only, and the others stay one factor per category', () => {
    const { weights, trimmed } = rake(schools, { trim: { upper: 1.9 } })
    expectMargins(weights, schools)
    expect(trimmed).toEqual({ lower: 0, upper: 3 })
    const odds = (weights[cell(0, 0)] * weights[cell(2, 1)]) / (weights[cell(0, 1)] * weights[cell(2, 0)])
    expect(odds).toBeCloseTo(1, 8)
    // The cut cell would weigh more: its free weight is that which the other cells' odds imply.
    expect((weights[cell(1, 1)] * weights[cell(0, 0)]) / weights[cell(0, 1)]).toBeGreaterThan(1.9)
  })

  test('bounds that do not bind change nothing', () => {
    const free = rake(schools)
    const bounded = rake(schools, { trim: { lower: 0.1, upper: 9 } })
    for (const [i, weight] of free.weights.entries()) expect(bounded.weights[i]).toBeCloseTo(weight, 9)
    expect(bounded.trimmed).toEqual({ lower: 0, upper: 0 })
  })

  // 14 of 183 schools stand for 12.2 % of the population: their mean weight must be 1.59.
  test('bounds that no weights can keep are reported, not passed', () => {
    const result = rake(schools, { trim: { upper: 1.4 } })
    expect(result.converged).toBe(false)
    if (!result.converged)
      expect(result.explanation).toMatch(
        /category 1 of margin "type" has 10\.\d % of the weight instead of 12\.2 %: widen the bounds/,
      )
    expect(Math.max(...result.weights)).toBeLessThanOrEqual(1.4)
  })
})

describe('margins that contradict each other', () => {
  test.each([
    ['same answers, other targets', [0, 0, 1, 1], [0.4, 0.6], [0, 0, 1, 1], [0.5, 0.5]],
    ['a part larger than its whole', [0, 0, 1, 1], [0.4, 0.6], [0, 1, 1, 1], [0.7, 0.3]],
  ])('%s: not converged, with a sentence and usable weights', (_, a, targets, b, others) => {
    const result = rake([
      { name: 'a', categories: a, targets },
      { name: 'b', categories: b, targets: others },
    ])
    expect(result.converged).toBe(false)
    if (!result.converged) expect(result.explanation).toMatch(/margin "[ab]" has .* % of the weight instead of .* %/)
    for (const weight of result.weights) expect(weight > 0 && Number.isFinite(weight)).toBe(true)
    expect(result.iterations).toBeLessThanOrEqual(1000)
  })
})

const fine = { name: 'fine', categories: [0, 1, 1], targets: [1, 1] }
test.each([
  ['no margins', [], {}, 'empty'],
  ['no answers', [{ ...fine, categories: [] }], {}, 'empty'],
  ['a target without answers', [{ ...fine, targets: [1, 1, 1] }], {}, 'empty'],
  ['answers without a target', [{ ...fine, targets: [1, 0] }], {}, 'out-of-range'],
  ['a category out of range', [{ ...fine, categories: [0, 1, 2] }], {}, 'out-of-range'],
  ['a missing category', [{ ...fine, categories: [0, 1, Number.NaN] }], {}, 'out-of-range'],
  ['a negative target', [{ ...fine, targets: [2, -1] }], {}, 'out-of-range'],
  ['a missing target', [{ ...fine, targets: [2, Number.NaN] }], {}, 'not-finite'],
  ['margins of different answers', [fine, { ...fine, categories: [0, 1] }], {}, 'shape'],
  ['a weight of zero', [fine], { startWeights: [1, 0, 1] }, 'out-of-range'],
  ['too few weights', [fine], { startWeights: [1, 1] }, 'shape'],
  ['a total of zero', [fine], { total: 0 }, 'out-of-range'],
  ['bounds beside the mean', [fine], { trim: { upper: 0.9 } }, 'out-of-range'],
  ['a bound that is no number', [fine], { trim: { lower: Number.NaN } }, 'out-of-range'],
])('refuses %s', (_, margins, options, code) => {
  expect(() => rake(margins, options)).toThrow(expect.objectContaining({ code }))
})
