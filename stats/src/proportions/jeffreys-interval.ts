import type { LevelOption } from '../foundation/interval.ts'
import { betaLimits } from './beta-limits.ts'
import type { ProportionInterval } from './proportion-interval.ts'

/**
 * The Bayesian interval for a share under the prior that favours no share, Beta(½, ½): "given these answers, the share
 * lies within with 95 % probability". As an ordinary confidence interval it is also well calibrated on average.
 *
 * In words: cut equal tails from the posterior Beta(successes + ½, failures + ½). With no success the lower limit is 0,
 * with no failure the upper limit is 1, since the tail cut there would exclude the very value that was observed.
 * (The interval of highest density, which R's binom calls `bayes`, is a little shorter and lies nearer the edge.)
 *
 * Source: Brown, Cai & DasGupta 2001, "Interval estimation for a binomial proportion", Statistical Science 16, §3.1.3.
 *
 * @param successes answers that count, 0 to n
 * @param n all answers, at least 1
 * @throws StatsError `not-finite`, `out-of-range`, `empty`
 * @example jeffreysInterval(0, 10) // { estimate: 0, lower: 0, upper: 0.2172 }
 */
export function jeffreysInterval(successes: number, n: number, { level = 0.95 }: LevelOption = {}): ProportionInterval {
  return betaLimits(successes, n, level, { own: 0.5, other: 0.5 })
}
