import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { checkShare, type ProportionInterval } from './proportion-interval.ts'

/**
 * The interval for a share that we show by default: near its promised coverage at every n, never outside 0 to 1, and
 * never of zero width.
 *
 * In words: all shares p that a score test would not reject, that is, from which the observed share is no more than z
 * standard errors away, the standard error being the one that p itself implies, √(p(1 − p) / n).
 *
 * Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22, p. 209;
 * recommended for n ≤ 40 by Brown, Cai & DasGupta 2001, Statistical Science 16, §5.
 *
 * @param successes answers that count, 0 to n
 * @param n all answers, at least 1
 * @throws StatsError `not-finite`, `out-of-range` (not whole, negative, successes above n, level outside 0 to 1), `empty`
 * @example wilsonInterval(81, 263) // { estimate: 0.308, lower: 0.2553, upper: 0.3662 }
 */
export function wilsonInterval(successes: number, n: number, { level = 0.95 }: LevelOption = {}): ProportionInterval {
  checkShare(successes, n)
  return wilsonLimits(successes / n, n, normalCritical(level))
}

/** Wilson's limits for a share of a possibly fractional (effective) n. */
export function wilsonLimits(share: number, n: number, z: number): ProportionInterval {
  const squared = (z * z) / n
  const centre = share + squared / 2
  const half = Math.sqrt(squared * (share * (1 - share) + squared / 4))
  return {
    estimate: share,
    lower: share === 0 ? 0 : Math.max(0, (centre - half) / (1 + squared)),
    upper: share === 1 ? 1 : Math.min(1, (centre + half) / (1 + squared)),
  }
}
