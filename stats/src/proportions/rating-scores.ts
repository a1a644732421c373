import { StatsError } from '../errors.ts'
import { checkCount } from '../foundation/checks.ts'
import { normalCritical } from '../foundation/critical-values.ts'
import type { LevelOption } from '../foundation/interval.ts'
import { adjustedMean } from './adjusted-mean.ts'
import type { ProportionInterval } from './proportion-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** A question answered on a scale of 1 to k points. */
export type RatingScore = {
  n: number
  /** Share of answers in the highest boxes, with Wilson's interval. */
  topBox: ProportionInterval
  /** Mean answer in points of the scale; `standardDeviation` is that of the answers, 0 for a single one. */
  mean: { estimate: number; lower: number; upper: number; standardDeviation: number }
}

export type RatingOptions = LevelOption & {
  /** How many of the highest points count as good. */
  topBoxes?: number
}

/**
 * Counts the answers at each point of a scale from 1 to `points`.
 *
 * Source: none; it counts, for `customerSatisfaction` and `customerEffort`.
 *
 * @param answers whole numbers 1 to `points`; unanswered questions must be left out before
 * @returns `points` counts, that of answer 1 first
 * @throws StatsError `not-finite` or `out-of-range`, naming the index of the answer
 * @example countRatings([5, 5, 4, 1], 5) // [1, 0, 0, 1, 2]
 */
export function countRatings(answers: ArrayLike<number>, points: number): number[] {
  if (!Number.isInteger(points) || points < 2)
    throw new StatsError('out-of-range', `a scale has at least 2 points; points is ${points}`)
  const counts = new Array<number>(points).fill(0)
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i]
    if (!Number.isFinite(answer))
      throw new StatsError('not-finite', `answer ${i} is ${answer}; leave out questions that were not answered`)
    if (answer < 1 || answer > points || !Number.isInteger(answer))
      throw new StatsError('out-of-range', `answer ${i} is ${answer}; the scale runs over whole numbers 1 to ${points}`)
    counts[answer - 1]++
  }
  return counts
}

/**
 * Customer satisfaction (CSAT): the share of satisfied answers (the two highest points of five) and the mean answer.
 *
 * In words: the share is answers in the top boxes over all answers, with Wilson's interval. The mean has the interval of
 * `adjustedMean`: three made-up answers (a quarter at the bottom, half in the middle, a quarter at the top), so that few
 * or equal answers do not pretend to certainty; from a hundred answers or so it is the textbook interval.
 *
 * Source: share, Wilson 1927, JASA 22, p. 209; mean, after Rocks 2016, The American Statistician 70, p. 365.
 *
 * @param counts answers at each point of the scale, lowest first; `countRatings` makes them
 * @throws StatsError `shape` (fewer than 2 points), `empty`, `not-finite`, `out-of-range`
 * @example customerSatisfaction([5, 5, 10, 35, 45]) // topBox 0.80 (0.71–0.87), mean 4.10 (3.85–4.28)
 */
export function customerSatisfaction(counts: ArrayLike<number>, options: RatingOptions = {}): RatingScore {
  return ratingScore(counts, { topBoxes: 2, ...options })
}

/**
 * Customer effort (CES): "they made it easy for me", from 1 (strongly disagree) to 7 (strongly agree): the mean answer and
 * the share who agree (the three highest points of seven; of a five-point scale the two highest).
 *
 * In words and sources: as `customerSatisfaction`; the statement is that of Dixon, Toman & DeLisi 2013, "The Effortless
 * Experience" (CES 2.0). Where 1 is the good end of a scale, turn the counts round first.
 *
 * @param counts answers at each point of the scale, lowest first
 * @throws StatsError `shape`, `empty`, `not-finite`, `out-of-range`
 * @example customerEffort([3, 2, 5, 10, 20, 30, 30]) // topBox 0.80 (0.71–0.87), mean 5.52 (5.18–5.77)
 */
export function customerEffort(counts: ArrayLike<number>, options: RatingOptions = {}): RatingScore {
  return ratingScore(counts, { topBoxes: counts.length >= 7 ? 3 : 2, ...options })
}

function ratingScore(counts: ArrayLike<number>, { level = 0.95, topBoxes }: RatingOptions & { topBoxes: number }) {
  const points = counts.length
  if (points < 2) throw new StatsError('shape', `a scale has at least 2 points; ${points} counts were given`)
  if (!Number.isInteger(topBoxes) || topBoxes < 1 || topBoxes >= points)
    throw new StatsError('out-of-range', `topBoxes must be 1 to ${points - 1} on this scale; it is ${topBoxes}`)
  let n = 0
  let sum = 0
  let top = 0
  for (let i = 0; i < points; i++) {
    checkCount(counts[i], `the count of answer ${i + 1}`)
    n += counts[i]
    sum += counts[i] * (i + 1)
    if (i >= points - topBoxes) top += counts[i]
  }
  if (n === 0) throw new StatsError('empty', 'no answers: a score needs at least one')
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < points; i++) squares += counts[i] * (i + 1 - mean) ** 2
  const z = normalCritical(level)
  const { lower, upper } = adjustedMean(mean, squares / n, n, { lowest: 1, highest: points, z })
  const standardDeviation = n > 1 ? Math.sqrt(squares / (n - 1)) : 0
  return { n, topBox: wilsonInterval(top, n, { level }), mean: { estimate: mean, lower, upper, standardDeviation } }
}
