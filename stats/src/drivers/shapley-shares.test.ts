import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { type DriverCorrelations, driverCorrelations } from './driver-correlations.ts'
import { correlationsFrom } from './public-data.fixture.ts'
import { relativeWeights } from './relative-weights.ts'
import { sampledShapleyShares } from './sampled-shapley-shares.ts'
import { shapleyShares } from './shapley-shares.ts'

// R relaimpo 2.2-7 (lmg, first, last, genizi) and R rwa (the same numbers as genizi) on data of R's package datasets, here as
// correlations: below the diagonal, row by row, the outcome last.
const published = [
  {
    name: 'swiss (fertility)',
    below: [
      [-0.686542208617136],
      [-0.63952251894832, 0.698415296288483],
      [0.40109505304874, -0.572741806064166, -0.153858917090915],
      [-0.0608586084165816, -0.114021596482033, -0.0993218458213456, 0.175495907596623],
      [0.353079183619975, -0.645882706457288, -0.663788857035069, 0.463684700651794, 0.416556031434982],
    ],
    rSquared: 0.706735001592726,
    lmg: [0.0570912207680913, 0.171173028900234, 0.260134678624385, 0.105570150373494, 0.112765922926522],
    first: [0.124664909905748, 0.417164470500591, 0.440615646723924, 0.215003501618544, 0.173518927324862],
    last: [0.042869607125494, 0.00738741851512431, 0.161962693077336, 0.0623726258274237, 0.0569452587324972],
    genizi: [0.0484168958119007, 0.15470824980616, 0.271964104645999, 0.114680029947562, 0.116965721381105],
  },
  {
    name: 'mtcars (miles per gallon)',
    below: [
      [0.902032872146999],
      [0.832447452721819, 0.790948586369806],
      [-0.492686599389471, -0.555569198562483, -0.125704258225474],
      [-0.852161959426613, -0.847551379262478, -0.776168371826586, 0.480284757338842],
    ],
    rSquared: 0.779189638983056,
    lmg: [0.247052033235208, 0.24349959479564, 0.210912899544274, 0.0777251114079334],
    first: [0.726180005093805, 0.71834334048973, 0.602437341423934, 0.23067344813203],
    last: [0.00850541185769379, 0.00818481819325767, 0.0193644529350583, 0.0113018948901922],
    genizi: [0.228479725928217, 0.222146870540001, 0.232174439299447, 0.0963886032153911],
  },
  {
    name: 'attitude (rating)',
    below: [
      [0.558288200727029],
      [0.596735806267436, 0.493330965641803],
      [0.669197480598074, 0.445477938072245, 0.640314372822135],
      [0.187714271224676, 0.147233135976633, 0.115965246489753, 0.376882965169378],
      [0.224579552888947, 0.343293433839615, 0.531619788141277, 0.574186160521001, 0.283343174035317],
      [
        0.825417569542146, 0.426116870100264, 0.623678164500211, 0.590138994877686, 0.156439151607238,
        0.155086252601194,
      ],
    ],
    rSquared: 0.732601992531149,
    lmg: [
      0.370816194319328, 0.0509037929715443, 0.155765990169141, 0.120345079403627, 0.00658872254586084,
      0.028182213121647,
    ],
    first: [
      0.681314164108863, 0.181575586984046, 0.388974452874352, 0.348264033275246, 0.0244732081555923,
      0.0240517457458813,
    ],
    last: [
      0.16867721304998, 0.00336786562081368, 0.0420074920543488, 0.0015832740059259, 0.000792620475084024,
      0.0172470604916423,
    ],
    genizi: [
      0.362760199658131, 0.0560022787788537, 0.163610910750533, 0.121780399688217, 0.00825546649643794,
      0.0201927371589758,
    ],
  },
]

const near = (found: ArrayLike<number>, wanted: ArrayLike<number>, tolerance = 1e-12) => {
  expect(found.length).toBe(wanted.length)
  for (let j = 0; j < wanted.length; j++) expect(Math.abs(found[j] - wanted[j])).toBeLessThan(tolerance)
}

describe('shares of R²', () => {
  test.each(published)('equal those of relaimpo and rwa: $name', ({ below, rSquared, lmg, first, last, genizi }) => {
    const correlations = correlationsFrom(below)
    const shapley = shapleyShares(correlations)
    near([shapley.rSquared], [rSquared])
    near(shapley.shares, lmg)
    near(
      shapley.bySize.map((gains) => gains[0]),
      first,
    )
    near(
      shapley.bySize.map((gains) => gains[gains.length - 1]),
      last,
    )
    const weights = relativeWeights(correlations)
    near(weights.shares, genizi)
    near([weights.rSquared], [rSquared])
  })

  test('equal them from correlations alone: likelihood to recommend (R package NPS, 1,000 answers)', () => {
    const correlations = correlationsFrom([
      [0.453244748027163],
      [0.377530467972832, 0.838717807254339],
      [0.370488630563994, 0.830194352590946, 0.70104456990176],
      [0.650277658591604, 0.685459059951885, 0.566738829345229, 0.562990722087372],
    ])
    // R relaimpo 2.2-7, lmg and genizi
    near(
      shapleyShares(correlations).shares,
      [0.231695024182582, 0.190231574106676, 0.0973837554927731, 0.0958934159847373],
    )
    near(
      relativeWeights(correlations).shares,
      [0.247933918949658, 0.17095900985315, 0.0985480177922126, 0.0977628231717474],
    )
  })

  test('equal the definition, subset by subset', () => {
    const correlations = randomCorrelations(6, 3)
    const { shares, rSquared } = shapleyShares(correlations)
    near(shares, sharesByDefinition(correlations), 1e-12)
    near([rSquared], [rSquaredOf(correlations, 63)], 1e-12)
  })

  test('twenty drivers are feasible and add up', () => {
    const { shares, rSquared } = shapleyShares(randomCorrelations(20, 4))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared, 10)
  })

  test('sampled orders come as near as their standard error says', () => {
    const correlations = randomCorrelations(9, 5)
    const exact = shapleyShares(correlations).shares
    const { shares, standardErrors, rSquared } = sampledShapleyShares(correlations, { random: createRandom(6) })
    for (let j = 0; j < 9; j++) {
      expect(standardErrors[j]).toBeLessThan(0.02 * rSquared)
      expect(Math.abs(shares[j] - exact[j])).toBeLessThan(4.5 * standardErrors[j])
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared, 12)
  })

  test('a repeated driver shares with its copy; nothing becomes NaN', () => {
    const { below, rSquared } = published[0]
    const education = [...below[1], 1, ...below.slice(2).map((row) => row[2])]
    const correlations = correlationsFrom([...below.slice(0, 4), education.slice(0, 5), [...below[4], below[4][2]]])
    const sampled = sampledShapleyShares(correlations, { random: createRandom(1) })
    for (const found of [shapleyShares(correlations), relativeWeights(correlations), sampled]) {
      expect(found.rSquared).toBeCloseTo(rSquared, 9)
      expect(found.shares[5]).toBeCloseTo(found.shares[2], found === sampled ? 2 : 9)
    }
  })

  test('uncorrelated drivers get their squared correlation, in either method', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 1, maxLength: 6 }), (r) => {
        const p = r.length
        const amongDrivers = Float64Array.from({ length: p * p }, (_, i) => (i % (p + 1) === 0 ? 1 : 0))
        const correlations = { amongDrivers, withOutcome: Float64Array.from(r) }
        const squared = r.map((value) => value * value)
        near(shapleyShares(correlations).shares, squared)
        near(relativeWeights(correlations).shares, squared)
      }),
      { numRuns: 50 },
    )
  })

  test('shares are never negative, add up to R², and follow their drivers when these are reordered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer(), (p, seed) => {
        const correlations = randomCorrelations(p, seed)
        const order = Array.from({ length: p }, (_, j) => (j + 1) % p)
        const turned = {
          amongDrivers: Float64Array.from(
            { length: p * p },
            (_, i) => correlations.amongDrivers[order[Math.floor(i / p)] * p + order[i % p]],
          ),
          withOutcome: Float64Array.from(order, (j) => correlations.withOutcome[j]),
        }
        for (const method of [shapleyShares, relativeWeights]) {
          const { shares, rSquared } = method(correlations)
          expect(shares.every((share) => share >= 0)).toBe(true)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(rSquared, 10)
          near(
            method(turned).shares,
            order.map((j) => shares[j]),
            1e-10,
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  test('refuses what it cannot answer', () => {
    const ones = { amongDrivers: new Float64Array(26 * 26), withOutcome: new Float64Array(26) }
    for (let j = 0; j < 26; j++) ones.amongDrivers[j * 27] = 1
    expect(() => shapleyShares(ones)).toThrow(/sampledShapleyShares/)
    const bad = (amongDrivers: number[], withOutcome: number[]) => () =>
      relativeWeights({
        amongDrivers: Float64Array.from(amongDrivers),
        withOutcome: Float64Array.from(withOutcome),
      })
    expect(bad([], [])).toThrow(expect.objectContaining({ code: 'empty' }))
    expect(bad([1, 0, 0], [0, 0])).toThrow(expect.objectContaining({ code: 'shape' }))
    expect(bad([1, 0.2, 0.3, 1], [0, 0])).toThrow(expect.objectContaining({ code: 'shape' }))
    expect(bad([1], [Number.NaN])).toThrow(expect.objectContaining({ code: 'not-finite' }))
    expect(bad([1], [1.2])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(bad([2], [0.2])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(bad([1, 0.9, 0.9, 1], [0.9, -0.9])).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(() => driverCorrelations({ outcome: [1, 1, 1], drivers: [[1, 2, 3]] })).toThrow(
      expect.objectContaining({ code: 'constant' }),
    )
    const one = { amongDrivers: Float64Array.of(1), withOutcome: Float64Array.of(0.5) }
    expect(() => sampledShapleyShares(one, { rounds: 1, random: createRandom(1) })).toThrow(/rounds is 1/)
  })
})

function randomCorrelations(p: number, seed: number): DriverCorrelations {
  const random = createRandom(seed)
  const common = Array.from({ length: 40 }, () => normal(random))
  const drivers = Array.from({ length: p }, (_, j) => common.map((x) => (j % 3) * 0.7 * x + normal(random)))
  const outcome = common.map((_, i) => drivers.reduce((sum, driver, j) => sum + driver[i] / (j + 1), normal(random)))
  return driverCorrelations({ outcome, drivers })
}

/** R² of the drivers whose bits are set, by elimination. */
function rSquaredOf({ amongDrivers, withOutcome }: DriverCorrelations, set: number): number {
  const p = withOutcome.length
  const members = Array.from({ length: p }, (_, j) => j).filter((j) => set & (1 << j))
  const rows = members.map((j) => [...members.map((k) => amongDrivers[j * p + k]), withOutcome[j]])
  for (let a = 0; a < rows.length; a++)
    for (let b = 0; b < rows.length; b++) {
      if (a === b) continue
      const factor = rows[b][a] / rows[a][a]
      rows[b] = rows[b].map((value, k) => value - factor * rows[a][k])
    }
  return members.reduce((sum, j, a) => sum + (withOutcome[j] * rows[a][members.length]) / rows[a][a], 0)
}

function sharesByDefinition(correlations: DriverCorrelations): number[] {
  const p = correlations.withOutcome.length
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  return Array.from({ length: p }, (_, j) => {
    let share = 0
    for (let set = 0; set < 1 << p; set++) {
      if (set & (1 << j)) continue
      const size = set.toString(2).replaceAll('0', '').length
      const weight = (factorial(size) * factorial(p - size - 1)) / factorial(p)
      share += weight * (rSquaredOf(correlations, set | (1 << j)) - rSquaredOf(correlations, set))
    }
    return share
  })
}
