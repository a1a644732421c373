import { StatsError } from '../errors.ts'
import { checkPositive, checkShareWithin } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'

export type MarginOptions = LevelOption & {
  /** Half the width that the interval should have, in the unit of the result. */
  margin: number
  /** How many people there are in all, where that is not many times more than will answer. */
  population?: number
}

/**
 * The least number of answers for a share to be known within ± `margin`.
 *
 * In words: z² p (1 − p) / margin², rounded up; with a finite population N, n / (1 + (n − 1) / N). Without an expected
 * share, ½ is taken, which asks for the most. It counts answers, not invitations, and assumes that those who
 * answer are like those who do not.
 *
 * Source: Cochran 1977, "Sampling Techniques", 3rd ed., §4.4.
 *
 * @param options `margin` as a share (0.05 for five percentage points), `expected` share
 * @throws StatsError `not-finite`, `out-of-range`
 * @example leastAnswersForProportion({ margin: 0.05 }) // 385
 */
export function leastAnswersForProportion({
  expected = 0.5,
  ...options
}: MarginOptions & { expected?: number }): number {
  checkShareWithin(expected, 'expected')
  return leastAnswers(expected * (1 - expected), options)
}

/**
 * The least number of answers for a mean (a CSAT or CES mean, an order value) to be known within ± `margin`.
 *
 * In words: z² s² / margin², rounded up; finite populations as in `leastAnswersForProportion`.
 *
 * Source: Cochran 1977, "Sampling Techniques", 3rd ed., §4.6.
 *
 * @param options `standardDeviation` of one answer and `margin`, in the same unit
 * @throws StatsError `not-finite`, `out-of-range`
 * @example leastAnswersForMean({ margin: 0.1, standardDeviation: 1 }) // 385
 */
export function leastAnswersForMean({
  standardDeviation,
  ...options
}: MarginOptions & { standardDeviation: number }): number {
  checkPositive(standardDeviation, 'standardDeviation')
  return leastAnswers(standardDeviation ** 2, options)
}

/**
 * The least number of answers for a Net Promoter Score to be known within ± `margin` points.
 *
 * In words: z² 100² (p + d − (p − d)²) / margin², rounded up, p and d being the expected shares of promoters and of
 * detractors. Without them, half and half is taken, which asks for the most (four times as many as a share needs).
 *
 * Source: the variance of `netPromoterScore` (Rocks 2016) in Cochran 1977, §4.6.
 *
 * @param options `margin` in points; `promoters` and `detractors` as shares
 * @throws StatsError `not-finite`, `out-of-range`; `constant` when the expected shares leave no variation
 * @example leastAnswersForNps({ margin: 10, promoters: 0.462, detractors: 0.362 }) // 313
 */
export function leastAnswersForNps({
  promoters = 0.5,
  detractors = 0.5,
  margin,
  ...options
}: MarginOptions & { promoters?: number; detractors?: number }): number {
  if (!(promoters >= 0 && detractors >= 0 && promoters + detractors <= 1 + 1e-12))
    throw new StatsError(
      'out-of-range',
      `promoters and detractors must be shares that sum to at most 1; they are ${promoters} and ${detractors}`,
    )
  const variance = promoters + detractors - (promoters - detractors) ** 2
  if (variance <= 0)
    throw new StatsError('constant', 'with every answer in one class there is nothing to estimate: expect some of each')
  return leastAnswers(variance, { ...options, margin: margin / 100 })
}

function leastAnswers(variance: number, { margin, population, level = 0.95 }: MarginOptions): number {
  checkPositive(margin, 'margin')
  const unlimited = variance * (normalCritical(level) / margin) ** 2
  if (population === undefined) {
    if (unlimited <= Number.MAX_SAFE_INTEGER) return roundUp(unlimited)
    throw new StatsError('out-of-range', `margin is ${margin}, too small for any number of answers: widen it.`)
  }
  checkPositive(population, 'population')
  return Math.min(population, roundUp(1 / (1 / unlimited + (1 - 1 / unlimited) / population)))
}

/** Up to the next whole number, at least 1, unless rounding alone lifted it above one. */
function roundUp(n: number): number {
  return Math.max(1, Math.ceil(n * (1 - 1e-12)))
}
