import type { FeedbackMetricId } from '@esteem/contract'
import { shareOf } from '../finish/share.ts'
import { answerers, answerStatistics } from '../query/answers.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import { whichCount } from './rating.ts'

interface Row extends StatisticsRow {
  n: number
  top: number
}

/** The share of answers to one question that are at least so high. */
export function topShare(
  metric: FeedbackMetricId,
  least: number,
  words: { id: string; name: string; description: string },
): Metric<Row> {
  return {
    info: {
      ...words,
      unit: 'share',
      method: `Answers of ${least} or more to questions that measure “${metric}”, divided by all of them. ${whichCount} The interval is Wilson’s, at 95 %.`,
    },
    splits: 'answers',
    sql: (plan) => answerStatistics(plan, [metric], `count() AS n, countIf(scores[1] >= ${least}) AS top`),
    finish: (row) => ({ ...shareOf(row?.top, row?.n), populationUnit: 'answers' }),
    behind: answerers(metric),
  }
}
