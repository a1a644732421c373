import { type FeedbackMetricId, feedbackMetrics } from '@esteem/contract'
import { type RatingSums, ratingOf } from '../finish/rating.ts'
import { answerers, answerStatistics } from '../query/answers.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'

interface Row extends StatisticsRow, RatingSums {}

/** What every figure of answers says about which of them count. */
export const whichCount =
  'Each person counts once, with the newest answer of the period; answers to unfinished surveys count, answers that are probably a program’s and those beyond the scale do not. It speaks for those who answered: docs/feedback.md has how a score is corrected for those who did not.'

interface Words {
  id: string
  name: string
  description: string
}

/** The mean of the answers to one question. */
export function rating(metric: FeedbackMetricId, words: Words): Metric<Row> {
  const { lowest, highest } = feedbackMetrics[metric] as { lowest: number; highest: number }
  return {
    info: {
      ...words,
      unit: 'score',
      method: `Mean of the answers to questions that measure “${metric}”, from ${lowest} to ${highest}. ${whichCount} The interval adds three made-up answers, a quarter of them at each end of the scale and half in its middle, so that few or equal answers do not pretend to certainty; at 95 %.`,
    },
    splits: 'answers',
    sql: (plan) =>
      answerStatistics(
        plan,
        [metric],
        'count() AS n, sum(assumeNotNull(scores[1])) AS sum, sum(pow(assumeNotNull(scores[1]), 2)) AS squares',
      ),
    finish: (row) => ratingOf(row, { lowest, highest }),
    behind: answerers(metric),
  }
}
