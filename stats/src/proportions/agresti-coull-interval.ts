import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { checkShare, type ProportionInterval } from './proportion-interval.ts'

/**
 * A simple interval for a share, good enough to work out by hand and a little wider than Wilson's, whose centre it has.
 *
 * In words: add z² made-up answers, half of them successes (at 95 % about two and two), then take the textbook interval,
 * share ± z standard errors. Limits below 0 or above 1 are cut there.
 *
 * Source: Agresti & Coull 1998, "Approximate is better than 'exact' for interval estimation of binomial proportions",
 * The American Statistician 52, p. 122.
 *
 * @param successes answers that count, 0 to n
 * @param n all answers, at least 1
 * @throws StatsError `not-finite`, `out-of-range`, `empty`
 * @example agrestiCoullInterval(81, 263) // { estimate: 0.308, lower: 0.2552, upper: 0.3663 }
 */
export function agrestiCoullInterval(
  successes: number,
  n: number,
  { level = 0.95 }: LevelOption = {},
): ProportionInterval {
  checkShare(successes, n)
  const z = normalCritical(level)
  const added = z * z
  const share = (successes + added / 2) / (n + added)
  const half = z * Math.sqrt((share * (1 - share)) / (n + added))
  return { estimate: successes / n, lower: Math.max(0, share - half), upper: Math.min(1, share + half) }
}
