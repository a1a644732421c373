import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { collinearity } from './collinearity.ts'
import { driverCorrelations } from './driver-correlations.ts'
import { leastSquares } from './least-squares.ts'
import { logisticRegression } from './logistic-regression.ts'
import { longley, mtcars, swiss } from './public-data.fixture.ts'

const { fertility, ...rest } = swiss
const swissData = { outcome: fertility, drivers: Object.values(rest) }
const code = (wanted: string) => expect.objectContaining({ code: wanted })
const relative = (found: number, wanted: number, tolerance: number) =>
  expect(Math.abs(found / wanted - 1)).toBeLessThan(tolerance)

describe('least squares', () => {
  test('reaches the certified values of Longley’s data (NIST StRD), a design of condition number 4.9e9', () => {
    const fit = leastSquares(longley, { errors: 'classical' })
    const wanted = [
      [15.0618722713733, 84.9149257747669],
      [-0.035819179292591, 0.0334910077722432],
      [-2.02022980381683, 0.488399681651699],
      [-1.03322686717359, 0.214274163161675],
      [-0.0511041056535807, 0.22607320006937],
      [1829.15146461355, 455.478499142212],
    ]
    relative(fit.intercept.estimate, -3482258.63459582, 1e-11)
    relative(fit.intercept.standardError, 890420.383607373, 1e-11)
    wanted.forEach(([estimate, error], j) => {
      relative(fit.drivers[j].estimate, estimate, 1e-11)
      relative(fit.drivers[j].standardError, error, 1e-11)
    })
    relative(fit.residualDeviation, 304.854073561965, 1e-11)
    relative(fit.rSquared, 0.995479004577296, 1e-13)
  })

  test('equals R’s lm on swiss, in every figure of its summary', () => {
    const fit = leastSquares(swissData, { errors: 'classical' })
    const estimates = fit.drivers.map(({ estimate }) => Number(estimate.toFixed(5)))
    expect(estimates).toEqual([-0.17211, -0.25801, -0.87094, 0.10412, 1.07705])
    expect(fit.drivers.map(({ standardError }) => Number(standardError.toFixed(5)))).toEqual([
      0.0703, 0.25388, 0.18303, 0.03526, 0.38172,
    ])
    expect(fit.drivers.map(({ pValue }) => Number(pValue.toPrecision(3)))).toEqual([
      0.0187, 0.315, 0.0000243, 0.00519, 0.00734,
    ])
    expect(fit.residualDeviation).toBeCloseTo(7.165, 3)
    expect(fit.adjustedRSquared).toBeCloseTo(0.671, 4)
    expect(fit.degreesOfFreedom).toBe(41)
    // R relaimpo: betasq is the square of the standardised coefficient
    const betaSquares = [
      0.0979197290413951, 0.0271518626232266, 0.449437205966834, 0.120825779565862, 0.0630692785915065,
    ]
    fit.drivers.forEach(({ standardized }, j) => {
      expect(standardized ** 2).toBeCloseTo(betaSquares[j], 13)
    })
  })

  // NumPy: (X′WX)⁻¹ X′W Ω W X (X′WX)⁻¹ written out, on swiss; weights 1, 2, 3, 1, 2, 3, …
  test.each([
    ['HC0', false, [9.60679535, 0.05955594, 0.2292124, 0.17371316, 0.02853116, 0.37951237]],
    ['HC2', false, [10.50354022, 0.06522714, 0.25002844, 0.19082607, 0.0305333, 0.41648469]],
    ['HC3', false, [11.51741707, 0.07159681, 0.27337834, 0.21012041, 0.0327562, 0.45873472]],
    ['HC0', true, [11.18936204, 0.06986097, 0.22877231, 0.14962708, 0.02903146, 0.45611458]],
    ['HC3', true, [14.09052856, 0.08978827, 0.27870287, 0.17879576, 0.03391777, 0.58631841]],
  ] as const)('%s errors (weights: %s)', (errors, weighted, wanted) => {
    const weights = weighted ? fertility.map((_, i) => 7 * (1 + (i % 3))) : undefined
    const fit = leastSquares({ ...swissData, weights }, { errors })
    const found = [fit.intercept, ...fit.drivers].map(({ standardError }) => standardError)
    wanted.forEach((error, j) => {
      relative(found[j], error, 3e-7)
    })
    if (weighted) expect(fit.intercept.estimate).toBeCloseTo(61.53362852, 7)
  })

  test('a weight of zero is an absent row', () => {
    const without = leastSquares({ outcome: fertility.slice(2), drivers: swissData.drivers.map((x) => x.slice(2)) })
    const weighted = leastSquares({ ...swissData, weights: fertility.map((_, i) => (i < 2 ? 0 : 1)) })
    expect(weighted.degreesOfFreedom).toBe(without.degreesOfFreedom)
    without.drivers.forEach(({ standardError }, j) => {
      expect(weighted.drivers[j].standardError).toBeCloseTo(standardError, 10)
    })
  })

  test('follows a change of units exactly as it should', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0.001, max: 1000, noNaN: true }), (seed, unit) => {
        const random = createRandom(seed)
        const x = Array.from({ length: 12 }, () => normal(random))
        const outcome = x.map((value) => value + normal(random))
        const one = leastSquares({ outcome, drivers: [x] }).drivers[0]
        const other = leastSquares({ outcome, drivers: [x.map((value) => value * unit + 5)] }).drivers[0]
        expect(other.estimate * unit).toBeCloseTo(one.estimate, 8)
        expect(other.pValue).toBeCloseTo(one.pValue, 8)
        expect(other.standardized).toBeCloseTo(one.standardized, 8)
      }),
      { numRuns: 30 },
    )
  })

  test('refuses what has no answer', () => {
    const x = [1, 2, 3, 4, 5]
    const y = [1, 3, 2, 5, 4]
    expect(() => leastSquares({ outcome: [], drivers: [[]] })).toThrow(code('empty'))
    expect(() => leastSquares({ outcome: y, drivers: [] })).toThrow(code('empty'))
    expect(() => leastSquares({ outcome: y, drivers: [[1, 2]] })).toThrow(code('shape'))
    expect(() => leastSquares({ outcome: y, drivers: [x], weights: [1] })).toThrow(code('shape'))
    expect(() => leastSquares({ outcome: [1, 3, Number.NaN, 5, 4], drivers: [x] })).toThrow(/NaN at row 2/)
    expect(() => leastSquares({ outcome: y, drivers: [x], weights: [1, 1, 1, 1, -1] })).toThrow(code('out-of-range'))
    expect(() => leastSquares({ outcome: y, drivers: [x], weights: [0, 0, 0, 0, 0] })).toThrow(code('too-few'))
    expect(() => leastSquares({ outcome: y, drivers: [x, [2, 2, 2, 2, 2]] })).toThrow(/Driver 1 has the same value/)
    expect(() => leastSquares({ outcome: y, drivers: [x, x.map((v) => 3 - 2 * v)] })).toThrow(code('singular'))
    expect(() => leastSquares({ outcome: x.map((v) => 2 * v), drivers: [x] })).toThrow(code('singular'))
    expect(() => leastSquares({ outcome: [1, 2], drivers: [[3, 1]] })).toThrow(code('too-few'))
    expect(() => leastSquares({ outcome: y, drivers: [[0, 0, 0, 0, 1]] })).toThrow(/Row 4 alone/)
    expect(leastSquares({ outcome: y, drivers: [[0, 0, 0, 0, 1]] }, { errors: 'HC1' }).rSquared).toBeGreaterThan(0)
    expect(() => leastSquares({ outcome: y, drivers: [x] }, { level: 95 })).toThrow(code('out-of-range'))
  })
})

describe('logistic regression', () => {
  const data = { outcome: mtcars.vs, drivers: [mtcars.wt, mtcars.disp] }

  test('equals R’s glm on mtcars (vs on weight and displacement; am on weight)', () => {
    const fit = logisticRegression(data, { errors: 'classical' })
    if (fit.status !== 'fitted') throw new Error('separated')
    // NumPy, to convergence; R prints 1.60859 (2.43903), 1.62635 (1.49068), −0.03443 (0.01536)
    expect(fit.intercept.estimate).toBeCloseTo(1.608592600103, 10)
    expect(fit.intercept.standardError).toBeCloseTo(2.439030497631, 9)
    expect(fit.drivers[0].estimate).toBeCloseTo(1.626353248149, 10)
    expect(fit.drivers[0].standardError).toBeCloseTo(1.490684162433, 9)
    expect(fit.drivers[1].estimate).toBeCloseTo(-0.034433726745, 11)
    expect(fit.drivers[1].standardError).toBeCloseTo(0.015364961633, 11)
    const other = logisticRegression({ outcome: mtcars.am, drivers: [mtcars.wt] }, { errors: 'classical' })
    if (other.status !== 'fitted') throw new Error('separated')
    expect(other.drivers[0].estimate).toBeCloseTo(-4.024, 3)
    expect(other.drivers[0].pValue).toBeCloseTo(0.00509, 5)
    expect(-2 * other.logLikelihood).toBeCloseTo(19.176, 3)
    expect(-2 * other.nullLogLikelihood).toBeCloseTo(43.23, 2)
  })

  // NumPy: the sandwich written out; weights: number of carburettors, mean 1
  test.each([
    ['HC0', undefined, [1.907965014295, 1.248754605257, 0.014343020383]],
    ['HC3', undefined, [2.394385473452, 1.50955201377, 0.016613243783]],
    ['HC0', mtcars.carb, [2.164400869636, 1.718912854099, 0.027402973376]],
    ['HC3', mtcars.carb, [3.022172585984, 2.135245081878, 0.030266479864]],
  ] as const)('%s errors, weighted or not', (errors, weights, wanted) => {
    const fit = logisticRegression({ ...data, weights }, { errors })
    if (fit.status !== 'fitted') throw new Error('separated')
    const found = [fit.intercept, ...fit.drivers].map(({ standardError }) => standardError)
    wanted.forEach((error, j) => {
      relative(found[j], error, 1e-8)
    })
  })

  test('penalty: ridge estimates and their errors on standardised drivers (NumPy, penalty 2)', () => {
    const fit = logisticRegression(data, { penalty: 2, errors: 'classical' })
    if (fit.status !== 'fitted') throw new Error('separated')
    expect(fit.drivers[0].standardized).toBeCloseTo(-0.389246824751, 10)
    expect(fit.drivers[1].standardized).toBeCloseTo(-1.209005608149, 10)
    expect(fit.drivers[1].standardError * 121.98678139038).toBeCloseTo(0.30259123866, 9)
    expect(fit.separation).toBeNull()
  })

  test('separation is a result, not a number', () => {
    const line = { outcome: [0, 0, 0, 1, 1, 1], drivers: [[1, 2, 3, 4, 5, 6]] }
    expect(logisticRegression(line)).toEqual({
      status: 'separated',
      separation: { kind: 'complete', drivers: [0], separatedAnswers: 6 },
    })
    const quasi = {
      outcome: [0, 0, 1, 1, 0, 1, 0, 1, 1, 1],
      drivers: [
        [1, 5, 2, 4, 3, 1, 3, 2, 2, 1],
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
      ],
    }
    expect(logisticRegression(quasi)).toEqual({
      status: 'separated',
      separation: { kind: 'quasi-complete', drivers: [1], separatedAnswers: 2 },
    })
    const penalised = logisticRegression(quasi, { penalty: 1 })
    expect(penalised).toMatchObject({ status: 'fitted', separation: { kind: 'quasi-complete', drivers: [1] } })
    // mtcars: weight and quarter-mile time tell the engines apart completely
    expect(logisticRegression({ outcome: mtcars.vs, drivers: [mtcars.wt, mtcars.qsec] }).status).toBe('separated')
  })

  test('an outlier of a million is not separation', () => {
    const drivers = [[0, 0.1, 0.2, 0, -0.1, 0, 0, 0, 1e6, 1]]
    expect(logisticRegression({ outcome: [0, 0, 1, 1, 0, 1, 0, 1, 0, 1], drivers }, { errors: 'HC0' }).status).toBe(
      'fitted',
    )
  })

  test('separated or fitted, exactly as the data are, and no NaN', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.boolean()), { minLength: 4, maxLength: 14 }),
        (rows) => {
          const x = rows.map(([value]) => value)
          const outcome = rows.map(([, yes]) => (yes ? 1 : 0))
          fc.pre(new Set(x).size > 1 && new Set(outcome).size > 1)
          const of = (yes: number) => x.filter((_, i) => outcome[i] === yes)
          const apart = Math.max(...of(0)) <= Math.min(...of(1)) || Math.max(...of(1)) <= Math.min(...of(0))
          const found = logisticRegression({ outcome, drivers: [x] }, { errors: 'HC0' })
          expect(found.status).toBe(apart ? 'separated' : 'fitted')
          if (found.status === 'fitted')
            expect(Number.isFinite(found.drivers[0].lower + found.drivers[0].pValue)).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('refuses what has no answer', () => {
    const x = [1, 2, 3, 4, 5, 6]
    expect(() => logisticRegression({ outcome: [0, 1, 2, 0, 1, 0], drivers: [x] })).toThrow(/2 at row 2/)
    expect(() => logisticRegression({ outcome: [1, 1, 1, 1, 1, 1], drivers: [x] })).toThrow(code('constant'))
    const outcome = [0, 1, 0, 1, 1, 0]
    expect(() => logisticRegression({ outcome, drivers: [x, x] })).toThrow(code('singular'))
    expect(logisticRegression({ outcome, drivers: [x, x] }, { penalty: 1 }).status).toBe('fitted')
    expect(() => logisticRegression({ outcome, drivers: [x] }, { penalty: -1 })).toThrow(code('out-of-range'))
    expect(() => logisticRegression({ outcome: [0, 1], drivers: [[1, 2]] })).toThrow(code('too-few'))
  })
})

describe('collinearity', () => {
  test('variance inflation on swiss equals that of R’s car', () => {
    const report = collinearity(driverCorrelations(swissData))
    const wanted = [2.284129, 3.67542, 2.774943, 1.93716, 1.107542]
    expect(report.drivers.map(({ varianceInflation }) => Number(varianceInflation?.toFixed(6)))).toEqual(wanted)
    expect(report).toMatchObject({ verdict: 'fine', together: [] })
  })

  test('the inflation is that of the coefficient’s error', () => {
    const { drivers } = collinearity(driverCorrelations(longley))
    // Longley: variance inflation as published widely, e.g. 1788.5 for gross national product
    expect(drivers.map(({ varianceInflation }) => Number(varianceInflation?.toFixed(1)))).toEqual([
      135.5, 1788.5, 33.6, 3.6, 399.2, 759.0,
    ])
  })

  test('names the drivers that run together, nearly or exactly', () => {
    const { agriculture, education, examination, catholic } = swiss
    const mixture = agriculture.map((x, i) => x - 2 * education[i])
    const report = (third: number[]) =>
      collinearity(driverCorrelations({ outcome: fertility, drivers: [agriculture, education, third, catholic] }))
    expect(report(mixture)).toMatchObject({ verdict: 'exact', conditionNumber: null, together: [[0, 1, 2]] })
    expect(report(mixture).drivers[2]).toEqual({ varianceInflation: null, tolerance: 0 })
    expect(report(mixture).drivers[3].varianceInflation).toBeLessThan(2)
    expect(report(mixture.map((x, i) => x + 0.1 * examination[i]))).toMatchObject({
      verdict: 'high',
      together: [[0, 1, 2]],
    })
  })
})
