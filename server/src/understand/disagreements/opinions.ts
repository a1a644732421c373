import { type FeedbackMetricId, type FeedbackScoreId, feedbackMetrics } from '@esteem/contract'

interface Opinion {
  metric: FeedbackMetricId
  id: FeedbackScoreId
  /** At most this is little, at least that is much. */
  little: number
  much: number
}

/** What says how much a customer values us, the most telling first. */
export const opinions: Opinion[] = [
  { metric: 'nps', id: 'nps', little: 6, much: 9 },
  { metric: 'loyalty', id: 'loyalty', little: 6, much: 9 },
  { metric: 'csat', id: 'csat', little: 2, much: 5 },
  { metric: 'value_economic', id: 'value-economic', little: 3, much: 6 },
  { metric: 'value_functional', id: 'value-functional', little: 3, much: 6 },
  { metric: 'value_emotional', id: 'value-emotional', little: 3, much: 6 },
]

/** An opinion older than this may no longer be one. */
export const opinionDays = 365

/** SQL: each customer's newest opinion: customer_id, metric, score, answered_at, response, and whether it is little or much. */
export const newestOpinions = `
    SELECT customer_id, tupleElement(newest, 1) AS metric, tupleElement(newest, 2) AS score, tupleElement(newest, 3) AS answered_at, tupleElement(newest, 4) AS response,
      multiIf(${opinions.map(({ metric, little }) => `metric = '${metric}', score <= ${little}`).join(', ')}, false) AS is_little,
      multiIf(${opinions.map(({ metric, much }) => `metric = '${metric}', score >= ${much}`).join(', ')}, false) AS is_much
    FROM (
      SELECT customer_id, argMax((toString(metric), assumeNotNull(score), time, response_id), (time, -toInt32(place))) AS newest
      FROM (
        SELECT customer_id, metric, score, time, response_id, indexOf([${opinions.map(({ metric }) => `'${metric}'`).join(', ')}], toString(metric)) AS place
      FROM feedback
      WHERE metric IN (${opinions.map(({ metric }) => `'${metric}'`).join(', ')}) AND isNotNull(score) AND customer_id != 0
        AND NOT has(flags, 'bot') AND time >= {since:DateTime64(3, 'UTC')})
      GROUP BY customer_id)`

export const scaleOf = (metric: string) => {
  const { id } = opinions.find((opinion) => opinion.metric === metric)!
  return { id, highest: feedbackMetrics[metric as FeedbackMetricId].highest! }
}
