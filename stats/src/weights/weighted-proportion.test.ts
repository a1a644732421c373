import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '../proportions/wilson-interval.ts'
import { weightedProportion } from './weighted-proportion.ts'

const hits = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 })

test('equal weights give Wilson’s interval', () => {
  fc.assert(
    fc.property(hits, fc.constantFrom(0.5, 1, 900), (answers, weight) => {
      const found = weightedProportion(
        answers,
        answers.map(() => weight),
      )
      const wilson = wilsonInterval(answers.filter(Boolean).length, answers.length)
      expect(found.estimate).toBeCloseTo(wilson.estimate, 12)
      expect(found.lower).toBeCloseTo(wilson.lower, 10)
      expect(found.upper).toBeCloseTo(wilson.upper, 10)
    }),
  )
})

test('stays between 0 and 1, contains the share and has width', () => {
  fc.assert(
    fc.property(hits, fc.infiniteStream(fc.double({ min: 0.01, max: 50, noNaN: true })), (answers, stream) => {
      const weights = answers.map(() => stream.next().value)
      const { estimate, lower, upper } = weightedProportion(answers, weights)
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(upper).toBeLessThanOrEqual(1)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(upper - lower).toBeGreaterThan(0)
    }),
  )
})

test('answers copied within clusters are no more answers', () => {
  const once = weightedProportion([1, 0, 1, 1], [1, 1, 1, 1])
  const answers = [1, 0, 1, 1].flatMap((hit) => new Array<number>(10).fill(hit))
  const weights = answers.map(() => 1)
  const clusters = answers.map((_, i) => Math.floor(i / 10))
  const copied = weightedProportion(answers, weights, { clusters })
  expect(copied.upper - copied.lower).toBeGreaterThanOrEqual(once.upper - once.lower)
  expect(weightedProportion([1, 1, 1, 1], [1, 1, 1, 1], { clusters: [1, 1, 1, 1] }).lower).toBeCloseTo(
    wilsonInterval(1, 1).lower,
    12,
  )
})

test('a census leaves no doubt', () => {
  expect(weightedProportion([1, 0, 1, 0], [1, 1, 1, 1], { populationSizes: 4 })).toMatchObject({
    estimate: 0.5,
    lower: 0.5,
    upper: 0.5,
  })
})

test('refuses anything but yes and no', () => {
  expect(() => weightedProportion([1, 2], [1, 1])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  expect(() => weightedProportion([1, Number.NaN], [1, 1])).toThrow(expect.objectContaining({ code: 'not-finite' }))
  expect(() => weightedProportion([], [])).toThrow(expect.objectContaining({ code: 'empty' }))
})
