import { type FeedbackMetricId, feedbackMetrics } from '@esteem/contract'
import { customerBuckets, splitColumnOf } from './buckets.ts'
import { placeGrouping, placeKeys, placesSql } from './grouping.ts'
import type { Behind } from './metric.ts'
import type { Plan } from './plan.ts'

/** SQL: whose voice an answer is: the customer's; where nobody is known, each response is one person. */
export const voiceSql = 'if(customer_id = 0, cityHash64(response_id) % 140737488355328, customer_id)'

/** SQL: answers that count: on the scale of their metric, and not given by a program. */
export function countedAnswers(metric: FeedbackMetricId): string {
  const { lowest, highest } = feedbackMetrics[metric]
  const onScale = lowest === null ? 'score > 0' : `score BETWEEN ${lowest} AND ${highest}`
  return `metric = '${metric}' AND ${onScale} AND NOT has(flags, 'bot')`
}

/** SQL: the answers to these metrics that count: customer_id, voice, metric, score, day, newness (and bucket). */
export function answerRows(plan: Plan, metrics: readonly FeedbackMetricId[]): string {
  const { breakdown } = plan
  const column = breakdown && splitColumnOf(breakdown.dimension, 'answers')
  const bucket = column ? `, indexOf({values:Array(String)}, ${column}) AS bucket` : ''
  const rows = `
    SELECT customer_id, ${voiceSql} AS voice, metric, assumeNotNull(score) AS score,
      toDate(time, {timeZone:String}) AS day, (time, feedback_id) AS newness${bucket}
    FROM feedback WHERE ${metrics.map((metric) => `(${countedAnswers(metric)})`).join(' OR ')}`
  if (!breakdown || column) return rows
  return `
    SELECT a.*, ifNull(found, {unknown:UInt64}) AS bucket
    FROM (${rows}) AS a ANY LEFT JOIN (${customerBuckets(plan)}) AS split USING customer_id`
}

/**
 * SQL: one row for each person and place (see `placesSql`): customer_id, the newest score of each metric, in the order of
 * `metrics`, as `scores` (null where there is none), and split_by. One person is one voice, however often they answered.
 * With `days`, also the day of each.
 */
export function newestAnswers(plan: Plan, metrics: readonly FeedbackMetricId[], days = false): string {
  const newest = (column: string) =>
    metrics.map((metric) => `argMaxIf(${column}, newness, metric = '${metric}')`).join(', ')
  return `
    SELECT place, any(customer_id) AS customer_id${plan.breakdown ? ', toNullable(argMax(bucket, newness)) AS split_by' : ''}, [${newest('toNullable(score)')}] AS scores${days ? `, [${newest('day')}] AS days` : ''}
    FROM (${answerRows(plan, metrics)}) ARRAY JOIN ${placesSql(plan)} AS place
    GROUP BY voice, place`
}

/** SQL: statistics of the newest answers by period, interval and value of the breakdown. */
export function answerStatistics(plan: Plan, metrics: readonly FeedbackMetricId[], statistics: string): string {
  return `
      SELECT ${placeKeys(plan)}, ${statistics}
      FROM (${newestAnswers(plan, metrics)})
      ${placeGrouping(plan)}`
}

/** Everyone with an answer in the period; where there are several metrics, with one to each. */
export function answerers(...metrics: FeedbackMetricId[]): Behind {
  return {
    words: 'Customers with an answer in the period',
    sql: (plan) => `
      SELECT customer_id${plan.breakdown ? ', assumeNotNull(split_by) AS bucket' : ''} FROM (${newestAnswers(plan, metrics)})
      WHERE NOT has(scores, NULL)`,
  }
}
