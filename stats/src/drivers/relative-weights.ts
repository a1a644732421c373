import { checkCorrelations, type DriverCorrelations } from './driver-correlations.ts'
import type { DriverShares } from './shapley-shares.ts'
import { jacobiEigen } from './symmetric-eigen.ts'

/** Directions with less variance than this carry no information beyond rounding. */
const flat = 1e-10

/**
 * Johnson's relative weights: R² divided among drivers through their closest uncorrelated counterparts.
 *
 * In words: replace the drivers by the uncorrelated variables that resemble them most (in least squares), regress the
 * outcome on those, and give each driver of every counterpart's R² the squared correlation that ties the two. With
 * Λ the symmetric square root of the drivers' correlations and b = Λ⁻¹ r, driver j's weight is Σ Λ²(j,k) b²(k).
 * The cost grows with p³, not 2^p, and the results are close to Shapley shares but not the same number.
 *
 * Source: Johnson 2000, "A heuristic method for estimating the relative weight of predictor variables in multiple
 * regression", Multivariate Behavioral Research 35 (equal to Genizi 1993). Where drivers determine each other exactly,
 * the flat directions are left out, which is the limit of the method.
 *
 * @param correlations from `driverCorrelations`
 * @returns weights that sum to R², none negative
 * @throws StatsError as `checkCorrelations`
 * @example
 * const { shares, rSquared } = relativeWeights(driverCorrelations({ outcome, drivers }))
 */
export function relativeWeights(correlations: DriverCorrelations): DriverShares {
  return createRelativeWeights(checkCorrelations(correlations))(correlations)
}

/** The same for many correlation matrices of one size: its working memory is set aside once. */
export function createRelativeWeights(p: number): (correlations: DriverCorrelations) => DriverShares {
  const values = new Float64Array(p * p)
  const vectors = new Float64Array(p * p)
  const root = new Float64Array(p * p)
  const betas = new Float64Array(p)
  return ({ amongDrivers, withOutcome }) => {
    values.set(amongDrivers)
    jacobiEigen(values, vectors, p)
    root.fill(0)
    betas.fill(0)
    for (let e = 0; e < p; e++) {
      const value = values[e * p + e]
      if (value <= flat) continue
      const scale = Math.sqrt(value)
      const start = e * p
      let along = 0
      for (let j = 0; j < p; j++) along += vectors[start + j] * withOutcome[j]
      along /= scale
      for (let j = 0; j < p; j++) {
        const vj = vectors[start + j]
        betas[j] += vj * along
        const scaled = vj * scale
        for (let k = 0; k <= j; k++) root[j * p + k] += scaled * vectors[start + k]
      }
    }
    const shares = new Float64Array(p)
    for (let j = 0; j < p; j++) {
      for (let k = 0; k < j; k++) {
        const squared = root[j * p + k] ** 2
        shares[j] += squared * betas[k] ** 2
        shares[k] += squared * betas[j] ** 2
      }
      shares[j] += root[j * p + j] ** 2 * betas[j] ** 2
    }
    let rSquared = 0
    for (let j = 0; j < p; j++) rSquared += shares[j]
    return { rSquared, shares }
  }
}
