import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { adjustedMean } from './adjusted-mean.ts'
import { checkNpsCounts, type NpsCounts } from './nps-answers.ts'
import { npsScoreLimits } from './nps-score-limits.ts'

export type NpsMethod = 'adjusted-wald' | 'score' | 'wald'

/** A Net Promoter Score in points, from −100 to 100. */
export type NetPromoterScore = {
  estimate: number
  lower: number
  upper: number
  /** Of one answer, in points squared. */
  variance: number
  /** Of the score, in points: √(variance / n). Zero where all answers fall in one class; the interval is not. */
  standardError: number
  n: number
}

/**
 * The Net Promoter Score: the percentage of promoters less the percentage of detractors.
 *
 * In words: with shares p and d, the score is 100 (p − d) and the variance of one answer 100² (p + d − (p − d)²).
 * Intervals: `adjusted-wald` adds three made-up answers (¾ promoter, 1½ passive, ¾ detractor) and takes score ± z standard
 * errors, the default and right from some five answers; `score` is all scores that a test would not reject, wider, and
 * the one to take below ten answers where nearly all may agree; `wald` is the textbook interval, too narrow for few answers
 * and of zero width when all agree.
 *
 * Source: Rocks 2016, "Interval estimation for the 'Net Promoter Score'", The American Statistician 70, p. 365.
 *
 * @param counts answers of each class; `countNpsAnswers` makes them
 * @returns points, −100 to 100; the interval always contains the estimate
 * @throws StatsError `empty`, `not-finite`, `out-of-range`
 * @example netPromoterScore({ promoters: 462, passives: 176, detractors: 362 }) // estimate 10, lower 4.39, upper 15.55
 */
export function netPromoterScore(
  counts: NpsCounts,
  { level = 0.95, method = 'adjusted-wald' }: LevelOption & { method?: NpsMethod } = {},
): NetPromoterScore {
  const { score, variance, n } = npsMoments(counts)
  const z = normalCritical(level)
  const { lower, upper } =
    method === 'score'
      ? npsScoreLimits(counts, z)
      : method === 'wald'
        ? waldLimits(score, variance, n, z)
        : adjustedMean(score, variance, n, { lowest: -1, highest: 1, z })
  return {
    estimate: 100 * score,
    lower: 100 * lower,
    upper: 100 * upper,
    variance: 10_000 * variance,
    standardError: 100 * Math.sqrt(variance / n),
    n,
  }
}

/** Mean and variance of answers counted as 1, 0 and −1. */
export function npsMoments(counts: NpsCounts): { score: number; variance: number; n: number } {
  const n = checkNpsCounts(counts)
  const score = (counts.promoters - counts.detractors) / n
  return { score, variance: Math.max(0, (counts.promoters + counts.detractors) / n - score * score), n }
}

function waldLimits(score: number, variance: number, n: number, z: number) {
  const half = z * Math.sqrt(variance / n)
  return { lower: Math.max(-1, score - half), upper: Math.min(1, score + half) }
}
