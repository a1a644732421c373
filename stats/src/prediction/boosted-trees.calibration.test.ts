import { expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { fitBoostedTrees, predictBoostedTrees } from './boosted-trees.ts'
import { fitPenalisedLinear, predictPenalisedLinear } from './penalised-linear.ts'
import { reliabilityCurve } from './reliability-curve.ts'

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2
  return Math.sqrt(sum / a.length)
}

// Friedman (1991), Annals of Statistics 19(1), equation 61: ten features, five of which count; noise 1, spread about 5.
test('recovers a known function with an interaction, with a tenth of the values missing and without', () => {
  const random = createRandom(17)
  const make = (n: number) => Array.from({ length: 10 }, () => Float64Array.from({ length: n }, random))
  const truthOf = (x: Float64Array[]) =>
    x[0].map((_, i) => {
      return 10 * Math.sin(Math.PI * x[0][i] * x[1][i]) + 20 * (x[2][i] - 0.5) ** 2 + 10 * x[3][i] + 5 * x[4][i]
    })
  const train = make(4000)
  const fresh = make(2000)
  const outcome = truthOf(train).map((value) => value + normal(random))
  const truth = truthOf(fresh)
  const model = fitBoostedTrees(train, outcome, random, { loss: 'squared' })
  const line = fitPenalisedLinear(train, outcome)
  expect(distance(predictBoostedTrees(model, fresh), truth)).toBeLessThan(0.7)
  expect(distance(predictPenalisedLinear(line, fresh), truth)).toBeGreaterThan(2)
  expect(model.gainShares.slice(5).reduce((sum, share) => sum + share, 0)).toBeLessThan(0.03)

  const holes = (x: Float64Array[]) => x.map((column) => column.map((v) => (random() < 0.1 ? Number.NaN : v)))
  const holed = fitBoostedTrees(holes(train), outcome, random, { loss: 'squared' })
  // The missing tenth costs what it would cost anyone: about 0.3 of the spread of five features.
  expect(distance(predictBoostedTrees(holed, holes(fresh)), truth)).toBeLessThan(2)
})

test('predicted probabilities hold on fresh rows', () => {
  const random = createRandom(23)
  const make = (n: number) => {
    const x = [0, 1].map(() => Float64Array.from({ length: n }, () => normal(random)))
    return { x, y: x[0].map((a, i) => Number(random() < 1 / (1 + Math.exp(-a * x[1][i])))) }
  }
  const train = make(8000)
  const fresh = make(8000)
  const model = fitBoostedTrees(train.x, train.y, random, { loss: 'log' })
  const curve = reliabilityCurve(fresh.y, predictBoostedTrees(model, fresh.x))
  expect(curve.calibrationError).toBeLessThan(0.03)
  expect(curve.groups.filter((g) => g.lower <= g.predicted && g.predicted <= g.upper).length).toBeGreaterThanOrEqual(7)
})
