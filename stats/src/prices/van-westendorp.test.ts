import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { newtonMillerSmith } from './newton-miller-smith.ts'
import type { PriceAnswers } from './price-answers.ts'
import { newtonMillerSmithIntervals, vanWestendorpIntervals } from './price-intervals.ts'
import { pricePointNames, type VanWestendorpOptions, vanWestendorp } from './van-westendorp.ts'

const code = (wanted: string) => expect.objectContaining({ code: wanted })

// Four respondents, worked out by hand.
const four = {
  tooCheap: [1, 2, 5, 6],
  cheap: [3, 4, 7, 9],
  expensive: [5, 6, 9, 12],
  tooExpensive: [8, 4.5, 11, 15],
}
four.tooExpensive[1] = 7

/** Respondents whose four prices rise, on a coarse scale so that answers coincide. */
const respondents = fc
  .array(fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 25,
  })
  .map((rows): PriceAnswers & { n: number } => {
    const sorted = rows.map((row) => row.toSorted((a, b) => a - b))
    const column = (k: number) => sorted.map((row) => row[k])
    return { n: rows.length, tooCheap: column(0), cheap: column(1), expensive: column(2), tooExpensive: column(3) }
  })

describe('van Westendorp', () => {
  test('four respondents by hand', () => {
    const found = vanWestendorp(four)
    expect(found.curves.prices).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 15])
    expect(found.curves.tooCheap).toEqual([0.75, 0.5, 0.5, 0.5, 0.25, 0, 0, 0, 0, 0, 0, 0])
    expect(found.curves.cheap).toEqual([1, 1, 0.75, 0.5, 0.5, 0.5, 0.25, 0.25, 0, 0, 0, 0])
    expect(found.curves.expensive).toEqual([0, 0, 0, 0, 0.25, 0.5, 0.5, 0.5, 0.75, 0.75, 1, 1])
    expect(found.curves.tooExpensive).toEqual([0, 0, 0, 0, 0, 0, 0.25, 0.5, 0.5, 0.75, 0.75, 1])
    // Too cheap 1 2 5 6 with cheap 3 4 7 9: the fourth and fifth of 1 2 3 4 5 6 7 9
    expect(found.marginalCheapness).toEqual({ price: 4, from: 4, to: 5, share: 0.5, crosses: true })
    expect(found.indifference).toEqual({ price: 6, from: 6, to: 7, share: 0.5, crosses: true })
    expect(found.optimal).toEqual({ price: 6, from: 6, to: 7, share: 0, crosses: false })
    expect(found.marginalExpensiveness).toEqual({ price: 8, from: 8, to: 9, share: 0.5, crosses: true })
    expect(vanWestendorp(four, { rule: 'middle' }).indifference.price).toBe(6.5)
    expect(vanWestendorp(four, { rule: 'highest' }).indifference.price).toBe(7)
    expect(vanWestendorp(four, { range: 'narrower' }).marginalCheapness).toMatchObject({ from: 5, to: 6 })
    expect(vanWestendorp(four, { range: 'narrower' }).marginalExpensiveness).toMatchObject({ from: 7, to: 8 })
  })

  test('every point is the median of two questions put together', () => {
    fc.assert(
      fc.property(respondents, (answers) => {
        const found = vanWestendorp(answers)
        const median = (a: ArrayLike<number>, b: ArrayLike<number>) => {
          const sorted = [...Array.from(a), ...Array.from(b)].sort((x, y) => x - y)
          return { from: sorted[answers.n - 1], to: sorted[answers.n] }
        }
        expect(found.optimal).toMatchObject(median(answers.tooCheap, answers.tooExpensive))
        expect(found.indifference).toMatchObject(median(answers.cheap, answers.expensive))
        expect(found.marginalCheapness).toMatchObject(median(answers.tooCheap, answers.cheap))
        expect(found.marginalExpensiveness).toMatchObject(median(answers.expensive, answers.tooExpensive))
        expect(found.marginalCheapness.price).toBeLessThanOrEqual(found.indifference.price)
        expect(found.marginalExpensiveness.price).toBeGreaterThanOrEqual(found.optimal.price)
      }),
    )
  })

  test('a weight of k is worth k respondents, a weight of 0 none, and the unit does not matter', () => {
    fc.assert(
      fc.property(
        respondents,
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 }),
        (answers, w) => {
          const weights = w.slice(0, answers.n)
          fc.pre(weights.filter((weight) => weight > 0).length >= 2)
          const repeat = (column: ArrayLike<number>) => weights.flatMap((k, i) => new Array<number>(k).fill(column[i]))
          const repeated = vanWestendorp({
            tooCheap: repeat(answers.tooCheap),
            cheap: repeat(answers.cheap),
            expensive: repeat(answers.expensive),
            tooExpensive: repeat(answers.tooExpensive),
          })
          const weighted = vanWestendorp({ ...answers, weights: weights.map((weight) => weight * 0.137) })
          for (const name of pricePointNames) {
            expect(weighted[name].from).toBe(repeated[name].from)
            expect(weighted[name].to).toBe(repeated[name].to)
            expect(weighted[name].share).toBeCloseTo(repeated[name].share, 9)
          }
        },
      ),
    )
  })

  test('intransitive respondents are set aside and counted; equal prices as asked', () => {
    const odd = {
      tooCheap: [...four.tooCheap, 9, 3, 1],
      cheap: [...four.cheap, 4, 3, 5],
      expensive: [...four.expensive, 6, 6, 4],
      tooExpensive: [...four.tooExpensive, 10, 8, 8],
    }
    const found = vanWestendorp(odd)
    expect(found).toMatchObject({ respondents: 4, intransitive: 3 })
    expect(found.optimal).toEqual(vanWestendorp(four).optimal)
    expect(vanWestendorp(odd, { equalPrices: 'keep' })).toMatchObject({ respondents: 5, intransitive: 2 })
  })

  test('intervals hold their estimate; where curves do not cross, there is a range instead', () => {
    const intervals = vanWestendorpIntervals(four, { random: createRandom(1), draws: 200 })
    expect(intervals.optimal).toEqual({ crosses: false, from: 6, to: 7 })
    expect(intervals.indifference).toMatchObject({ crosses: true, estimate: 6, lower: 4, upper: 9 })
    expect(intervals).toEqual(vanWestendorpIntervals(four, { random: createRandom(1), draws: 200 }))
  })

  test('refuses what it cannot answer', () => {
    const empty = { tooCheap: [], cheap: [], expensive: [], tooExpensive: [] }
    expect(() => vanWestendorp(empty)).toThrow(code('empty'))
    expect(() => vanWestendorp({ ...four, cheap: [1] })).toThrow(code('shape'))
    expect(() => vanWestendorp({ ...four, cheap: [3, Number.NaN, 7, 9] })).toThrow(/cheap\[1\] is NaN/)
    expect(() => vanWestendorp({ ...four, tooCheap: [1, 2, 5, -6] })).toThrow(code('out-of-range'))
    expect(() => vanWestendorp({ ...four, weights: [0, 0, 0, 0] })).toThrow(code('out-of-range'))
    expect(() => vanWestendorp({ ...four, cheap: [0, 0, 0, 0] })).toThrow(/4 gave prices that do not rise/)
    expect(() => vanWestendorpIntervals(four, { random: createRandom(1), draws: 20 })).toThrow(code('out-of-range'))
    expect(() => vanWestendorpIntervals(four, { random: createRandom(1), level: 2 })).toThrow(code('out-of-range'))
  })
})

describe('Newton, Miller and Smith', () => {
  test('two respondents by hand', () => {
    const answers = { tooCheap: [2, 4], cheap: [4, 6], expensive: [8, 8], tooExpensive: [10, 12] }
    const found = newtonMillerSmith(answers, { atCheap: [5, 4], atExpensive: [3, 2] })
    // First: 0 at 2, .7 at 4, .3 at 8, 0 at 10; second: 0 at 4, .5 at 6, .1 at 8, 0 at 12
    expect(found.prices).toEqual([2, 4, 6, 8, 10, 12])
    const wanted = [0, 0.35, 0.5, 0.2, 0.025, 0]
    found.reach.forEach((reach, k) => {
      expect(reach).toBeCloseTo(wanted[k], 12)
      expect(found.revenue[k]).toBeCloseTo(wanted[k] * found.prices[k], 12)
    })
    expect(found.bestReach.price).toBe(6)
    expect(found.bestRevenue).toMatchObject({ price: 6, revenue: expect.closeTo(3, 12) })
    const own = newtonMillerSmith(answers, { atCheap: [1, 1], atExpensive: [0, 0], chances: { 0: 0.2, 1: 1 } })
    expect(own.reach[2]).toBeCloseTo((0.6 + 1) / 2, 12)
  })

  test('the cumulated slopes give the mean of the respondents’ own lines, equal prices included', () => {
    const rows = fc.array(
      fc.tuple(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 2, maxLength: 12 },
    )
    const chances = [0, 0, 0.1, 0.3, 0.5, 0.7]
    fc.assert(
      fc.property(rows, (input) => {
        const sorted = input.map(([four]) => four.toSorted((a, b) => a - b))
        const column = (k: number) => sorted.map((row) => row[k])
        const found = newtonMillerSmith(
          {
            tooCheap: column(0),
            cheap: column(1),
            expensive: column(2),
            tooExpensive: column(3),
            weights: input.map((r) => r[3]),
          },
          { atCheap: input.map((r) => r[1]), atExpensive: input.map((r) => r[2]) },
          { equalPrices: 'keep' },
        )
        const total = input.reduce((sum, r) => sum + r[3], 0)
        found.prices.forEach((price, place) => {
          const reach = input.reduce((sum, [, atCheap, atExpensive, weight], i) => {
            const [tooCheap, cheap, expensive, tooExpensive] = sorted[i]
            const line = (x0: number, y0: number, x1: number, y1: number) => y0 + ((y1 - y0) * (price - x0)) / (x1 - x0)
            if (price < tooCheap || price > tooExpensive) return sum
            if (price === expensive) return sum + weight * chances[atExpensive]
            if (price === cheap) return sum + weight * chances[atCheap]
            if (price < cheap) return sum + weight * line(tooCheap, 0, cheap, chances[atCheap])
            if (price < expensive) return sum + weight * line(cheap, chances[atCheap], expensive, chances[atExpensive])
            return sum + weight * line(expensive, chances[atExpensive], tooExpensive, 0)
          }, 0)
          expect(found.reach[place]).toBeCloseTo(reach / total, 10)
        })
      }),
      { numRuns: 60 },
    )
  })

  test('refuses what it cannot answer', () => {
    const intents = { atCheap: [5, 5, 5, 5], atExpensive: [1, 1, 1, 1] }
    expect(() => newtonMillerSmith(four, { ...intents, atCheap: [5] })).toThrow(code('shape'))
    expect(() => newtonMillerSmith(four, { ...intents, atExpensive: [1, 1, 6, 1] })).toThrow(/6 for respondent 2/)
    expect(() => newtonMillerSmith(four, { ...intents, chances: { 1: 0, 5: 1.5 } })).toThrow(code('out-of-range'))
    // Nobody would buy at any price: the lowest price, earning nothing
    expect(newtonMillerSmith(four, { atCheap: [1, 1, 1, 1], atExpensive: [1, 1, 1, 1] }).bestRevenue).toEqual({
      price: 1,
      revenue: 0,
      reach: 0,
    })
  })
})

const folder = new URL('../../../../shared/data/vanwestendorp/', import.meta.url)
const available = existsSync(folder)
if (!available)
  console.warn('price answers are not beside the repository: comparison with R pricesensitivitymeter skipped')

describe.skipIf(!available)('as R pricesensitivitymeter 1.3.3', () => {
  function read(file: string) {
    const [head, ...rows] = readFileSync(new URL(file, folder), 'utf8')
      .replaceAll('"', '')
      .trim()
      .split('\n')
      .map((row) => row.split(','))
    const column = (name: string) => rows.map((row) => Number(row[head.indexOf(name)]))
    return {
      answers: { tooCheap: column('tch'), cheap: column('ch'), expensive: column('ex'), tooExpensive: column('tex') },
      intents: { atCheap: column('pi_cheap'), atExpensive: column('pi_expensive') },
    }
  }
  const points = (answers: PriceAnswers, options: VanWestendorpOptions = {}) => {
    const found = vanWestendorp(answers, options)
    return pricePointNames.map((name) => Number(found[name].price.toFixed(4)))
  }

  test('250 respondents, each rule', () => {
    const { answers, intents } = read('psm_seed42.csv')
    expect(points(answers)).toEqual([6.35, 9.98, 6.35, 14.53])
    expect(points(answers, { range: 'narrower' })).toEqual([6.35, 9.98, 6.35, 9.98])
    // The last differs: R's end of a range is the last price named in it (14.53), here where the curves part (14.67)
    expect(points(answers, { rule: 'highest' })).toEqual([7.15, 10.74, 13.63, 14.67])
    expect(points(answers, { rule: 'highest', range: 'narrower' })).toEqual([10.74, 10.74, 13.63, 13.63])
    expect(points(answers, { rule: 'middle' })).toEqual([6.75, 10.36, 9.99, 14.6])
    expect(points(answers, { rule: 'middle', range: 'narrower' })).toEqual([8.545, 10.36, 9.99, 11.805])
    const { bestReach, bestRevenue } = newtonMillerSmith(answers, intents)
    expect([bestReach.price, bestRevenue.price]).toEqual([8.8, 9.4])
    const intervals = newtonMillerSmithIntervals(answers, intents, { random: createRandom(1), draws: 200 })
    expect(intervals.bestRevenue.price.lower).toBeLessThan(9.4)
    expect(intervals.bestRevenue.price.upper).toBeGreaterThan(9.4)
  })

  test('seven intransitive respondents, and twenty respondents', () => {
    const { answers } = read('psm_seed42_with_7_intransitive.csv')
    expect(vanWestendorp(answers)).toMatchObject({ respondents: 243, intransitive: 7 })
    expect(points(answers)).toEqual([6.35, 9.98, 6.35, 14.53])
    expect(points(read('psm_small20.csv').answers)).toEqual([6.35, 9.24, 6.35, 14.68])
  })
})
