import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geometricLikelihood } from './geometric-likelihood.ts'
import type { Evaluation } from './maximise.ts'
import { paretoLikelihood } from './pareto-likelihood.ts'

const likelihoods = {
  'bg-nbd': (rows: Rows) => geometricLikelihood(rows, false),
  'mbg-nbd': (rows: Rows) => geometricLikelihood(rows, true),
  'pareto-nbd': paretoLikelihood,
}
type Rows = Parameters<typeof paretoLikelihood>[0]

const rowsOf = (rows: number[][]): Rows => ({
  x: rows.map(([x]) => x),
  tx: rows.map(([, tx]) => tx),
  T: rows.map(([, , T]) => T),
  counts: rows.map(([, , , count]) => count ?? 1),
})

// (x, t_x, T): no repeat, just come, bought at the very end, long gone, thousands of purchases
const awkward = [
  [0, 0, 30, 5],
  [0, 0, 0],
  [1, 0.1, 20],
  [3, 25, 25],
  [7, 12, 39, 2],
  [60, 30, 31],
  [2500, 300, 365],
  [40, 2, 500],
]

const row = fc
  .tuple(fc.nat(30), fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 300, noNaN: true }))
  .map(([x, part, T]) => [x, x > 0 ? part * T : 0, T])
const parameter = fc.double({ min: -2.5, max: 2.5, noNaN: true }).map(Math.exp)

describe.each(Object.entries(likelihoods))('the likelihood of %s', (_, likelihood) => {
  const agrees = (evaluate: (parameters: Float64Array) => Evaluation, at: Float64Array) => {
    const exact = evaluate(at)
    const wrong: string[] = []
    for (let i = 0; i < 4; i++) {
      const step = 1e-5 * at[i]
      const up = evaluate(at.map((value, j) => (j === i ? value + step : value)))
      const down = evaluate(at.map((value, j) => (j === i ? value - step : value)))
      const slope = (up.value - down.value) / (2 * step)
      const scale = (Math.abs(exact.value) + 1) / at[i]
      if (!(Math.abs(slope - exact.gradient[i]) < 1e-8 * scale)) wrong.push(`slope ${i}`)
      for (let j = 0; j < 4; j++) {
        const curve = (up.gradient[j] - down.gradient[j]) / (2 * step)
        const size = Math.abs(exact.hessian[4 * i + j]) + (Math.abs(exact.gradient[j]) + 1 / at[j]) / at[i]
        if (!(Math.abs(curve - exact.hessian[4 * i + j]) < 1e-5 * size)) wrong.push(`curve ${i} ${j}`)
      }
    }
    expect(wrong).toEqual([])
  }

  test('has the gradient and Hessian of its value, with awkward customers', () => {
    agrees(likelihood(rowsOf(awkward)), Float64Array.of(0.55, 10.6, 0.6, 11.7))
    agrees(likelihood(rowsOf(awkward)), Float64Array.of(3, 0.2, 2.5, 150))
    agrees(likelihood(rowsOf(awkward)), Float64Array.of(0.05, 200, 0.3, 0.4))
  })

  test('has them anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.tuple(parameter, parameter, parameter, parameter),
        (rows, at) => agrees(likelihood(rowsOf(rows)), Float64Array.from(at)),
      ),
      { numRuns: 25, seed: 8 },
    )
  })

  test('counts a row as often as its count says', () => {
    const at = Float64Array.of(0.5, 8, 0.7, 3)
    const once = likelihood(rowsOf([...Array(5).fill([2, 9, 20]), [0, 0, 8]]))(at)
    const counted = likelihood(
      rowsOf([
        [2, 9, 20, 5],
        [0, 0, 8, 1],
      ]),
    )(at)
    expect(counted.value).toBeCloseTo(once.value, 10)
    expect(counted.gradient[1]).toBeCloseTo(once.gradient[1], 10)
  })
})

describe('the Pareto/NBD likelihood', () => {
  // Fader & Hardie's closed form with 2F1, evaluated with mpmath (25 digits)
  test.each([
    [0, 0, 30, -0.485712820630789],
    [2, 30.43, 38.86, -9.55412996081621],
    [26, 30.86, 31, -39.1307165906413],
    [7, 20, 38, -20.3396811482293],
    [300, 20, 38, 378.36330808773],
  ])('of x %d, t_x %d, T %d', (x, tx, T, wanted) => {
    const { value } = paretoLikelihood(rowsOf([[x, tx, T]]))(Float64Array.of(0.5533, 10.578, 0.6061, 11.669))
    expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-12)
  })
})
