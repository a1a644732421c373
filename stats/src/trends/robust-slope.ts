import { StatsError } from '../errors.ts'
import { checkLevel } from '../foundation/checks.ts'
import { sortedMedian } from '../foundation/sorted-quantile.ts'
import { mannKendallP, slopeRank } from './kendall.ts'
import { checkSeries } from './series.ts'

export interface RobustSlope {
  /** change of the value per unit of time */
  estimate: number
  lower: number
  upper: number
  /** the line's value at time 0: median of value minus slope times time */
  intercept: number
  /** Mann–Kendall test, two-sided, against no trend */
  pValue: number
  n: number
  level: number
}

/** Beyond this the list of all pairs takes too much memory; a trend over weeks or months says the same. */
const MOST_VALUES = 5000

/**
 * How fast a series rises or falls, such that a few wild values do not matter (Theil–Sen slope, Mann–Kendall test).
 *
 * In words: the median of the slopes through all pairs of points. Up to 29 % of the values may be wild before it is.
 * The interval runs between the slopes of two ranks, counted inward from both ends; the rank comes from the law of
 * Kendall's S: exact up to 50 values without ties, else normal with the variance corrected for ties.
 *
 * The interval and p-value hold for independent deviations from the line. Where one high day tends to follow another
 * they are too sure: use weekly or monthly values.
 *
 * Source: Theil (1950), Indagationes Mathematicae 12; Sen (1968), "Estimates of the regression coefficient based on
 * Kendall's tau", JASA 63; Mann (1945), Econometrica 13.
 *
 * @param values at most 5,000, in order of time
 * @param options.times strictly ascending; 0, 1, 2 … unless told otherwise
 * @throws StatsError `too-few` when there are too few values for the level (5 at 0.95); `constant` when all values are
 *   equal; `out-of-range` for times that do not ascend, or more than 5,000 values; `shape`, `not-finite`
 * @example robustSlope([1, 3, 2, 5, 4, 90]) // { estimate: 1.333…, lower: …, upper: …, pValue: 0.0556, … }
 */
export function robustSlope(
  values: ArrayLike<number>,
  options: { times?: ArrayLike<number>; level?: number } = {},
): RobustSlope {
  const { times = Float64Array.from({ length: values.length }, (_, i) => i), level = 0.95 } = options
  checkLevel(level)
  checkSeries(values, 'values', 3)
  checkSeries(times, 'times', 3)
  const n = values.length
  if (times.length !== n) {
    throw new StatsError('shape', `There are ${n} values but ${times.length} times; give one time per value.`)
  }
  if (n > MOST_VALUES) {
    throw new StatsError(
      'out-of-range',
      `There are ${n} values; sum them up to at most ${MOST_VALUES} (weeks, months).`,
    )
  }
  for (let i = 1; i < n; i++) {
    if (!(times[i] > times[i - 1])) {
      throw new StatsError('out-of-range', `times[${i}] does not come after times[${i - 1}]; sort the series by time.`)
    }
  }
  const { slopes, s } = pairs(values, times)
  if (slopes[0] === 0 && slopes[slopes.length - 1] === 0) {
    throw new StatsError('constant', 'All values are equal: there is no trend, and no chance to measure it by.')
  }
  const tieSizes = tiesOf(values)
  const rank = slopeRank(n, tieSizes, level)
  if (rank === 0) {
    throw new StatsError(
      'too-few',
      `${n} values cannot give an interval at level ${level}; use more, or a lower level.`,
    )
  }
  const estimate = sortedMedian(slopes)
  const rests = Float64Array.from({ length: n }, (_, i) => values[i] - estimate * times[i]).sort()
  return {
    estimate,
    lower: slopes[rank - 1],
    upper: slopes[slopes.length - rank],
    intercept: sortedMedian(rests),
    pValue: mannKendallP(s, n, tieSizes),
    n,
    level,
  }
}

/** The slopes of all pairs, sorted, and Kendall's S: rising pairs less falling ones. */
function pairs(values: ArrayLike<number>, times: ArrayLike<number>) {
  const n = values.length
  const slopes = new Float64Array((n * (n - 1)) / 2)
  let s = 0
  let at = 0
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const rise = values[j] - values[i]
      s += Math.sign(rise)
      slopes[at++] = rise / (times[j] - times[i])
    }
  }
  return { slopes: slopes.sort(), s }
}

/** How many values share each value that occurs more than once. */
function tiesOf(values: ArrayLike<number>): number[] {
  const counts = new Map<number, number>()
  for (let i = 0; i < values.length; i++) counts.set(values[i], (counts.get(values[i]) ?? 0) + 1)
  return [...counts.values()].filter((count) => count > 1)
}
