import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom, normal } from '../random.ts'
import { collinearity } from './collinearity.ts'
import { driverCorrelations } from './driver-correlations.ts'
import { leastSquares } from './least-squares.ts'
import { type LogisticRegression, logisticRegression } from './logistic-regression.ts'
import { correlationsFrom, longley, sharedColumns, shuttle } from './public-data.fixture.ts'

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

  const swiss = sharedColumns('swiss.csv')
  test.skipIf(swiss === null)(
    'equals R’s lm on swiss, in every figure of its summary (skipped without the data)',
    () => {
      const { Fertility, ...drivers } = swiss ?? {}
      const fit = leastSquares({ outcome: Fertility, drivers: Object.values(drivers) }, { errors: 'classical' })
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
      fit.drivers.forEach(({ standardised }, j) => {
        expect(standardised ** 2).toBeCloseTo(betaSquares[j], 13)
      })
    },
  )

  // Longley's employment on unemployment and armed forces, in thousands.
  const two = {
    outcome: longley.outcome,
    drivers: [longley.drivers[2], longley.drivers[3]].map((x) => x.map((v) => v / 1000)),
  }
  // NumPy: (X′WX)⁻¹ X′W Ω W X (X′WX)⁻¹ written out; weights 1, 2, 3, 1, 2, 3, …
  test.each([
    ['classical', false, [3661.201684752484, 701.9047090423248, 942.5009028566268]],
    ['HC0', false, [2694.3974994070145, 479.8388717447045, 793.4636407025716]],
    ['HC1', false, [2989.165643259707, 532.3334326265648, 880.2688743906061]],
    ['HC2', false, [3014.614031661925, 534.3460282853868, 885.7743598021532]],
    ['HC3', false, [3385.1798478072656, 597.3417280556704, 991.2749305809801]],
    ['classical', true, [3780.719729557559, 661.0607119006007, 961.4252794202391]],
    ['HC0', true, [3119.317821174802, 448.12721905318784, 921.7596502186706]],
    ['HC3', true, [4460.324051700714, 632.5425368314668, 1320.9491784260217]],
  ] as const)('%s errors (weights: %s)', (errors, weighted, wanted) => {
    const weights = weighted ? two.outcome.map((_, i) => 7 * (1 + (i % 3))) : undefined
    const fit = leastSquares({ ...two, weights }, { errors })
    const found = [fit.intercept, ...fit.drivers]
    wanted.forEach((error, j) => {
      relative(found[j].standardError, error, 1e-10)
    })
    if (weighted) relative(fit.drivers[1].estimate, 2731.814426939662, 1e-10)
  })

  test('a weight of zero is an absent row', () => {
    const options = { errors: 'HC1' } as const
    const fewer = { outcome: two.outcome.slice(2), drivers: two.drivers.map((x) => x.slice(2)) }
    const without = leastSquares(fewer, options)
    const weighted = leastSquares({ ...two, weights: two.outcome.map((_, i) => (i < 2 ? 0 : 1)) }, options)
    expect(weighted.degreesOfFreedom).toBe(without.degreesOfFreedom)
    relative(weighted.residualDeviation, without.residualDeviation, 1e-10)
    without.drivers.forEach(({ standardError }, j) => {
      relative(weighted.drivers[j].standardError, standardError, 1e-10)
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
        expect(other.standardised).toBeCloseTo(one.standardised, 8)
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
    expect(() => leastSquares({ outcome: y, drivers: [x], weights: [0, 0, 0, 0, 0] })).toThrow(code('out-of-range'))
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
  const data = { outcome: shuttle.damaged, drivers: [shuttle.temperature] }
  const fitted = (found: LogisticRegression) => {
    if (!found.estimable) throw new Error('separated')
    return found
  }

  test('equals R’s glm on the shuttle’s O-rings', () => {
    const fit = fitted(logisticRegression(data, { errors: 'classical' }))
    // R prints 15.0429 (7.3786) and −0.2322 (0.1082), deviance 20.315, null 28.267; further digits from NumPy
    expect(fit.intercept.estimate).toBeCloseTo(15.04290164770245, 10)
    expect(fit.intercept.standardError).toBeCloseTo(7.37863638491677, 9)
    expect(fit.drivers[0].estimate).toBeCloseTo(-0.2321627442186, 12)
    expect(fit.drivers[0].standardError).toBeCloseTo(0.10823652164929, 11)
    expect(fit.drivers[0].pValue).toBeCloseTo(0.032, 4)
    expect(-2 * fit.logLikelihood).toBeCloseTo(20.315192687866826, 10)
    expect(-2 * fit.nullLogLikelihood).toBeCloseTo(28.267, 3)
  })

  const mtcars = sharedColumns('mtcars.csv')
  test.skipIf(mtcars === null)('equals R’s glm on mtcars (skipped without the data)', () => {
    const { vs, am, wt, disp, qsec } = mtcars ?? {}
    const fit = fitted(logisticRegression({ outcome: vs, drivers: [wt, disp] }, { errors: 'classical' }))
    // R: 1.62635 (1.49068), −0.03443 (0.01536)
    expect(fit.drivers[0].estimate).toBeCloseTo(1.626353248149, 10)
    expect(fit.drivers[0].standardError).toBeCloseTo(1.490684162433, 9)
    expect(fit.drivers[1].estimate).toBeCloseTo(-0.034433726745, 11)
    expect(fit.drivers[1].standardError).toBeCloseTo(0.015364961633, 11)
    const other = fitted(logisticRegression({ outcome: am, drivers: [wt] }, { errors: 'classical' }))
    expect(other.drivers[0].estimate).toBeCloseTo(-4.024, 3)
    expect(-2 * other.logLikelihood).toBeCloseTo(19.176, 3)
    expect(logisticRegression({ outcome: vs, drivers: [wt, qsec] })).toMatchObject({ reason: 'separated' })
  })

  // NumPy: the sandwich written out; weights 1, 2, 3, 1, 2, 3, … taken to mean 1
  test.each([
    ['HC0', false, [5.91899091131722, 0.0907358957091]],
    ['HC3', false, [6.54057161273724, 0.09979334712807]],
    ['classical', true, [6.39806281616382, 0.0931962291002]],
    ['HC0', true, [5.68257005570967, 0.08774153373103]],
    ['HC3', true, [6.58001014893012, 0.10099159143433]],
  ] as const)('%s errors (weights: %s)', (errors, weighted, wanted) => {
    const weights = weighted ? data.outcome.map((_, i) => 7 * (1 + (i % 3))) : undefined
    const fit = fitted(logisticRegression({ ...data, weights }, { errors }))
    relative(fit.intercept.standardError, wanted[0], 1e-9)
    relative(fit.drivers[0].standardError, wanted[1], 1e-9)
    if (weighted) relative(fit.drivers[0].estimate, -0.20019547776994, 1e-10)
  })

  // NumPy, on the standardised temperature (deviation 6.90…), penalty 2
  test.each([
    ['classical', 0.33943222182982],
    ['HC3', 0.28310614313357],
  ] as const)('penalty: ridge estimate and %s error', (errors, wanted) => {
    const fit = fitted(logisticRegression(data, { penalty: 2, errors }))
    relative(fit.drivers[0].standardised, -0.90720565513541, 1e-10)
    relative(fit.drivers[0].standardError * 6.901959941907628, wanted, 1e-9)
    expect(fit.separation).toBeNull()
  })

  test('separation is a result, not a number', () => {
    const line = { outcome: [0, 0, 0, 1, 1, 1], drivers: [[1, 2, 3, 4, 5, 6]] }
    expect(logisticRegression(line)).toMatchObject({
      explanation: expect.any(String),
      estimable: false,
      reason: 'separated',
      separation: { kind: 'complete', drivers: [0], separatedAnswers: 6 },
    })
    const quasi = {
      outcome: [0, 0, 1, 1, 0, 1, 0, 1, 1, 1],
      drivers: [
        [1, 5, 2, 4, 3, 1, 3, 2, 2, 1],
        [0, 0, 0, 0, 0, 0, 0, 0, 1, 1],
      ],
    }
    expect(logisticRegression(quasi)).toMatchObject({
      explanation: expect.any(String),
      estimable: false,
      reason: 'separated',
      separation: { kind: 'quasi-complete', drivers: [1], separatedAnswers: 2 },
    })
    const penalised = logisticRegression(quasi, { penalty: 1 })
    expect(penalised).toMatchObject({ estimable: true, separation: { kind: 'quasi-complete', drivers: [1] } })
  })

  test('an outlier of a million is not separation', () => {
    const drivers = [[0, 0.1, 0.2, 0, -0.1, 0, 0, 0, 1e6, 1]]
    const outcome = [0, 0, 1, 1, 0, 1, 0, 1, 0, 1]
    expect(logisticRegression({ outcome, drivers }, { errors: 'HC0' }).estimable).toBe(true)
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
          expect(found.estimable).toBe(!apart)
          if (found.estimable) expect(Number.isFinite(found.drivers[0].lower + found.drivers[0].pValue)).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('refuses what has no answer', () => {
    const x = [1, 2, 3, 4, 5, 6]
    expect(() => logisticRegression({ outcome: [0, 1, 2, 0, 1, 0], drivers: [x] })).toThrow(/outcome\[2\] is 2/)
    expect(() => logisticRegression({ outcome: [1, 1, 1, 1, 1, 1], drivers: [x] })).toThrow(code('constant'))
    const outcome = [0, 1, 0, 1, 1, 0]
    expect(() => logisticRegression({ outcome, drivers: [x, x] })).toThrow(code('singular'))
    expect(logisticRegression({ outcome, drivers: [x, x] }, { penalty: 1 }).estimable).toBe(true)
    expect(() => logisticRegression({ outcome, drivers: [x] }, { penalty: -1 })).toThrow(code('out-of-range'))
    expect(() => logisticRegression({ outcome: [0, 1], drivers: [[1, 2]] })).toThrow(code('too-few'))
  })
})

describe('collinearity', () => {
  test('variance inflation on swiss equals that of R’s car', () => {
    const report = collinearity(
      correlationsFrom([
        [-0.686542208617136],
        [-0.63952251894832, 0.698415296288483],
        [0.40109505304874, -0.572741806064166, -0.153858917090915],
        [-0.0608586084165816, -0.114021596482033, -0.0993218458213456, 0.175495907596623],
        [0.353079183619975, -0.645882706457288, -0.663788857035069, 0.463684700651794, 0.416556031434982],
      ]),
    )
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
    const random = createRandom(8)
    const column = () => Array.from({ length: 50 }, () => normal(random))
    const [outcome, a, b, other, noise] = Array.from({ length: 5 }, column)
    const mixture = a.map((x, i) => x - 2 * b[i])
    const report = (third: number[]) => collinearity(driverCorrelations({ outcome, drivers: [a, b, third, other] }))
    expect(report(mixture)).toMatchObject({ verdict: 'exact', conditionNumber: null, together: [[0, 1, 2]] })
    expect(report(mixture).drivers[2]).toEqual({ varianceInflation: null, tolerance: 0 })
    expect(report(mixture).drivers[3].varianceInflation).toBeLessThan(2)
    const nearly = report(mixture.map((x, i) => x + 0.05 * noise[i]))
    expect(nearly).toMatchObject({ verdict: 'high', together: [[0, 1, 2]] })
  })
})
