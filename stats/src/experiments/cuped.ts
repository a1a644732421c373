import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { satterthwaite } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { type EffectEstimate, studentEffect } from './effect-estimate.ts'
import { type CovariateStatistics, centredPair } from './sufficient-statistics.ts'

/** A difference of means after the covariate's chance imbalance is taken out. */
export type CupedEffect = EffectEstimate & {
  /** the slope of outcome on covariate that was used */
  theta: number
  /** share of the plain difference's variance that went away; negative when the covariate explains nothing */
  varianceReduction: number
}

/**
 * A difference of means made sharper by a covariate from before the experiment (CUPED), such as last month's spend.
 *
 * In words: the plain difference of means, less theta times the difference of the covariate's means. Theta is the slope
 * of outcome on covariate within the groups, taken over both. Each group's variance is that of outcome minus theta
 * times covariate, with the degrees of freedom that theta costs it; the uncertainty of theta itself, times the squared
 * imbalance of the covariate, is added. Student's t with Satterthwaite's degrees of freedom.
 *
 * The covariate must be from before the units were assigned: one that the treatment can move takes the effect away with
 * it.
 *
 * Source: Deng, Xu, Kohavi, Walker (2013), "Improving the sensitivity of online controlled experiments by utilizing
 * pre-experiment data", WSDM, section 3; the small-sample terms are those of the analysis of covariance.
 *
 * @throws StatsError `too-few` for a group of fewer than 3; `constant` when the covariate does not vary, or nothing is
 *   left to vary once it is taken out; `not-finite` or `out-of-range` for sums that cannot be
 * @example cupedDifference(covariateStatistics(spendA, beforeA), covariateStatistics(spendB, beforeB))
 */
export function cupedDifference(
  control: CovariateStatistics,
  treatment: CovariateStatistics,
  options: LevelOption = {},
): CupedEffect {
  return stratifiedCupedDifference([{ control, treatment }], options)
}

/**
 * CUPED within strata (country, device, new or returning), averaged over the strata.
 *
 * In words: within each stratum the difference of means and of covariate means; both averaged with the stratum's share
 * of all units as weight (post-stratification); then the average difference less theta times the average covariate
 * difference. Theta is the slope within strata and groups, taken over all of them. Variances add with squared weights.
 *
 * The interval is for the average effect in the mix of strata as observed. Strata must be fixed before assignment.
 *
 * Source: as `cupedDifference`; Miratrix, Sekhon, Yu (2013), "Adjusting treatment effect estimates by
 * post-stratification in randomized experiments", JRSS B 75.
 *
 * @param strata one entry per stratum, with both groups' sums in it
 * @throws StatsError as `cupedDifference`, for each stratum: merge strata that hold fewer than 3 units of a group
 * @example stratifiedCupedDifference([{ control: newA, treatment: newB }, { control: oldA, treatment: oldB }])
 */
export function stratifiedCupedDifference(
  strata: { control: CovariateStatistics; treatment: CovariateStatistics }[],
  options: LevelOption = {},
): CupedEffect {
  const { level = 0.95 } = options
  checkLevel(level)
  if (strata.length === 0) throw new StatsError('empty', 'There are no strata; give at least one.')
  const cells = strata.flatMap(({ control, treatment }, i) => {
    const where = strata.length > 1 ? ` of stratum ${i}` : ''
    return [
      { sign: -1, stratum: i, ...centredPair(control, `control group${where}`, 3) },
      { sign: 1, stratum: i, ...centredPair(treatment, `treatment group${where}`, 3) },
    ]
  })
  const covariateSquares = cells.reduce((sum, cell) => sum + cell.second.squares, 0)
  if (covariateSquares === 0) {
    throw new StatsError(
      'constant',
      'The covariate does not vary within the groups: use the plain difference of means.',
    )
  }
  const theta = cells.reduce((sum, cell) => sum + cell.products, 0) / covariateSquares
  const n = cells.reduce((sum, cell) => sum + cell.n, 0)
  const weights = strata.map(({ control, treatment }) => (control.n + treatment.n) / n)

  let estimate = 0
  let imbalance = 0
  let plainVariance = 0
  let residualSquares = 0
  let residualDegrees = 0
  const parts = cells.map((cell) => {
    const weight = weights[cell.stratum]
    const squares = residualSum(cell, theta)
    // Theta spends one degree of freedom in all; each cell bears its share of the covariate's spread.
    const degreesOfFreedom = cell.n - 1 - cell.second.squares / covariateSquares
    estimate += cell.sign * weight * (cell.first.mean - theta * cell.second.mean)
    imbalance += cell.sign * weight * cell.second.mean
    plainVariance += (weight ** 2 * cell.first.variance) / cell.n
    residualSquares += squares
    residualDegrees += degreesOfFreedom
    return { variance: (weight ** 2 * squares) / degreesOfFreedom / cell.n, degreesOfFreedom }
  })
  const varianceOfTheta = residualSquares / residualDegrees / covariateSquares
  parts.push({ variance: imbalance ** 2 * varianceOfTheta, degreesOfFreedom: residualDegrees })
  const variance = parts.reduce((sum, part) => sum + part.variance, 0)
  if (variance === 0) {
    throw new StatsError('constant', 'Nothing varies once the covariate is taken out, so chance cannot be measured.')
  }
  return {
    ...studentEffect(estimate, Math.sqrt(variance), satterthwaite(parts), n, level),
    theta,
    varianceReduction: 1 - variance / plainVariance,
  }
}

function residualSum(cell: ReturnType<typeof centredPair>, theta: number): number {
  const squares = cell.first.squares - 2 * theta * cell.products + theta ** 2 * cell.second.squares
  return squares <= 1e-12 * (cell.first.squares + theta ** 2 * cell.second.squares) ? 0 : squares
}
