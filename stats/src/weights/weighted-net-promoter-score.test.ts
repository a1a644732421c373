import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netPromoterScore } from '../proportions/net-promoter-score.ts'
import { countNpsAnswers } from '../proportions/nps-answers.ts'
import { weightedNetPromoterScore } from './weighted-net-promoter-score.ts'

const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 80 })

test('equal weights give the unweighted score and its interval', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const found = weightedNetPromoterScore(
        given,
        given.map(() => 2),
      )
      const plain = netPromoterScore(countNpsAnswers(given))
      expect(found.estimate).toBeCloseTo(plain.estimate, 9)
      expect(found.lower).toBeCloseTo(plain.lower, 8)
      expect(found.upper).toBeCloseTo(plain.upper, 8)
    }),
  )
})

test('a weight of two counts an answer twice in the score, not in the certainty', () => {
  const weighted = weightedNetPromoterScore([10, 9, 7, 3], [1, 1, 1, 2])
  const repeated = netPromoterScore({ promoters: 2, passives: 1, detractors: 2 })
  expect(weighted.estimate).toBeCloseTo(repeated.estimate, 12)
  expect(weighted.upper - weighted.lower).toBeGreaterThan(repeated.upper - repeated.lower)
  // Influences (1, 1, 0, −2)/5: variance 4/3 · 6/25
  expect(weighted.standardError).toBeCloseTo(100 * Math.sqrt(8 / 25), 10)
})

test('a census leaves no doubt, equal answers do', () => {
  expect(weightedNetPromoterScore([10, 3, 8], [1, 1, 1], { populationSizes: 3 })).toMatchObject({ lower: 0, upper: 0 })
  const { estimate, lower, standardError } = weightedNetPromoterScore([10, 10, 9], [1, 2, 3])
  expect([estimate, standardError]).toEqual([100, 0])
  expect(lower).toBeLessThan(20)
})

test('refuses answers off the scale and weights of zero', () => {
  expect(() => weightedNetPromoterScore([10, 11], [1, 1])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  expect(() => weightedNetPromoterScore([10, 9], [1, 0])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
})
