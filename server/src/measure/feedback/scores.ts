import { type FeedbackMetricId, type FeedbackScoreId, feedbackMetrics, feedbackScoreIds } from '@esteem/contract'
import { metricOf } from '../metrics/index.ts'

export interface Score {
  id: FeedbackScoreId
  /** What must have been answered, newest first of each; the value is made of these. */
  metrics: readonly FeedbackMetricId[]
  kind: 'nps' | 'mean' | 'share'
  /** The ends of one person's value. */
  lowest: number
  highest: number
  /** One person's value from the scores of `metrics`. */
  valueOf: (scores: number[]) => number
}

const plain: [FeedbackScoreId, FeedbackMetricId][] = [
  ['csat', 'csat'],
  ['ces', 'ces'],
  ['loyalty', 'loyalty'],
  ['value-functional', 'value_functional'],
  ['value-emotional', 'value_emotional'],
  ['value-social', 'value_social'],
  ['value-economic', 'value_economic'],
  ['price-fairness', 'price_fairness'],
  ['quality', 'quality'],
  ['service-quality', 'service'],
  ['trust', 'trust'],
  ['ethics', 'ethics'],
  ['reviews', 'review'],
]

const special: Score[] = [
  // Between two points the lower counts, as in the metric's SQL.
  { id: 'nps', metrics: ['nps'], kind: 'nps', lowest: 0, highest: 10, valueOf: ([score]) => Math.floor(score) },
  { id: 'csat-top-two', metrics: ['csat'], kind: 'share', lowest: 0, highest: 1, valueOf: ([s]) => (s >= 4 ? 1 : 0) },
  {
    ...{ id: 'expectation-gap', metrics: ['expected', 'experienced'], kind: 'mean', lowest: -6, highest: 6 },
    valueOf: ([expected, experienced]) => experienced - expected,
  },
]

function meanOf([id, metric]: [FeedbackScoreId, FeedbackMetricId]): Score {
  const { lowest, highest } = feedbackMetrics[metric] as { lowest: number; highest: number }
  return { id, metrics: [metric], kind: 'mean', lowest, highest, valueOf: ([score]) => score }
}

const unordered = [...special, ...plain.map(meanOf)]

/** Every score, in the order of the contract. */
export const scores: Score[] = feedbackScoreIds.map((id) => unordered.find((score) => score.id === id)!)

export function scoreOf(id: FeedbackScoreId): Score {
  return scores.find((score) => score.id === id)!
}

/** What the catalogue of metrics calls it. */
export function infoOf({ id, kind }: Score) {
  const { name, description } = metricOf(id).info
  const [lowest, highest] = kind === 'nps' ? [-100, 100] : [scoreOf(id).lowest, scoreOf(id).highest]
  return { id, name, description, lowest, highest, unit: kind === 'share' ? ('share' as const) : ('score' as const) }
}
