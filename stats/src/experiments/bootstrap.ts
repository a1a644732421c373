import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { StatsError } from '../errors.ts'
import { checkLevel, checkNumbers, checkWhole } from '../foundation/checks.ts'
import { sortedQuantile } from '../foundation/sorted-quantile.ts'
import { integer, type Random } from '../random.ts'

/** A number computed from a sample. The array is reused between draws: do not keep it, and sort a copy. */
export type SampleStatistic = (sample: Float64Array) => number

export interface BootstrapInterval {
  estimate: number
  lower: number
  upper: number
  /** standard deviation of the draws */
  standardError: number
  level: number
}

export interface BootstrapOptions {
  random: Random
  /** resamples; 2,000 unless told otherwise */
  draws?: number
  /** `bca` (corrected for bias and skewness, the default) or `percentile` */
  method?: 'bca' | 'percentile'
  level?: number
}

/**
 * An interval for any number computed from one sample (a median, a trimmed mean, a quotient), by drawing from the
 * sample itself.
 *
 * In words: draw as many values as there are, with replacement, and compute the number; repeat. The percentile interval
 * runs from the 2.5th to the 97.5th percentile of the draws. BCa moves these percentiles by the share of draws below
 * the estimate (bias) and by the skewness of the estimates that leave one value out (acceleration; beyond 1,000 values,
 * one of 1,000 parts).
 *
 * With fewer than about 20 values both are too short; for a mean, Student's t is better there. Rows with several
 * columns: pass row numbers 0, 1, 2 … as values, and look the rows up in the statistic.
 *
 * Source: Efron & Tibshirani (1993), "An introduction to the bootstrap", chapters 13 and 14 (equations 14.10, 14.14,
 * 14.15).
 *
 * @throws StatsError `too-few` for fewer than 2 values; `out-of-range` for fewer than 100 draws; `constant` when every draw gives the same number;
 *   `not-finite` for values, or a statistic of a draw, that are no numbers
 * @example bootstrapInterval([1, 4, 2, 8, 5, 7], (x) => x.toSorted()[3], { random: createRandom(1) })
 */
export function bootstrapInterval(
  values: ArrayLike<number>,
  statistic: SampleStatistic,
  options: BootstrapOptions,
): BootstrapInterval {
  return bootstrap([values], (samples) => statistic(samples[0]), options)
}

/**
 * An interval for how far a number of the treatment group lies from the control group's, each group drawn from itself.
 *
 * In words: as `bootstrapInterval`, for treatment's statistic minus control's; the leave-one-out values of both groups
 * make the acceleration, each over its group's size.
 *
 * Source: Efron & Tibshirani (1993), chapters 8 and 14; Davison & Hinkley (1997), "Bootstrap methods and their
 * application", section 5.3 (several samples).
 *
 * @throws StatsError as `bootstrapInterval`
 * @example bootstrapDifference(control, treatment, median, { random: createRandom(1) })
 */
export function bootstrapDifference(
  control: ArrayLike<number>,
  treatment: ArrayLike<number>,
  statistic: SampleStatistic,
  options: BootstrapOptions,
): BootstrapInterval {
  return bootstrap([control, treatment], ([a, b]) => statistic(b) - statistic(a), options)
}

function bootstrap(
  groups: ArrayLike<number>[],
  statistic: (samples: Float64Array[]) => number,
  options: BootstrapOptions,
): BootstrapInterval {
  const { random, draws = 2000, method = 'bca', level = 0.95 } = options
  checkLevel(level)
  checkWhole(draws, 'draws', 100)
  const samples = groups.map((values, g) => {
    checkNumbers(values, groups.length > 1 ? ['control', 'treatment'][g] : 'values')
    if (values.length < 2)
      throw new StatsError('too-few', `A group has ${values.length} values; at least 2 are needed.`)
    return Float64Array.from(values)
  })
  const measured = (drawn: Float64Array[], what: string) => {
    const value = statistic(drawn)
    if (Number.isFinite(value)) return value
    throw new StatsError('not-finite', `The statistic of ${what} is ${value}; it must be a number for every resample.`)
  }
  const estimate = measured(
    samples.map((sample) => sample.slice()),
    'the sample',
  )
  const drawn = samples.map((sample) => new Float64Array(sample.length))
  const results = new Float64Array(draws)
  for (let i = 0; i < draws; i++) {
    samples.forEach((sample, g) => {
      for (let j = 0; j < sample.length; j++) drawn[g][j] = sample[integer(random, sample.length)]
    })
    results[i] = measured(drawn, `draw ${i}`)
  }
  results.sort()
  const standardError = deviation(results)
  if (!Number.isFinite(standardError)) {
    throw new StatsError('out-of-range', 'The statistic is too large to calculate with; take a larger unit.')
  }
  if (results[0] === results[draws - 1]) {
    throw new StatsError('constant', 'Every draw gives the same number, so chance cannot be measured.')
  }
  const correct =
    method === 'bca'
      ? bcaCorrection(biasOf(results, estimate), accelerationOf(samples, measured))
      : (probability: number) => probability
  return {
    estimate,
    lower: sortedQuantile(results, correct((1 - level) / 2)),
    upper: sortedQuantile(results, correct((1 + level) / 2)),
    standardError,
    level,
  }
}

/** The normal score of the share of draws below the estimate; draws equal to it count half. */
function biasOf(results: Float64Array, estimate: number): number {
  let below = 0
  for (const result of results) below += result < estimate ? 1 : result === estimate ? 0.5 : 0
  const share = Math.min(Math.max(below, 0.5), results.length - 0.5) / results.length
  return normalQuantile(share, 0, 1)
}

/** In larger groups, so many parts are left out in turn rather than every value, which would take n² steps. */
const JACKKNIFE_PARTS = 1000

/** A sixth of the skewness of the empirical influence values, each over its group's size. */
function accelerationOf(samples: Float64Array[], measured: (drawn: Float64Array[], what: string) => number): number {
  const influences: number[] = []
  samples.forEach((sample, g) => {
    const n = sample.length
    const parts = Math.min(n, JACKKNIFE_PARTS)
    const held = new Float64Array(n)
    const left = Float64Array.from({ length: parts }, (_, part) => {
      let size = 0
      for (let i = 0; i < n; i++) if (i % parts !== part) held[size++] = sample[i]
      const rest = held.subarray(0, size)
      return measured(
        samples.map((other, k) => (k === g ? rest : other)),
        `the sample without part ${part}`,
      )
    })
    const mean = left.reduce((sum, value) => sum + value / parts, 0)
    for (const value of left) influences.push(((parts - 1) * (mean - value)) / parts)
  })
  // Skewness has no unit; in units of the largest influence, no cube leaves the range of numbers.
  const unit = influences.reduce((most, influence) => Math.max(most, Math.abs(influence)), 0)
  if (unit === 0) return 0
  const squares = influences.reduce((sum, influence) => sum + (influence / unit) ** 2, 0)
  const cubes = influences.reduce((sum, influence) => sum + (influence / unit) ** 3, 0)
  return cubes / (6 * squares ** 1.5)
}

function bcaCorrection(bias: number, acceleration: number): (probability: number) => number {
  return (probability) => {
    const shifted = bias + normalQuantile(probability, 0, 1)
    const shrink = 1 - acceleration * shifted
    // Beyond its pole the correction turns round; the outermost draw is all that can be said.
    if (shrink <= 0) return shifted > 0 ? 1 : 0
    return normalCdf(bias + shifted / shrink, 0, 1)
  }
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
