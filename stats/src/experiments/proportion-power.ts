import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { StatsError } from '../errors.ts'
import { checkLevel, checkShareWithin } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { leastWhole, requirePower, rootOf, splitOf } from './power-search.ts'
import { requireCount } from './sufficient-statistics.ts'

/**
 * The chance that a difference of two conversion rates that is really there is found.
 *
 * In words: the normal chance that the observed difference falls beyond either critical value, where the critical
 * values come from the pooled rate and the spread from the two rates themselves.
 *
 * Source: Fleiss, Levin, Paik (2003), "Statistical methods for rates and proportions", 3rd edition, section 4.2
 * (unequal groups 4.4); equal groups give R's power.prop.test (strict). A normal approximation: fine when each group
 * expects 10 conversions and 10 without.
 *
 * @param design n of each group and the two rates, between 0 and 1
 * @throws StatsError `empty` for a group of none; `out-of-range` for rates outside 0 to 1, or both 0, or both 1
 * @example proportionPower({ controlN: 50, treatmentN: 50, control: 0.5, treatment: 0.75 }) // 0.7402
 */
export function proportionPower(
  design: { controlN: number; treatmentN: number; control: number; treatment: number },
  options: LevelOption = {},
): number {
  const { level = 0.95 } = options
  const { controlN, treatmentN, control, treatment } = design
  checkLevel(level)
  requireCount(controlN, 'control group')
  requireCount(treatmentN, 'treatment group')
  requireRate(control, 'control')
  requireRate(treatment, 'treatment')
  const pooled = (controlN * control + treatmentN * treatment) / (controlN + treatmentN)
  if (pooled <= 0 || pooled >= 1) {
    throw new StatsError('out-of-range', `Both rates are ${control}; there is nothing to tell apart.`)
  }
  const margin = normalCritical(level) * Math.sqrt(pooled * (1 - pooled) * (1 / controlN + 1 / treatmentN))
  const spread = Math.sqrt((control * (1 - control)) / controlN + (treatment * (1 - treatment)) / treatmentN)
  const difference = treatment - control
  if (spread === 0) return Math.abs(difference) > margin ? 1 : 0
  return normalCdf((difference - margin) / spread, 0, 1) + normalCdf((-difference - margin) / spread, 0, 1)
}

/**
 * The nearest rates above and below the control's that an experiment of this size tells apart from it with the wanted
 * power.
 *
 * In words: the treatment rates at which `proportionPower` equals the power. Source: as `proportionPower`.
 *
 * @returns `increase` and `decrease` as differences from the control rate (0.01 is one percentage point); null where
 *   even a rate of 1, or of 0, would not be found
 * @throws StatsError as `proportionPower`; `out-of-range` for a control rate of 0 or 1, or a power not between 1 −
 *   level and 1
 * @example
 * leastDetectableProportionDifference({ controlN: 5000, treatmentN: 5000, control: 0.05 })
 * // { increase: 0.01293, decrease: 0.01152 }
 */
export function leastDetectableProportionDifference(
  design: { controlN: number; treatmentN: number; control: number },
  options: LevelOption & { power?: number } = {},
): { increase: number | null; decrease: number | null } {
  const { level = 0.95, power = 0.8 } = options
  checkLevel(level)
  requirePower(power, level)
  const { control } = design
  if (!(control > 0 && control < 1)) {
    throw new StatsError('out-of-range', `control is ${control}; the rate to start from must lie between 0 and 1.`)
  }
  const away = (limit: number) => {
    const reach = Math.abs(limit - control)
    const miss = (difference: number) => {
      // Rounding may carry control ± reach past the limit by one digit.
      const treatment = difference >= reach ? limit : control + Math.sign(limit - control) * difference
      return proportionPower({ ...design, treatment }, { level }) - power
    }
    return miss(reach) < 0 ? null : rootOf(miss, 0, reach)
  }
  return { increase: away(1), decrease: away(0) }
}

/**
 * How many units each group needs so that a difference of two conversion rates is found with the wanted power.
 *
 * In words: the smallest total, split as asked, at which `proportionPower` reaches the power. Source: as
 * `proportionPower`.
 *
 * @param design the two rates, and the treatment's share of all units (one half unless told)
 * @throws StatsError `out-of-range` for equal rates or rates outside 0 to 1, a share outside 0 to 1, or when more than
 *   10¹² units would be needed
 * @example
 * proportionSampleSize({ control: 0.5, treatment: 0.75 }, { power: 0.9 })
 * // { control: 77, treatment: 77, total: 154 }
 */
export function proportionSampleSize(
  design: { control: number; treatment: number; treatmentShare?: number },
  options: LevelOption & { power?: number } = {},
): { control: number; treatment: number; total: number } {
  const { level = 0.95, power = 0.8 } = options
  const { control, treatment, treatmentShare = 0.5 } = design
  checkLevel(level)
  requirePower(power, level)
  checkShareWithin(treatmentShare, 'treatmentShare')
  requireRate(control, 'control')
  requireRate(treatment, 'treatment')
  if (control === treatment) {
    throw new StatsError('out-of-range', 'Both rates are equal; no experiment finds a difference that is not there.')
  }
  const enough = (total: number) => {
    const n = splitOf(total, treatmentShare)
    return proportionPower({ controlN: n.control, treatmentN: n.treatment, control, treatment }, { level }) >= power
  }
  return splitOf(leastWhole(enough, 2), treatmentShare)
}

function requireRate(rate: number, name: string): void {
  if (!(rate >= 0 && rate <= 1)) {
    throw new StatsError('out-of-range', `${name} is ${rate}; a rate lies between 0 and 1.`)
  }
}
