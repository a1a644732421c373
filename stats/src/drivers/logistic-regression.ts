import { Matrix } from 'ml-matrix'
import { StatsError } from '../errors.ts'
import { checkLevel, checkNotNegative, checkZerosAndOnes } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'
import { normalPValue } from '../foundation/p-values.ts'
import type { DriverData } from './driver-data.ts'
import type { DriverCoefficient, RegressionCoefficient } from './least-squares.ts'
import {
  createLogisticDesign,
  iterateLogistic,
  type LogisticDesign,
  type LogisticOptimum,
} from './logistic-iterations.ts'
import { orthonormalDrivers } from './orthonormal-columns.ts'
import { type ErrorKind, robustSquares } from './robust-errors.ts'
import type { Separation } from './separation.ts'

export type LogisticRegression = LogisticFit | (NotEstimable<'separated'> & { separation: Separation })

export interface LogisticFit {
  estimable: true
  observations: number
  iterations: number
  errors: ErrorKind
  level: number
  penalty: number
  /** log odds where all drivers are 0 */
  intercept: RegressionCoefficient
  /** change of the log odds per unit; e to its power is the odds ratio */
  drivers: DriverCoefficient[]
  logLikelihood: number
  /** of the model with only an intercept */
  nullLogLikelihood: number
  /** McFadden's pseudo R²: 1 − logLikelihood / nullLogLikelihood */
  pseudoRSquared: number
  /** with a penalty only: the drivers separate the outcome, and the estimates are finite because of the penalty */
  separation: Separation | null
}

/**
 * Logistic regression of a yes-or-no outcome on its drivers, with robust errors and an optional L2 penalty.
 *
 * In words: the log odds of a yes are a weighted sum of the drivers; the weights make the data likeliest (iteratively
 * reweighted least squares, which is Newton's method, with steps halved where the likelihood would fall). A penalty adds
 * penalty / 2 × the sum of squared coefficients of standardised drivers (the intercept is free) to the negative log
 * likelihood and pulls estimates towards 0; the intervals then are around the penalised estimate and do not show that
 * pull. Errors are sandwich errors (HC3 unless told otherwise), intervals and p-values from the normal distribution.
 *
 * When some combination of drivers separates yes from no, no finite estimate exists: the result is then `estimable: false`
 * and says by which drivers. A penalty above 0 gives a finite fit, and `separation` still reports it.
 *
 * Source: McCullagh & Nelder 1989, "Generalized Linear Models", chapter 4; errors: Zeileis 2006, "Object-oriented
 * computation of sandwich estimators", J. Stat. Software 16; separation: Albert & Anderson 1984, Biometrika 71.
 *
 * @param data the outcome holds 0 and 1 only; weights on any scale (their mean is taken for 1)
 * @param options.penalty 0 by default
 * @param options.errors HC3 by default
 * @param options.level 0.95 by default
 * @throws StatsError `out-of-range` for an outcome other than 0 or 1, a negative penalty or a level outside (0, 1);
 * `constant` for an outcome that is all 0 or all 1; `singular` for drivers determined by others when there is no penalty;
 * `too-few` for fewer than p + 2 answers; `no-convergence`; and as `checkDriverData`
 * @example
 * const fit = logisticRegression({ outcome: stayed, drivers: [speed, price] })
 * if (fit.estimable) fit.drivers[0].estimate
 */
export function logisticRegression(
  data: DriverData,
  { penalty = 0, errors = 'HC3', level = 0.95 }: { penalty?: number; errors?: ErrorKind; level?: number } = {},
): LogisticRegression {
  checkLevel(level)
  checkNotNegative(penalty, 'penalty')
  checkZerosAndOnes(data.outcome, 'outcome')
  if (penalty === 0) orthonormalDrivers(data)
  const design = createLogisticDesign(data)
  const n = design.outcome.length
  const parameters = data.drivers.length + 1
  if (n < parameters + 1)
    throw new StatsError(
      'too-few',
      `${parameters - 1} drivers need ${parameters + 1} answers or more; ${n} have weight.`,
    )

  const free = iterateLogistic(design, 0)
  if (penalty === 0 && free.status !== 'converged') {
    if (free.status === 'separated') return separated(free.separation)
    throw noConvergence()
  }
  const optimum = penalty === 0 ? free : iterateLogistic(design, penalty)
  if (optimum.status !== 'converged') throw noConvergence()
  const separation = free.status === 'separated' ? free.separation : null

  const { intercept, drivers } = coefficients(design, optimum, penalty, errors, level)
  const yes = design.weights.reduce((sum, weight, i) => sum + weight * design.outcome[i], 0)
  const total = design.weights.reduce((sum, weight) => sum + weight, 0)
  const nullLogLikelihood = yes * Math.log(yes / total) + (total - yes) * Math.log(1 - yes / total)
  return {
    estimable: true,
    observations: n,
    iterations: optimum.iterations,
    errors,
    level,
    penalty,
    intercept,
    drivers,
    logLikelihood: optimum.logLikelihood,
    nullLogLikelihood,
    pseudoRSquared: 1 - optimum.logLikelihood / nullLogLikelihood,
    separation,
  }
}

function separated(separation: Separation): LogisticRegression {
  const names = separation.drivers.join(' with ')
  const ties = separation.kind === 'complete' ? '' : ', but for ties'
  const explanation = `In these answers driver ${names} tells yes from no${ties}, so that no finite estimate exists: leave it out, or add a penalty.`
  return { ...notEstimable('separated', explanation), separation }
}

function noConvergence() {
  return new StatsError(
    'no-convergence',
    'The fit did not settle. Drop rare or nearly repeated drivers, or add a penalty.',
  )
}

function coefficients(
  { columns, outcome, weights, means, deviations }: LogisticDesign,
  { beta, fitted, inverseHessian }: LogisticOptimum,
  penalty: number,
  errors: ErrorKind,
  level: number,
) {
  const k = columns.length
  const n = outcome.length
  const residuals = new Float64Array(n)
  const leverages = new Float64Array(n)
  const row = new Float64Array(k)
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < k; a++) row[a] = columns[a][i]
    residuals[i] = weights[i] * (outcome[i] - fitted[i])
    leverages[i] = weights[i] * fitted[i] * (1 - fitted[i]) * quadraticForm(inverseHessian, row)
  }
  const squares =
    errors === 'classical'
      ? fitted.map((chance, i) => weights[i] * chance * (1 - chance))
      : robustSquares(residuals, leverages, { observations: n, parameters: k }, errors)
  const meat = new Matrix(k, k)
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      let sum = 0
      for (let i = 0; i < n; i++) sum += columns[a][i] * columns[b][i] * squares[i]
      meat.set(a, b, sum)
      meat.set(b, a, sum)
    }
  const bread = penalty === 0 && errors === 'classical' ? null : inverseHessian
  const covariance = bread ? bread.mmul(meat).mmul(bread) : inverseHessian

  const z = normalCritical(level)
  const coefficient = (estimate: number, variance: number): RegressionCoefficient => {
    const standardError = Math.sqrt(Math.max(variance, Number.MIN_VALUE))
    const statistic = estimate / standardError
    const pValue = normalPValue(statistic)
    const reach = z * standardError
    return { estimate, standardError, lower: estimate - reach, upper: estimate + reach, statistic, pValue }
  }
  const atZero = Float64Array.from({ length: k }, (_, a) => (a === 0 ? 1 : -means[a - 1] / deviations[a - 1]))
  return {
    intercept: coefficient(
      beta.reduce((sum, b, a) => sum + b * atZero[a], 0),
      quadraticForm(covariance, atZero),
    ),
    drivers: means.map((_, j) => {
      const scale = deviations[j]
      const standardised = beta[j + 1]
      return { ...coefficient(standardised / scale, covariance.get(j + 1, j + 1) / scale ** 2), standardised }
    }),
  }
}

function quadraticForm(matrix: Matrix, vector: Float64Array): number {
  let sum = 0
  for (let a = 0; a < vector.length; a++)
    for (let b = 0; b < vector.length; b++) sum += vector[a] * matrix.get(a, b) * vector[b]
  return sum
}
