import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, integer, normal } from '../random.ts'
import { driverCorrelations } from './driver-correlations.ts'
import { balancedOrders, createSharesByOrders } from './sampled-shapley-shares.ts'
import { createShapley } from './shapley-shares.ts'
import { driverShareDraws } from './share-draws.ts'
import { bootstrapDriverShares, shareIntervals } from './share-intervals.ts'
import { createCorrelator, distinctRows } from './weighted-correlations.ts'

/** Fifty answers to five drivers that share a mood; the first two drive the outcome most. */
const data = (() => {
  const random = createRandom(47)
  const mood = Array.from({ length: 50 }, () => normal(random))
  const drivers = Array.from({ length: 5 }, () => mood.map((x) => x + normal(random)))
  const outcome = mood.map((_, i) => drivers.reduce((sum, x, j) => sum + x[i] / (j + 1) ** 2, normal(random)))
  return { outcome, drivers }
})()
const code = (wanted: string) => expect.objectContaining({ code: wanted })

describe('bootstrap of driver shares', () => {
  test('the fast correlations equal the plain ones, with weights and repeated rows', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 20, max: 250 }), (seed, p, n) => {
        const random = createRandom(seed)
        const column = () => Array.from({ length: n }, (_, i) => (i < 5 ? i : integer(random, 5)))
        const one = { outcome: column(), drivers: Array.from({ length: p }, column) }
        const weights = Array.from({ length: n }, (_, i) => (i < 5 ? 1 : integer(random, 3)))
        const rows = distinctRows(one)
        const mass = new Float64Array(rows.rows.length / rows.width)
        weights.forEach((weight, i) => {
          mass[rows.rowOf[i]] += weight
        })
        const fast = createCorrelator(rows)(mass)
        const plain = driverCorrelations({ ...one, weights })
        if (fast === null) throw new Error('constant outcome')
        fast.amongDrivers.forEach((value, i) => {
          expect(value).toBeCloseTo(plain.amongDrivers[i], 11)
        })
        fast.withOutcome.forEach((value, i) => {
          expect(value).toBeCloseTo(plain.withOutcome[i], 11)
        })
      }),
      { numRuns: 25 },
    )
  })

  test.each(['shapley', 'relative-weights'] as const)(
    '%s: estimates inside their intervals, ranks in order',
    (method) => {
      const result = bootstrapDriverShares(data, { method, draws: 300, random: createRandom(1) })
      expect(result.drivers.reduce((sum, { proportion }) => sum + proportion, 0)).toBeCloseTo(1, 10)
      for (const { estimate, lower, upper, rank } of result.drivers) {
        expect(lower).toBeLessThanOrEqual(estimate)
        expect(upper).toBeGreaterThanOrEqual(estimate)
        expect(rank.lower).toBeLessThanOrEqual(rank.estimate)
        expect(rank.upper).toBeGreaterThanOrEqual(rank.estimate)
      }
      expect(result.drivers.map(({ rank }) => rank.estimate).sort()).toEqual([1, 2, 3, 4, 5])
      expect(result.drivers[0].rank.estimate).toBe(1)
      expect(bootstrapDriverShares(data, { method, draws: 300, random: createRandom(1) })).toEqual(result)
    },
  )

  test('draws made in parts are one bootstrap', () => {
    const random = createRandom(5)
    const whole = driverShareDraws(data, { method: 'shapley', draws: 200, random })
    const parts = [0, 1].map((part) => ({
      ...whole,
      shares: whole.shares.slice(part * 500, part * 500 + 500),
      rSquared: whole.rSquared.slice(part * 100, part * 100 + 100),
    }))
    expect(shareIntervals(parts)).toEqual(shareIntervals([whole]))
  })

  test('a weight of two is worth an answer given twice, in the estimate and nearly in the spread', () => {
    const weights = data.outcome.map((_, i) => 1 + (i % 2))
    const doubled = [...data.outcome.keys()].flatMap((i) => (i % 2 ? [i, i] : [i]))
    const weighted = driverShareDraws({ ...data, weights }, { method: 'shapley', draws: 100, random: createRandom(2) })
    const repeated = driverShareDraws(
      {
        outcome: doubled.map((i) => data.outcome[i]),
        drivers: data.drivers.map((driver) => doubled.map((i) => driver[i])),
      },
      { method: 'shapley', draws: 100, random: createRandom(2) },
    )
    weighted.estimate.shares.forEach((share, j) => {
      expect(share).toBeCloseTo(repeated.estimate.shares[j], 12)
    })
  })

  test('orders with a control give the shares of a draw of 13 drivers within a fifth of the draws’ spread', () => {
    const random = createRandom(9)
    const p = 13
    const n = 200
    const common = Array.from({ length: n }, () => normal(random))
    const drivers = Array.from({ length: p }, (_, j) => common.map((x) => (j % 3) * 0.6 * x + normal(random)))
    const outcome = common.map((_, i) => drivers.reduce((sum, x, j) => sum + x[i] / (j + 1), 3 * normal(random)))
    const full = driverCorrelations({ outcome, drivers })
    const exact = createShapley(p)
    const byOrders = createSharesByOrders(p, balancedOrders(p, 4, random))
    const { shares } = exact(full)
    const control = byOrders(full).shares
    const rows = distinctRows({ outcome, drivers })
    const correlate = createCorrelator(rows)
    let error = 0
    let spread = 0
    for (let draw = 0; draw < 12; draw++) {
      const mass = new Float64Array(n)
      for (let i = 0; i < n; i++) mass[integer(random, n)]++
      const drawn = correlate(mass)
      if (drawn === null) throw new Error('constant outcome')
      const wanted = exact(drawn).shares
      const found = byOrders(drawn).shares
      for (let j = 0; j < p; j++) {
        error += (shares[j] + found[j] - control[j] - wanted[j]) ** 2
        spread += (wanted[j] - shares[j]) ** 2
      }
    }
    expect(Math.sqrt(error / spread)).toBeLessThan(0.2)
  })

  test('a driver that hardly ever varies and a repeated driver are no trouble', () => {
    const rare = data.outcome.map((_, i) => (i === 3 ? 1 : 0))
    const result = bootstrapDriverShares(
      { outcome: data.outcome, drivers: [...data.drivers, rare, data.drivers[0]] },
      { method: 'shapley', draws: 150, random: createRandom(3) },
    )
    const numbers = result.drivers.flatMap(({ estimate, lower, upper, rank }) => [estimate, lower, upper, rank.upper])
    expect(numbers.every(Number.isFinite)).toBe(true)
    expect(result.drivers[5].lower).toBe(0)
    expect(result.drivers[0].rank.lower).toBe(result.drivers[6].rank.lower)
  })

  test('refuses what it cannot answer', () => {
    const random = createRandom(1)
    const draw = (options: object) => () => driverShareDraws(data, { method: 'shapley', random, ...options })
    expect(draw({ rounds: 0 })).toThrow(code('out-of-range'))
    expect(draw({ draws: 0 })).toThrow(code('out-of-range'))
    expect(() => shareIntervals([])).toThrow(code('empty'))
    expect(() => shareIntervals([draw({ draws: 50 })()])).toThrow(/50 draws are too few/)
    expect(() => shareIntervals([draw({ draws: 100 })()], { level: 1 })).toThrow(code('out-of-range'))
    const other = driverShareDraws(
      { outcome: data.outcome, drivers: data.drivers.slice(1) },
      { method: 'shapley', random },
    )
    expect(() => shareIntervals([draw({ draws: 100 })(), other])).toThrow(code('shape'))
    expect(() =>
      driverShareDraws(
        {
          outcome: [1, 2, 3],
          drivers: [
            [1, 3, 2],
            [2, 1, 3],
          ],
        },
        { method: 'shapley', random },
      ),
    ).toThrow(code('too-few'))
    const many = Array.from({ length: 26 }, () => Array.from({ length: 40 }, random))
    expect(() => driverShareDraws({ outcome: many[0], drivers: many }, { method: 'shapley', random })).toThrow(
      /use relative-weights/,
    )
  })
})
