import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { fitBoostedTrees, predictBoostedTrees } from './boosted-trees.ts'
import { binFeatures } from './feature-bins.ts'
import { fitPenalisedLogistic, predictPenalisedLogistic } from './penalised-logistic.ts'
import { logLoss } from './probability-scores.ts'
import { rocAuc } from './roc-auc.ts'

const nan = Number.NaN
const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, nan, nan]
const second = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5]
const outcome = [1, 4, 2, 8, 5, 7, 9, 9, 3, 4, 20, 22]
const exact = { l2: 0.5, validationShare: 0 } as const
const squared = { ...exact, loss: 'squared' } as const

function expectClose(actual: ArrayLike<number>, expected: number[], digits: number) {
  expect(actual.length).toBe(expected.length)
  expected.forEach((value, i) => {
    expect(actual[i]).toBeCloseTo(value, digits)
  })
}

describe('boosted trees', () => {
  // Python scikit-learn 1.9.1: HistGradientBoosting{Regressor,Classifier} with the same settings (it works in 32 bits).
  test('one tree with missing values', () => {
    const model = fitBoostedTrees([first, second], outcome, createRandom(1), {
      ...squared,
      trees: 1,
      learningRate: 1,
      leaves: 4,
      minRows: 1,
    })
    const low = 3.1190476
    const middle = 7.6212121
    const expected = [low, low, low, middle, middle, middle, middle, middle, 4.3666666, 4.3666666, 18.366667, 18.366667]
    expectClose(predictBoostedTrees(model, [first, second]), expected, 6)
  })

  test('five trees, squared loss', () => {
    const options = { ...squared, trees: 5, learningRate: 0.3, leaves: 3, minRows: 2 }
    const model = fitBoostedTrees([first, second], outcome, createRandom(1), options)
    const a = 4.0273282
    const b = 6.9542327
    const c = 6.369475
    expectClose(
      predictBoostedTrees(model, [first, second]),
      [a, a, a, b, c, b, c, b, 5.7002025, 6.2849602, 17.6615582, 17.6615582],
      6,
    )
  })

  test('five trees, log loss', () => {
    const options = { ...exact, loss: 'log', trees: 5, learningRate: 0.3, leaves: 3, minRows: 2 } as const
    const binary = outcome.map((y) => Number(y > 6))
    const model = fitBoostedTrees([first, second], binary, createRandom(1), options)
    const top = 0.7649028
    expectClose(
      predictBoostedTrees(model, [first, second]),
      [0.186371, 0.359504, 0.244975, 0.6466032, 0.4274882, top, 0.7142148, top, 0.2492971, 0.3798021, top, top],
      6,
    )
  })

  test('beats the logistic on an interaction, which a logistic cannot see', () => {
    const random = createRandom(5)
    const make = (n: number) => {
      const x = [0, 1, 2].map(() => Float64Array.from({ length: n }, () => normal(random)))
      return { x, y: x[0].map((a, i) => Number(random() < (a * x[1][i] > 0 ? 0.85 : 0.15))) }
    }
    const train = make(2000)
    const fresh = make(2000)
    const trees = fitBoostedTrees(train.x, train.y, random, { loss: 'log', learningRate: 0.2 })
    const line = fitPenalisedLogistic(train.x, train.y)
    const byTrees = predictBoostedTrees(trees, fresh.x)
    const byLine = predictPenalisedLogistic(line, fresh.x)
    expect(rocAuc(fresh.y, byTrees).lower).toBeGreaterThan(0.8)
    expect(rocAuc(fresh.y, byLine).upper).toBeLessThan(0.6)
    expect(logLoss(fresh.y, byTrees)).toBeLessThan(logLoss(fresh.y, byLine) - 0.15)
    expect(trees.stoppedEarly).toBe(true)
    expect(trees.gainShares[2]).toBeLessThan(0.15)
    expect(trees.validationLosses.length).toBe(trees.trees.length + 1)
    expect(Math.min(...trees.validationLosses)).toBe(trees.validationLosses.at(-1))
  })

  test('the model survives JSON and the same seed gives the same model', () => {
    const options = { ...squared, trees: 20, minRows: 1, rowShare: 0.7, columnShare: 0.5, validationShare: 0.2 }
    const model = fitBoostedTrees([first, second], outcome, createRandom(3), options)
    expect(fitBoostedTrees([first, second], outcome, createRandom(3), options)).toEqual(model)
    const copy = JSON.parse(JSON.stringify(model))
    expect(predictBoostedTrees(copy, [first, second])).toEqual(predictBoostedTrees(model, [first, second]))
  })

  test('missing values go where they belong, and later ones with the majority', () => {
    const x = Float64Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? nan : i))
    const y = x.map((value) => (Number.isNaN(value) || value > 150 ? 1 : 0))
    const model = fitBoostedTrees([x], y, createRandom(1), { ...exact, loss: 'log', trees: 50, minRows: 5 })
    const [low, high, missing] = predictBoostedTrees(model, [[10, 190, nan]])
    expect(low).toBeLessThan(0.05)
    expect(high).toBeGreaterThan(0.9)
    expect(missing).toBeGreaterThan(0.9)
    const full = Float64Array.from({ length: 100 }, (_, i) => i)
    const step = full.map((value) => (value < 70 ? 0 : 10))
    const majority = fitBoostedTrees([full], step, createRandom(1), {
      ...squared,
      trees: 1,
      leaves: 2,
      learningRate: 1,
    })
    expect(predictBoostedTrees(majority, [[nan]])[0]).toBeLessThan(1)
  })

  test('validation rows may be given, constant columns are ignored, weights are like repeated rows', () => {
    const x = Float64Array.from({ length: 60 }, (_, i) => i)
    const y = x.map((value) => Math.sin(value / 10))
    const same = x.map(() => 7)
    const model = fitBoostedTrees([same, x], y, createRandom(1), {
      loss: 'squared',
      minRows: 3,
      validation: { columns: [same, x.map((value) => value + 0.5)], outcome: y },
    })
    expect(model.gainShares).toEqual([0, 1])
    const twice = (values: Float64Array) => Float64Array.from([...values, ...values])
    const options = { ...squared, l2: 0, trees: 5, minRows: 6 }
    const weighted = fitBoostedTrees([x], y, createRandom(1), { ...options, minRows: 3, weights: x.map(() => 2) })
    const repeated = fitBoostedTrees([twice(x)], twice(y), createRandom(1), options)
    expectClose(predictBoostedTrees(weighted, [x]), [...predictBoostedTrees(repeated, [x])], 9)
  })

  test('bins keep order and equal values together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noDefaultInfinity: true })), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.integer({ min: 2, max: 12 }),
        (values, most) => {
          const rows = Int32Array.from(values, (_, i) => i)
          const { edges, bins } = binFeatures([values], rows, most, createRandom(1))
          const missing = edges[0].length + 1
          return (
            missing <= most &&
            values.every((a, i) => Number.isNaN(a) === (bins[i] === missing)) &&
            values.every((a, i) => values.every((b, j) => !(a <= b) || bins[i] <= bins[j])) &&
            edges[0].every((edge, e) => values.every((a, i) => Number.isNaN(a) || a <= edge === bins[i] <= e))
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    ['empty', () => fitBoostedTrees([[]], [], createRandom(1), squared)],
    ['not-finite', () => fitBoostedTrees([[1, Infinity]], [1, 2], createRandom(1), squared)],
    ['not-finite', () => fitBoostedTrees([[1, 2]], [1, nan], createRandom(1), squared)],
    [
      'constant',
      () =>
        fitBoostedTrees(
          [first],
          outcome.map(() => 1),
          createRandom(1),
          squared,
        ),
    ],
    ['too-few', () => fitBoostedTrees([first], outcome, createRandom(1), squared)],
    ['out-of-range', () => fitBoostedTrees([first], outcome, createRandom(1), { loss: 'log' })],
    ['out-of-range', () => fitBoostedTrees([first], outcome, createRandom(1), { ...squared, bins: 300 })],
    ['out-of-range', () => fitBoostedTrees([first], outcome, createRandom(1), { ...squared, learningRate: 0 })],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
