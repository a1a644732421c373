import { StatsError } from '../errors.ts'
import { checkShareWithin } from '../foundation/checks.ts'
import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'
import { chiSquarePValue } from '../foundation/p-values.ts'

export type SampleRatioCheck =
  | {
      estimable: true
      /** chi-square statistic */
      statistic: number
      degreesOfFreedom: number
      pValue: number
      /** units that each group would hold if the split were as planned */
      expected: number[]
      /** whether the p-value lies below the threshold: the split is broken, and so is every result of the experiment */
      mismatch: boolean
    }
  | (NotEstimable<'too-early'> & {
      /** so many units, at which every group expects five: the fewest for the chi-square law */
      neededTotal: number
    })

/**
 * Whether the groups' sizes fit the planned split, or units got lost on the way (sample-ratio mismatch).
 *
 * In words: the squared gaps between counted and expected sizes, each over the expected size, added up, against the
 * chi-square law with one degree of freedom fewer than groups. Since a broken split voids every result, and since the
 * check is repeated daily, the threshold is 0.001 rather than 0.05.
 *
 * Source: Pearson (1900), Philosophical Magazine 50; Fabijan et al. (2019), "Diagnosing sample ratio mismatch in online
 * controlled experiments", KDD (threshold and causes).
 *
 * @param counts units counted in each group
 * @param weights planned split, in any unit ([1, 1] or [0.9, 0.1]); equal unless told otherwise
 * @throws StatsError `too-few` for fewer than two groups; `empty` when all counts are zero; `shape` for lists of
 *   different lengths; `out-of-range` for negative or fractional counts, or a weight of zero or less
 * @example sampleRatioCheck([4850, 5150]) // { estimable: true, statistic: 9, pValue: 0.0027, mismatch: false, … }
 */
export function sampleRatioCheck(
  counts: ArrayLike<number>,
  weights: ArrayLike<number> = new Float64Array(counts.length).fill(1),
  options: { threshold?: number } = {},
): SampleRatioCheck {
  const { threshold = 0.001 } = options
  if (counts.length < 2) throw new StatsError('too-few', `There are ${counts.length} groups; a split needs two.`)
  if (weights.length !== counts.length) {
    throw new StatsError(
      'shape',
      `There are ${counts.length} counts but ${weights.length} weights; give one per group.`,
    )
  }
  checkShareWithin(threshold, 'threshold')
  let total = 0
  let weightSum = 0
  let leastWeight = Number.POSITIVE_INFINITY
  for (let i = 0; i < counts.length; i++) {
    if (!Number.isSafeInteger(counts[i]) || counts[i] < 0) {
      throw new StatsError('out-of-range', `counts[${i}] is ${counts[i]}; it must be a whole number of units.`)
    }
    if (!(weights[i] > 0 && weights[i] < Number.POSITIVE_INFINITY)) {
      throw new StatsError('out-of-range', `weights[${i}] is ${weights[i]}; leave groups out that get no units.`)
    }
    total += counts[i]
    weightSum += weights[i]
    leastWeight = Math.min(leastWeight, weights[i])
  }
  if (total === 0) throw new StatsError('empty', 'No units were counted in any group.')
  const neededTotal = Math.ceil((5 * weightSum) / leastWeight)
  if (total < neededTotal) {
    const explanation = `Only ${total} units so far; with ${neededTotal} the split can be checked.`
    return { ...notEstimable('too-early', explanation), neededTotal }
  }

  const expected = Array.from(weights, (weight) => (total * weight) / weightSum)
  const statistic = expected.reduce((sum, e, i) => sum + (counts[i] - e) ** 2 / e, 0)
  const degreesOfFreedom = counts.length - 1
  const pValue = chiSquarePValue(statistic, degreesOfFreedom)
  return { estimable: true, statistic, degreesOfFreedom, pValue, expected, mismatch: pValue < threshold }
}
