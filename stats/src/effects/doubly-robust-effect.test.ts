import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { assignFolds, crossFit } from './cross-fit.ts'
import { doublyRobustEffect } from './doubly-robust-effect.ts'
import { boostedTreesLearner, type NuisanceLearner, penalisedLearner } from './nuisance-learner.ts'
import { propensityScores } from './propensity-scores.ts'

function study(n: number, strength: number, seed: number) {
  const random = createRandom(seed)
  const x = [0, 1].map(() => Float64Array.from({ length: n }, () => normal(random)))
  const treated = x[0].map((value) => Number(random() < 1 / (1 + Math.exp(-strength * value))))
  const outcome = x[0].map((value, i) => 2 * value + x[1][i] + 1.5 * treated[i] + normal(random))
  return { x, treated, outcome, random }
}

/** A learner that knows nothing but the mean. */
const meanLearner: NuisanceLearner = (_, outcome) => {
  let sum = 0
  for (let i = 0; i < outcome.length; i++) sum += outcome[i] / outcome.length
  return (table) => new Float64Array(table[0].length).fill(sum)
}

describe('doubly robust effect', () => {
  test('removes confounding that the plain difference carries, for everybody and for the treated', () => {
    const { x, treated, outcome, random } = study(1500, 1, 3)
    for (const target of ['all', 'treated'] as const) {
      const found = doublyRobustEffect(x, treated, outcome, random, { target })
      if (!found.estimable) throw new Error(found.explanation)
      expect(found.unadjusted).toBeGreaterThan(2.5)
      expect(found.lower).toBeLessThan(1.5)
      expect(found.upper).toBeGreaterThan(1.5)
      expect(found.standardError).toBeLessThan(0.12)
      expect(found.pValue).toBeLessThan(1e-6)
      expect(found.ifTreated - found.ifUntreated).toBeCloseTo(found.estimate, 10)
      expect(found.overlap.worst.after).toBeLessThan(found.overlap.worst.before / 3)
    }
  })

  test('either model alone is enough', () => {
    const { x, treated, outcome, random } = study(1500, 1, 5)
    const good = penalisedLearner()
    const blindToOutcome: NuisanceLearner = (table, values, kind, chance) =>
      (kind === 'amount' ? meanLearner : good)(table, values, kind, chance)
    const blindToTreatment: NuisanceLearner = (table, values, kind, chance) =>
      (kind === 'binary' ? meanLearner : good)(table, values, kind, chance)
    for (const learner of [blindToOutcome, blindToTreatment]) {
      const found = doublyRobustEffect(x, treated, outcome, random, { learner })
      if (!found.estimable) throw new Error(found.explanation)
      expect(Math.abs(found.estimate - 1.5)).toBeLessThan(0.25)
    }
    const blind = doublyRobustEffect(x, treated, outcome, random, { learner: meanLearner })
    if (!blind.estimable) throw new Error(blind.explanation)
    expect(blind.estimate).toBeCloseTo(blind.unadjusted, 1)
    expect(blind.lower).toBeGreaterThan(2)
  })

  test('without any features that matter it is the difference of means, with its standard error', () => {
    const { treated, outcome, random } = study(400, 0, 8)
    const found = doublyRobustEffect([outcome.map((_, i) => i % 7)], treated, outcome, random, { learner: meanLearner })
    if (!found.estimable) throw new Error(found.explanation)
    const arm = (a: number) => [...outcome].filter((_, i) => treated[i] === a)
    const variance = (values: number[]) => {
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length
      return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1) / values.length
    }
    expect(found.standardError).toBeCloseTo(Math.sqrt(variance(arm(0)) + variance(arm(1))), 2)
  })

  test('the same seed gives the same answer; repetitions take the median', () => {
    const { x, treated, outcome } = study(120, 0.5, 2)
    const once = () => doublyRobustEffect(x, treated, outcome, createRandom(1), { repetitions: 3 })
    expect(once()).toEqual(once())
  })

  test('boosted trees can be the learner', () => {
    const { x, treated, outcome, random } = study(500, 0.5, 6)
    const learner = boostedTreesLearner({ trees: 40, learningRate: 0.2, leaves: 6 })
    const found = doublyRobustEffect(x, treated, outcome, random, { learner, folds: 3 })
    expect(found).toMatchObject({ estimable: true, estimate: expect.closeTo(1.5, 0) })
  })

  test('says so when nothing can be compared', () => {
    const { x, outcome, random } = study(200, 0, 2)
    const few = outcome.map((_, i) => Number(i < 6))
    expect(doublyRobustEffect(x, few, outcome, random)).toMatchObject({ reason: 'too-few-treated' })
    expect(
      doublyRobustEffect(
        x,
        few.map((t) => 1 - t),
        outcome,
        random,
      ),
    ).toMatchObject({ reason: 'too-few-untreated' })
    const parted = x[0].map((value) => Number(value > 0))
    const found = doublyRobustEffect([x[0].map((v) => 50 * Math.sign(v) + v)], parted, outcome, random)
    expect(found).toMatchObject({ estimable: false, reason: 'no-overlap' })
  })

  test('a binary outcome, a column that is rarely other than 0, and no variation within a group', () => {
    const { x, treated, random } = study(200, 0.5, 4)
    const rare = x[0].map((_, i) => Number(i === 3))
    const bought = treated.map((t) => (t === 1 ? 1 : Number(random() < 0.3)))
    const found = doublyRobustEffect([x[0], rare], treated, bought, random)
    if (!found.estimable) throw new Error(found.explanation)
    for (const value of Object.values(found)) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
    expect(found.ifTreated).toBeCloseTo(1, 6)
    expect(found.ifUntreated).toBeCloseTo(0.3, 0)
  })

  test('folds are balanced and nobody is predicted by a model that saw them', () => {
    const treated = Array.from({ length: 53 }, (_, i) => Number(i % 4 === 0))
    const foldOf = assignFolds(treated, 5, createRandom(1))
    for (const arm of [0, 1]) {
      const sizes = [0, 1, 2, 3, 4].map((fold) => treated.filter((t, i) => t === arm && foldOf[i] === fold).length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }
    const rows = treated.map((_, i) => i)
    const seen: NuisanceLearner = (_, outcome) => {
      const known = new Set(Array.from(outcome))
      return (table) => Float64Array.from(table[0], (row) => Number(known.has(row)))
    }
    const leaks = crossFit([rows], rows, 'amount', foldOf, 5, seen, createRandom(1))
    expect(leaks.every((leak) => leak === 0)).toBe(true)
  })

  test('propensity scores are near the truth', () => {
    const { x, treated, random } = study(2000, 1, 9)
    const scores = propensityScores(x, treated, random)
    const worst = scores.reduce((most, e, i) => Math.max(most, Math.abs(e - 1 / (1 + Math.exp(-x[0][i])))), 0)
    expect(worst).toBeLessThan(0.12)
  })

  const column = Array.from({ length: 40 }, (_, i) => i)
  const half = column.map((i) => i % 2)
  test.each([
    [
      'constant',
      () =>
        doublyRobustEffect(
          [column],
          half,
          column.map(() => 1),
          createRandom(1),
        ),
    ],
    [
      'not-finite',
      () =>
        doublyRobustEffect(
          [column],
          half,
          column.map(() => Number.NaN),
          createRandom(1),
        ),
    ],
    ['out-of-range', () => doublyRobustEffect([column], column, column, createRandom(1))],
    ['out-of-range', () => doublyRobustEffect([column], half, column, createRandom(1), { folds: 1 })],
    ['out-of-range', () => doublyRobustEffect([column], half, column, createRandom(1), { level: 95 })],
    ['empty', () => doublyRobustEffect([], half, column, createRandom(1))],
    [
      'too-few',
      () =>
        propensityScores(
          [column],
          column.map((i) => Number(i < 3)),
          createRandom(1),
        ),
    ],
  ])('refuses bad input: %s', (code, call) => {
    expect(call).toThrow(expect.objectContaining({ name: 'StatsError', code }))
  })
})
