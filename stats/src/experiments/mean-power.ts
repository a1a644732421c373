import { StatsError } from '../errors.ts'
import { checkLevel, checkNumber, checkPositive, checkShareWithin } from '../foundation/checks.ts'
import { satterthwaite, studentCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { noncentralTUpperTail } from './noncentral-t.ts'
import { leastWhole, requirePower, rootOf, splitOf } from './power-search.ts'
import { requireCount } from './sufficient-statistics.ts'

/** A standard deviation that both groups share, or one for each. */
export type GroupDeviations = number | { control: number; treatment: number }

/**
 * The chance that `meanDifference` finds a difference of means that is really there.
 *
 * In words: the chance that a noncentral t statistic (noncentrality: difference over standard error) falls beyond
 * either critical value of the two-sided test, with Satterthwaite's degrees of freedom.
 *
 * Source: Cohen (1988), "Statistical power analysis", chapter 2; equal groups and deviations give R's power.t.test
 * (strict).
 *
 * @param design n of each group; the difference to be found and the standard deviation, in the units of the values
 * @throws StatsError `too-few` for a group of fewer than 2; `out-of-range` for a deviation of zero or less
 * @example meanPower({ controlN: 20, treatmentN: 20, difference: 1, standardDeviation: 1 }) // 0.86895
 */
export function meanPower(
  design: { controlN: number; treatmentN: number; difference: number; standardDeviation: GroupDeviations },
  options: LevelOption = {},
): number {
  const { level = 0.95 } = options
  checkLevel(level)
  requireCount(design.controlN, 'control group', 2)
  requireCount(design.treatmentN, 'treatment group', 2)
  const { standardError, critical, degreesOfFreedom } = welch(design, level)
  checkNumber(design.difference, 'difference')
  const noncentrality = design.difference / standardError
  return (
    noncentralTUpperTail(critical, degreesOfFreedom, noncentrality) +
    noncentralTUpperTail(critical, degreesOfFreedom, -noncentrality)
  )
}

/**
 * The smallest difference of means that an experiment of this size finds with the wanted power (least detectable
 * effect).
 *
 * In words: the difference at which `meanPower` equals the power. Source: as `meanPower`.
 *
 * @returns a positive difference, in the units of the standard deviation
 * @throws StatsError as `meanPower`; `out-of-range` for a power not between 1 − level and 1
 * @example leastDetectableMeanDifference({ controlN: 64, treatmentN: 64, standardDeviation: 1 }) // 0.4991
 */
export function leastDetectableMeanDifference(
  design: { controlN: number; treatmentN: number; standardDeviation: GroupDeviations },
  options: LevelOption & { power?: number } = {},
): number {
  const { level = 0.95, power = 0.8 } = options
  checkLevel(level)
  requirePower(power, level)
  requireCount(design.controlN, 'control group', 2)
  requireCount(design.treatmentN, 'treatment group', 2)
  const { standardError } = welch(design, level)
  const miss = (difference: number) => meanPower({ ...design, difference }, { level }) - power
  let high = 4 * standardError
  for (let i = 0; i < 200 && miss(high) < 0; i++) high *= 2
  return rootOf(miss, 0, high)
}

/**
 * How many units each group needs so that a difference of means is found with the wanted power.
 *
 * In words: the smallest total, split as asked, at which `meanPower` reaches the power. Source: as `meanPower`.
 *
 * @param design the difference, the standard deviation, and the treatment's share of all units (one half unless told)
 * @throws StatsError `out-of-range` for a difference of zero, a share outside 0 to 1, a deviation of zero or less, or
 *   when more than 10¹² units would be needed
 * @example
 * meanSampleSize({ difference: 1, standardDeviation: 1 }, { power: 0.9 })
 * // { control: 23, treatment: 23, total: 46 }
 */
export function meanSampleSize(
  design: { difference: number; standardDeviation: GroupDeviations; treatmentShare?: number },
  options: LevelOption & { power?: number } = {},
): { control: number; treatment: number; total: number } {
  const { level = 0.95, power = 0.8 } = options
  const { difference, standardDeviation, treatmentShare = 0.5 } = design
  checkLevel(level)
  requirePower(power, level)
  checkShareWithin(treatmentShare, 'treatmentShare')
  checkNumber(difference, 'difference')
  if (difference === 0) {
    throw new StatsError('out-of-range', 'difference is 0; no experiment finds a difference that is not there.')
  }
  const enough = (total: number) => {
    const { control, treatment } = splitOf(total, treatmentShare)
    const found = meanPower({ controlN: control, treatmentN: treatment, difference, standardDeviation }, { level })
    return found >= power
  }
  return splitOf(leastWhole(enough, Math.ceil(4 / Math.min(treatmentShare, 1 - treatmentShare))), treatmentShare)
}

function welch(
  design: { controlN: number; treatmentN: number; standardDeviation: GroupDeviations },
  level: number,
): { standardError: number; critical: number; degreesOfFreedom: number } {
  const { standardDeviation: s } = design
  const [a, b] = typeof s === 'number' ? [s, s] : [s.control, s.treatment]
  for (const deviation of [a, b]) {
    checkPositive(deviation, 'standardDeviation')
  }
  const parts = [
    { variance: a ** 2 / design.controlN, degreesOfFreedom: design.controlN - 1 },
    { variance: b ** 2 / design.treatmentN, degreesOfFreedom: design.treatmentN - 1 },
  ]
  const standardError = Math.sqrt(parts[0].variance + parts[1].variance)
  if (!(standardError > 1e-150 && standardError < 1e150))
    throw new StatsError(
      'out-of-range',
      'The standard deviations are too far from 1 to calculate with: take another unit.',
    )
  const degreesOfFreedom = satterthwaite(parts)
  return {
    standardError,
    critical: studentCritical(level, degreesOfFreedom),
    degreesOfFreedom,
  }
}
