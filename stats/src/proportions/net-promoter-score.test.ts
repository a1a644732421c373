import fc from 'fast-check'
import { expect, test } from 'vitest'
import { netPromoterScore } from './net-promoter-score.ts'

// R NPS 1.1 on its test data: nps, nps.var, nps.se and the normal interval, in points.
test.each([
  ['all', 462, 176, 362, 10, 8140, 2.85306852353742, 4.40808844844174, 15.5919115515582],
  ['NAM', 240, 83, 184, 11.0453648915187, 8240.91904656311, 4.03165948442441, 3.14345750411757, 18.9472722789199],
  ['EMEA', 110, 50, 99, 4.24710424710425, 8051.4601750123, 5.57554650437437, -6.68076609559772, 15.1749745898062],
  ['LATAM', 38, 20, 37, 1.05263157894737, 7893.62880886427, 9.11541713620349, -16.8132577120707, 18.9185208699654],
])('%s as R NPS', (_, promoters, passives, detractors, estimate, variance, standardError, lower, upper) => {
  const score = netPromoterScore({ promoters, passives, detractors }, { method: 'wald' })
  expect(score.estimate).toBeCloseTo(estimate, 11)
  expect(score.variance).toBeCloseTo(variance, 9)
  expect(score.standardError).toBeCloseTo(standardError, 11)
  expect(score.lower).toBeCloseTo(lower, 11)
  expect(score.upper).toBeCloseTo(upper, 11)
})

test('the adjusted interval is the textbook one after ¾ promoter, 1½ passives and ¾ detractor were added', () => {
  const promoters = (9 + 0.75) / 23
  const detractors = (2 + 0.75) / 23
  const adjusted = promoters - detractors
  const half = 1.959963984540054 * Math.sqrt((promoters + detractors - adjusted ** 2) / 23)
  const score = netPromoterScore({ promoters: 9, passives: 9, detractors: 2 })
  expect(score.estimate).toBe(35)
  expect(score.lower).toBeCloseTo(100 * (adjusted - half), 10)
  expect(score.upper).toBeCloseTo(100 * (adjusted + half), 10)
})

test('the score interval is Wilson’s where only two classes answer', () => {
  // With promoters and detractors alone, score = 2p − 1. Wilson for 9 of 10: 0.5958–0.9821 (R binom).
  const { lower, upper } = netPromoterScore({ promoters: 9, passives: 0, detractors: 1 }, { method: 'score' })
  expect(lower).toBeCloseTo(100 * (2 * 0.5958499732047615 - 1), 8)
  expect(upper).toBeCloseTo(100 * (2 * 0.9821237869049271 - 1), 8)
})

const count = fc.integer({ min: 0, max: 400 })

test('contains the estimate, has width, stays on the scale, and turns its sign with the classes', () => {
  fc.assert(
    fc.property(count, count, count, fc.constantFrom('adjusted-wald', 'score'), (a, b, c, method) => {
      fc.pre(a + b + c > 0)
      const { estimate, lower, upper } = netPromoterScore({ promoters: a, passives: b, detractors: c }, { method })
      const turned = netPromoterScore({ promoters: c, passives: b, detractors: a }, { method })
      expect(lower).toBeGreaterThanOrEqual(-100)
      expect(upper).toBeLessThanOrEqual(100)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(upper - lower).toBeGreaterThan(0)
      expect(turned.upper).toBeCloseTo(-lower, 7)
    }),
  )
})

test('refuses no answers, negative and broken counts', () => {
  const refuse = (promoters: number) => () => netPromoterScore({ promoters, passives: 0, detractors: 0 })
  expect(refuse(0)).toThrow(expect.objectContaining({ code: 'empty' }))
  expect(refuse(-1)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  expect(refuse(Number.NaN)).toThrow(expect.objectContaining({ code: 'not-finite' }))
})
