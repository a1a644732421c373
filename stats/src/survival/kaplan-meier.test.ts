import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kaplanMeier, type SurvivalBand } from './kaplan-meier.ts'
import { logRankTest } from './log-rank.ts'
import { restrictedMeanSurvival } from './restricted-mean-survival.ts'
import { riskTable } from './risk-table.ts'
import { survivalAt } from './survival-at.ts'
import { medianSurvival } from './survival-quantile.ts'

// Weeks of remission under 6-MP (Freireich et al. 1963, Blood 21); curve and Greenwood errors as published in Klein &
// Moeschberger 2003, table 4.1B.
const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]

test.each([
  [6, 0.857, 0.0764],
  [7, 0.807, 0.0869],
  [10, 0.753, 0.0963],
  [13, 0.69, 0.1068],
  [16, 0.627, 0.1141],
  [22, 0.538, 0.1282],
  [23, 0.448, 0.1346],
])('week %i of the 6-MP trial as published', (week, survival, error) => {
  const curve = kaplanMeier(riskTable(weeks, relapsed))
  const i = curve.times.indexOf(week)
  expect(curve.survival[i]).toBeCloseTo(survival, 3)
  expect(curve.standardError[i]).toBeCloseTo(error, 4)
})

test('without censoring the curve is the plain share, its error that of a share', () => {
  const curve = kaplanMeier(riskTable([1, 2, 2, 3, 7], [1, 1, 1, 1, 1]))
  expect(Array.from(curve.survival)).toEqual([0.8, 0.4, 0.2, 0].map((share) => expect.closeTo(share, 12)))
  expect(curve.standardError[1]).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 5), 12)
})

test('the ends of the curve have no false certainty', () => {
  const { lower, upper, survival } = kaplanMeier(riskTable([1, 2, 3, 4], [0, 1, 1, 1]))
  expect(survival[0]).toBe(1)
  expect(lower[0]).toBeCloseTo(0.025 ** (1 / 4), 12)
  expect([lower[3], survival[3]]).toEqual([0, 0])
  expect(upper[3]).toBe(upper[2])
})

const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1, maxLength: 60 })

test('falls from 1 towards 0, within its band', () => {
  fc.assert(
    fc.property(customers, fc.constantFrom<SurvivalBand>('log-log', 'log', 'plain'), (rows, band) => {
      const curve = kaplanMeier(
        riskTable(
          rows.map(([time]) => time),
          rows.map(([, left]) => left),
        ),
        { band },
      )
      let before = 1
      curve.survival.forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(before)
        expect(curve.lower[i]).toBeLessThanOrEqual(share + 1e-12)
        expect(curve.upper[i]).toBeGreaterThanOrEqual(share - 1e-12)
        expect(curve.lower[i]).toBeGreaterThanOrEqual(0)
        expect(curve.upper[i]).toBeLessThanOrEqual(1)
        expect(Number.isFinite(curve.standardError[i])).toBe(true)
        before = share
      })
    }),
  )
})

test('refuses a level that is none', () => {
  expect(() => kaplanMeier(riskTable([1], [1]), { level: 95 })).toThrow(
    expect.objectContaining({ code: 'out-of-range' }),
  )
})

// The lung cancer data of R's survival package, where they are at hand beside the repository.
const file = new URL('../../../../shared/data/survival/lung.csv', import.meta.url)
const available = existsSync(file)
if (!available) console.warn('lung.csv is not beside the repository: comparison with R survival skipped')

describe.skipIf(!available)('as R survival 3.5 on its lung data', () => {
  const rows = available
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').map(Number))
    : []
  // Columns: institution, time, status (2 = died), age, sex …
  const table = (chosen: number[][]) =>
    riskTable(
      chosen.map((row) => row[1]),
      chosen.map((row) => row[2] === 2),
    )
  const sex = (value: number) => table(rows.filter((row) => row[4] === value))

  test.each<[SurvivalBand, number, number, number, number, number]>([
    ['log', 90, 201, 0.881578947368421, 0.840621182856532, 0.924532305743542],
    ['log', 730, 13, 0.115693098344539, 0.0716318249617963, 0.186856791819807],
    ['log-log', 90, 201, 0.881578947368421, 0.83207134221092, 0.917213604179644],
    ['log-log', 180, 160, 0.721670653409762, 0.658304528445661, 0.775314690716979],
    ['log-log', 365, 65, 0.409241624460064, 0.338714269088323, 0.478380767646914],
    ['log-log', 730, 13, 0.115693098344539, 0.0676321514888291, 0.177825199700288],
    ['plain', 180, 160, 0.721670653409762, 0.663239384959232, 0.780101921860292],
    ['plain', 730, 13, 0.115693098344539, 0.0602296507744505, 0.171156545914628],
  ])('%s band at day %i', (band, time, atRisk, estimate, lower, upper) => {
    const found = survivalAt(kaplanMeier(table(rows), { band }), time)
    expect(found).toMatchObject({
      estimable: true,
      atRisk,
      estimate: expect.closeTo(estimate, 13),
      lower: expect.closeTo(lower, 13),
      upper: expect.closeTo(upper, 13),
    })
  })

  test('medians', () => {
    const median = (chosen: ReturnType<typeof table>, band: SurvivalBand) =>
      medianSurvival(kaplanMeier(chosen, { band }))
    expect(median(table(rows), 'log')).toEqual({ estimate: 310, lower: 285, upper: 363 })
    expect(median(sex(1), 'log')).toEqual({ estimate: 270, lower: 212, upper: 310 })
    expect(median(sex(2), 'log')).toEqual({ estimate: 426, lower: 348, upper: 550 })
    // scipy 1.17, ecdf(...).sf.confidence_interval(method='log-log'), first times at or below one half.
    expect(median(table(rows), 'log-log')).toEqual({ estimate: 310, lower: 284, upper: 361 })
  })

  test('restricted means', () => {
    for (const [chosen, horizon, mean, error] of [
      [table(rows), 1022, 376.27474614785, 19.7077914213399],
      [sex(1), 1022, 326.084109668875, 22.9115634684895],
      [sex(1), 365, 241.495085192057, 10.3582264910969],
      [sex(2), 365, 297.465409532037, 10.7913239788001],
    ] as const)
      expect(restrictedMeanSurvival(chosen, horizon)).toMatchObject({
        estimate: expect.closeTo(mean, 9),
        standardError: expect.closeTo(error, 10),
      })
  })

  test('log-rank by sex', () => {
    expect(logRankTest([sex(1), sex(2)])).toMatchObject({
      chiSquare: expect.closeTo(10.3267419548856, 10),
      pValue: expect.closeTo(0.00131116452035551, 13),
      groups: [
        { observed: 112, expected: expect.closeTo(91.5817390295728, 10) },
        { observed: 53, expected: expect.closeTo(73.4182609704272, 10) },
      ],
    })
  })
})
