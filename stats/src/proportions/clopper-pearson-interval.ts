import type { LevelOption } from '../foundation/interval.ts'
import { betaLimits } from './beta-limits.ts'
import type { ProportionInterval } from './proportion-interval.ts'

/**
 * The "exact" interval for a share: it contains the true share at least as often as promised, whatever the share, at the
 * price of being wider than needed on average. For contracts and guarantees; Wilson's for everything else.
 *
 * In words: the shares that neither one-sided binomial test at half the error rejects. They are quantiles of the beta
 * distribution: the lower limit of Beta(successes, failures + 1), the upper of Beta(successes + 1, failures).
 *
 * Source: Clopper & Pearson 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial",
 * Biometrika 26, p. 404.
 *
 * @param successes answers that count, 0 to n
 * @param n all answers, at least 1
 * @throws StatsError `not-finite`, `out-of-range`, `empty`
 * @example clopperPearsonInterval(0, 10) // { estimate: 0, lower: 0, upper: 0.3085 }
 */
export function clopperPearsonInterval(
  successes: number,
  n: number,
  { level = 0.95 }: LevelOption = {},
): ProportionInterval {
  return betaLimits(successes, n, level, { own: 0, other: 1 })
}
