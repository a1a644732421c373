import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { gaborGranger } from './gabor-granger.ts'
import { groupDemand, ladderDemand } from './price-demand.ts'

const code = (wanted: string) => expect.objectContaining({ code: wanted })
const shares = ({ demand }: { demand: { share: number }[] }) => demand.map(({ share }) => share)

describe('Gabor–Granger', () => {
  test('a ladder by hand', () => {
    const demand = ladderDemand({ prices: [15, 5, 10], highestAccepted: [5, 10, 10, 15, 0] })
    expect(Array.from(demand.prices)).toEqual([5, 10, 15])
    expect(shares(demand)).toEqual([0.8, expect.closeTo(0.6, 12), 0.2])
    const found = gaborGranger(demand, { random: createRandom(1), draws: 200 })
    expect(found.earnings.map(({ estimate }) => estimate)).toEqual([4, expect.closeTo(6, 12), 3])
    expect(found.bestPrice).toEqual({ estimate: 10, lower: 5, upper: 15 })
    // Wilson's interval for 1 of 5 (R binom): 0.0362, 0.6245
    expect(found.demand[2]).toMatchObject({ lower: expect.closeTo(0.0362, 4), upper: expect.closeTo(0.6245, 4) })
    // A cost of 9 per sale leaves 1 × .6 at a price of 10 and 6 × .2 at 15
    expect(gaborGranger(demand, { random: createRandom(1), draws: 200, unitCost: 9 }).bestPrice.estimate).toBe(15)
  })

  test('groups by hand: a dearer price with more takers is pooled with its neighbour', () => {
    const demand = groupDemand({ prices: [5, 10, 15, 20], asked: [100, 50, 150, 100], accepted: [80, 30, 102, 20] })
    expect(shares(demand)).toEqual([0.8, expect.closeTo(0.66, 12), expect.closeTo(0.66, 12), 0.2])
    const found = gaborGranger(demand, { random: createRandom(1), draws: 300 })
    expect(found.bestPrice).toEqual({ estimate: 15, lower: 15, upper: 15 })
    expect(found.candidates).toEqual([15])
  })

  test('demand never rises, shares stay in 0 to 1, the best price is a candidate', () => {
    const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat()), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(groups, fc.integer(), (rows, seed) => {
        const asked = rows.map(([n]) => n)
        const accepted = rows.map(([n, yes]) => yes % (n + 1))
        const prices = rows.map((_, k) => 10 + 7 * k)
        const found = gaborGranger(groupDemand({ prices, asked, accepted }), { random: createRandom(seed), draws: 100 })
        found.demand.forEach(({ estimate, lower, upper }, k) => {
          if (k > 0) expect(estimate).toBeLessThanOrEqual(found.demand[k - 1].estimate + 1e-12)
          expect(lower).toBeGreaterThanOrEqual(0)
          expect(upper).toBeLessThanOrEqual(1)
        })
        const total = found.demand.reduce((sum, { estimate }, k) => sum + estimate * asked[k], 0)
        expect(total).toBeCloseTo(
          accepted.reduce((sum, yes) => sum + yes, 0),
          9,
        )
        expect(found.candidates).toContain(found.bestPrice.estimate)
      }),
      { numRuns: 60 },
    )
  })

  test('equal weights change nothing; unequal ones widen the interval', () => {
    const answers = { prices: [5, 10], highestAccepted: [5, 10, 10, 0, 5, 10, 0, 5] }
    const plain = ladderDemand(answers)
    const equal = ladderDemand({ ...answers, weights: new Array(8).fill(0.3) })
    expect(shares(equal)).toEqual(shares(plain).map((share) => expect.closeTo(share, 12)))
    expect(equal.demand[0].answers).toBeCloseTo(8, 10)
    const unequal = ladderDemand({ ...answers, weights: [1, 1, 1, 1, 5, 5, 5, 5] })
    expect(unequal.demand[0].answers).toBeLessThan(6)
  })

  test('refuses what it cannot answer', () => {
    const ladder = (prices: number[], highestAccepted: number[], weights?: number[]) => () =>
      ladderDemand({ prices, highestAccepted, weights })
    expect(ladder([5], [5, 0])).toThrow(code('too-few'))
    expect(ladder([5, 5], [5, 0])).toThrow(code('out-of-range'))
    expect(ladder([0, 5], [5, 0])).toThrow(code('out-of-range'))
    expect(ladder([5, Number.NaN], [5, 0])).toThrow(code('not-finite'))
    expect(ladder([5, 9], [])).toThrow(code('empty'))
    expect(ladder([5, 9], [7, 5])).toThrow(/Respondent 0 accepts 7/)
    expect(ladder([5, 9], [5, 9], [1])).toThrow(code('shape'))
    expect(ladder([5, 9], [5, 9], [1, -1])).toThrow(code('out-of-range'))
    expect(ladder([5, 9], [5, 9], [0, 0])).toThrow(code('out-of-range'))
    const groups = (asked: number[], accepted: number[]) => () => groupDemand({ prices: [5, 9], asked, accepted })
    expect(groups([5], [2])).toThrow(code('shape'))
    expect(groups([5, 0], [2, 0])).toThrow(code('empty'))
    expect(groups([5, 5], [2, 6])).toThrow(code('out-of-range'))
    expect(groups([5, 5], [2, -1])).toThrow(code('out-of-range'))
    const demand = groupDemand({ prices: [5, 9], asked: [5, 5], accepted: [4, 2] })
    const random = createRandom(1)
    expect(() => gaborGranger(demand, { random, draws: 10 })).toThrow(code('out-of-range'))
    expect(() => gaborGranger(demand, { random, unitCost: -1 })).toThrow(code('out-of-range'))
    expect(() => gaborGranger(demand, { random, level: 0 })).toThrow(code('out-of-range'))
  })
})
