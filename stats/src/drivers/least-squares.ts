import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { studentEstimate } from '../foundation/student-estimate.ts'
import { type DriverData, locationAndScale } from './driver-data.ts'
import { dot, invertTriangle, orthonormalDrivers } from './orthonormal-columns.ts'
import { type ErrorKind, robustSquares } from './robust-errors.ts'

export interface RegressionCoefficient {
  estimate: number
  standardError: number
  lower: number
  upper: number
  /** estimate over standard error */
  statistic: number
  pValue: number
}

export interface DriverCoefficient extends RegressionCoefficient {
  /** the estimate in standard deviations: of the outcome (least squares) or log odds (logistic) per one of the driver */
  standardised: number
}

export interface LeastSquaresFit {
  observations: number
  degreesOfFreedom: number
  rSquared: number
  adjustedRSquared: number
  /** standard deviation of the residuals, in units of the outcome */
  residualDeviation: number
  errors: ErrorKind
  level: number
  /** expected outcome where all drivers are 0 */
  intercept: RegressionCoefficient
  /** in the order of the columns */
  drivers: DriverCoefficient[]
}

/**
 * Linear regression of an outcome on its drivers, with robust errors.
 *
 * In words: the coefficients make the sum of weighted squared residuals least; each says by how much the expected outcome
 * differs per unit of its driver when the other drivers stay the same. Errors are heteroscedasticity-consistent (HC3
 * unless told otherwise), intervals and p-values from Student's t with n − p − 1 degrees of freedom.
 *
 * Source: White 1980; MacKinnon & White 1985; Long & Ervin 2000, "Using heteroscedasticity consistent standard errors in
 * the linear regression model", The American Statistician 54. Solved by orthogonalisation, never by X′X.
 *
 * @param data columns of equal length; weights on any scale (only their proportions count)
 * @param options.errors HC3 by default
 * @param options.level 0.95 by default
 * @throws StatsError `too-few` for fewer than p + 2 answers with weight; `singular` where a driver is determined by others
 * (see `collinearity`), where the drivers determine the outcome exactly, or where one row alone decides a coefficient;
 * `out-of-range` for a level outside (0, 1); and as `checkDriverData`
 * @example
 * leastSquares({ outcome: satisfaction, drivers: [speed, price] }).drivers[0] // { estimate, lower, upper, … }
 */
export function leastSquares(
  data: DriverData,
  { errors = 'HC3', level = 0.95 }: { errors?: ErrorKind; level?: number } = {},
): LeastSquaresFit {
  checkLevel(level)
  const { columns, triangle, means, deviations, rootWeights, totalWeight } = orthonormalDrivers(data)
  const n = rootWeights.length
  const p = columns.length
  const observations = rootWeights.reduce((count, root) => count + (root > 0 ? 1 : 0), 0)
  const degreesOfFreedom = observations - p - 1
  if (degreesOfFreedom < 1)
    throw new StatsError(
      'too-few',
      `${p} drivers need ${p + 2} answers or more; ${observations} have weight. Drop drivers.`,
    )

  const { mean, deviation } = locationAndScale(data.outcome, data.weights)
  const residuals = rootWeights.map((root, i) => (data.outcome[i] - mean) * root)
  const total = dot(residuals, residuals)
  const along = new Float64Array(p)
  for (let pass = 0; pass < 2; pass++) {
    columns.forEach((column, j) => {
      const step = dot(residuals, column)
      along[j] += step
      for (let i = 0; i < n; i++) residuals[i] -= step * column[i]
    })
  }
  const unexplained = dot(residuals, residuals)
  if (unexplained < 1e-20 * total)
    throw new StatsError(
      'singular',
      'The drivers determine the outcome exactly, so nothing is left to judge errors by.',
    )

  const inverse = invertTriangle(triangle, p)
  const slopes = multiply(inverse, along, p)
  const leverages = rootWeights.map((root) => (root * root) / totalWeight)
  for (const column of columns) for (let i = 0; i < n; i++) leverages[i] += column[i] * column[i]
  const squares =
    errors === 'classical'
      ? residuals.map(() => unexplained / degreesOfFreedom)
      : robustSquares(residuals, leverages, { observations, parameters: p + 1 }, errors)

  // In the orthonormal basis (level, columns) the estimates' covariance is basis′ diag(squares) basis.
  const levelColumn = rootWeights.map((root) => root / Math.sqrt(totalWeight))
  const variance = (weightOfLevel: number, weightOfColumns: Float64Array) => {
    const combined = levelColumn.map((value) => value * weightOfLevel)
    for (let k = 0; k < p; k++) {
      const weight = weightOfColumns[k]
      if (weight !== 0) for (let i = 0; i < n; i++) combined[i] += weight * columns[k][i]
    }
    return combined.reduce((sum, value, i) => sum + value * value * squares[i], 0)
  }
  const coefficient = (estimate: number, itsVariance: number): RegressionCoefficient => {
    const standardError = Math.sqrt(itsVariance)
    const { lower, upper, pValue } = studentEstimate(estimate, standardError, degreesOfFreedom, level)
    return { estimate, standardError, lower, upper, statistic: estimate / standardError, pValue }
  }
  const atZero = new Float64Array(p)
  for (let j = 0; j < p; j++) for (let k = j; k < p; k++) atZero[k] -= means[j] * inverse[j * p + k]
  const rSquared = 1 - unexplained / total
  return {
    observations,
    degreesOfFreedom,
    rSquared,
    adjustedRSquared: 1 - ((1 - rSquared) * (observations - 1)) / degreesOfFreedom,
    residualDeviation: Math.sqrt((unexplained / degreesOfFreedom) * (observations / totalWeight)),
    errors,
    level,
    intercept: coefficient(
      slopes.reduce((sum, slope, j) => sum - slope * means[j], mean),
      variance(1 / Math.sqrt(totalWeight), atZero),
    ),
    drivers: Array.from(slopes, (slope, j) => ({
      ...coefficient(slope, variance(0, inverse.subarray(j * p, (j + 1) * p))),
      standardised: (slope * deviations[j]) / deviation,
    })),
  }
}

function multiply(matrix: Float64Array, vector: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    let sum = 0
    for (let k = 0; k < p; k++) sum += matrix[i * p + k] * vector[k]
    return sum
  })
}
