import fCdf from '@stdlib/stats-base-dists-f-cdf'
import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import type { ChanceSource, PeriodGaps } from './period-gaps.ts'

export type JointTest = { statistic: number; degreesOfFreedom: [number, number]; pValue: number }

/**
 * Tests several weighted sums of gaps against 0 at once, with unequal covariances in the sources of chance (the
 * multivariate Behrens–Fisher problem): T² = d'S⁻¹d, referred to ν p / (ν − p + 1) × F(p, ν − p + 1), where
 * ν = (p + p²) / Σ_k (tr(A_k²) + (tr A_k)²) / f_k and A_k = S_k S⁻¹ is source k's part of the covariance. For p = 1 this
 * is Satterthwaite's t-test. f_k is the mean of the degrees of freedom that source k has for each sum alone (one less
 * than its clusters, where these are of one size).
 *
 * Source: Krishnamoorthy & Yu (2004), "Modified Nel and Van der Merwe test for the multivariate Behrens–Fisher problem",
 * Statistics & Probability Letters 66(2).
 *
 * @param contrasts one row of period weights for each sum
 * @returns undefined where there are too few clusters for so many sums
 */
export function jointGapTest({ gaps, sources }: PeriodGaps, contrasts: number[][]): JointTest | undefined {
  const p = contrasts.length
  const periods = gaps.length
  const weights = new Matrix(contrasts)
  const parts = sources.map(({ covariance }) =>
    weights.mmul(Matrix.from1DArray(periods, periods, Array.from(covariance))).mmul(weights.transpose()),
  )
  const sum = parts.reduce((total, part) => Matrix.add(total, part), Matrix.zeros(p, p))
  const total = Matrix.add(sum, sum.transpose()).mul(0.5)
  const scales = total.diagonal().map((variance) => Math.sqrt(variance))
  if (scales.some((scale) => !(scale > 0))) return undefined
  // In standard units, so that the pivots tell dependence from small units.
  const scaled = (matrix: Matrix) =>
    new Matrix(matrix.to2DArray().map((row, i) => row.map((v, j) => v / (scales[i] * scales[j]))))
  const cholesky = new CholeskyDecomposition(scaled(total))
  if (!cholesky.isPositiveDefinite() || cholesky.lowerTriangularMatrix.diagonal().some((pivot) => pivot < 1e-6)) {
    return undefined
  }
  const inverse = cholesky.solve(Matrix.eye(p))
  // With fewer clusters than that, their covariance is too rough to be inverted: false alarms rise to a quarter.
  const freedoms = sources.map((source) => meanDegreesOfFreedom(source, contrasts))
  if (freedoms.some((freedom) => freedom < p + 1 - 1e-9)) return undefined
  let spread = 0
  parts.forEach((part, k) => {
    const share = scaled(part).mmul(inverse)
    spread += (share.mmul(share).trace() + share.trace() ** 2) / freedoms[k]
  })
  const nu = (p + p * p) / spread
  if (!(nu - p + 1 > 0)) return undefined
  const difference = contrasts.map((row, i) => row.reduce((sum, weight, t) => sum + weight * gaps[t], 0) / scales[i])
  const column = Matrix.columnVector(difference)
  const squared = column.transpose().mmul(inverse).mmul(column).get(0, 0)
  const statistic = Math.max(0, (squared * (nu - p + 1)) / (nu * p))
  return { statistic, degreesOfFreedom: [p, nu - p + 1], pValue: 1 - fCdf(statistic, p, nu - p + 1) }
}

function meanDegreesOfFreedom(source: ChanceSource, contrasts: number[][]): number {
  let sum = 0
  let count = 0
  for (const weights of contrasts) {
    const { trace, squares } = source.form(weights)
    if (!(squares > 0)) continue
    sum += trace ** 2 / squares
    count++
  }
  return count > 0 ? sum / count : Infinity
}
