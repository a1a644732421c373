import { StatsError } from '../errors.ts'
import { checkCount } from '../foundation/checks.ts'

/** How many answered 9–10, 7–8 and 0–6 to "how likely are you to recommend us?". */
export type NpsCounts = { promoters: number; passives: number; detractors: number }

/**
 * Sorts answers of 0 to 10 into promoters (9, 10), passives (7, 8) and detractors (0 to 6).
 *
 * Source: Reichheld 2003, "The one number you need to grow", Harvard Business Review 81(12).
 *
 * @param answers whole numbers 0 to 10; unanswered questions must be left out before
 * @throws StatsError `not-finite` or `out-of-range`, naming the index of the answer
 * @example countNpsAnswers([10, 9, 7, 3]) // { promoters: 2, passives: 1, detractors: 1 }
 */
export function countNpsAnswers(answers: ArrayLike<number>): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 }
  for (let i = 0; i < answers.length; i++) {
    const answer = checkNpsAnswer(answers[i], i)
    if (answer >= 9) counts.promoters++
    else if (answer >= 7) counts.passives++
    else counts.detractors++
  }
  return counts
}

/** The answer itself, once it is known to be a whole number from 0 to 10. */
export function checkNpsAnswer(answer: number, index: number): number {
  if (!Number.isFinite(answer))
    throw new StatsError('not-finite', `answer ${index} is ${answer}; leave out questions that were not answered`)
  if (answer < 0 || answer > 10 || !Number.isInteger(answer))
    throw new StatsError('out-of-range', `answer ${index} is ${answer}; NPS answers are whole numbers from 0 to 10`)
  return answer
}

/** All answers together, after checking the counts. */
export function checkNpsCounts({ promoters, passives, detractors }: NpsCounts): number {
  checkCount(promoters, 'promoters')
  checkCount(passives, 'passives')
  checkCount(detractors, 'detractors')
  const n = promoters + passives + detractors
  if (n === 0) throw new StatsError('empty', 'no answers: a Net Promoter Score needs at least one')
  return n
}
