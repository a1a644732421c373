import { StatsError } from '../errors.ts'
import { checkWeights } from '../foundation/checks.ts'
import { checkMargins, type RakingMargin } from './raking-margins.ts'

/**
 * What of each value the margins do not explain: residuals of a least-squares fit on the categories of all margins, weighted by the
 * weights before raking. Estimates from raked weights vary only by these, since the margins are known.
 *
 * In words: subtract each category's mean, margin after margin, until all category means are zero (backfitting, which
 * converges to the least-squares residuals as raking does to its weights).
 *
 * Source: Deville & Särndal 1992, "Calibration estimators in survey sampling", JASA 87, §3.
 */
export function rakingResiduals(
  values: Float64Array,
  margins: readonly RakingMargin[],
  startWeights?: ArrayLike<number>,
): Float64Array {
  const n = values.length
  const checked = checkMargins(margins)
  if (checked[0].categories.length !== n)
    throw new StatsError('shape', `the raking margins have ${checked[0].categories.length} answers, the estimate ${n}`)
  if (startWeights) checkWeights(startWeights, n, { name: 'starting weight' })
  const weightSums = checked.map(({ categories, targets }) => {
    const sums = new Float64Array(targets.length)
    for (let i = 0; i < n; i++) sums[categories[i]] += startWeights ? startWeights[i] : 1
    return sums
  })
  const residuals = Float64Array.from(values)
  let scale = 0
  for (const value of values) scale = Math.max(scale, Math.abs(value))
  for (let round = 0; round < 1000; round++) {
    let largest = 0
    checked.forEach(({ categories, targets }, m) => {
      const means = new Float64Array(targets.length)
      for (let i = 0; i < n; i++) means[categories[i]] += residuals[i] * (startWeights ? startWeights[i] : 1)
      for (let k = 0; k < means.length; k++) if (weightSums[m][k] > 0) means[k] /= weightSums[m][k]
      for (let i = 0; i < n; i++) residuals[i] -= means[categories[i]]
      for (const mean of means) largest = Math.max(largest, Math.abs(mean))
    })
    if (largest <= 1e-11 * scale) break
  }
  return residuals
}
