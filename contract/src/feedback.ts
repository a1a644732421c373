import { z } from 'zod'

interface FeedbackMetric {
  name: string
  /** The metric's own scale; null where there is no end, as for prices. */
  lowest: number | null
  highest: number | null
  /** How answers become one figure. */
  summary: 'nps' | 'mean' | 'price' | 'share'
  /** What a high score says, in words that need no statistics. */
  about: string
}

/** What a question can measure: the `metric` of a `Survey Answered` event, with the scale that its `score` is on. */
export const feedbackMetrics = {
  nps: metric('Likelihood to recommend', 0, 10, 'nps', 'They would recommend the business to people they know'),
  csat: metric('Satisfaction', 1, 5, 'mean', 'They are satisfied with this order or contact'),
  ces: metric('Ease', 1, 7, 'mean', 'It was easy for them to get what they wanted'),
  loyalty: metric('Loyalty', 0, 10, 'mean', 'They mean to stay and to buy again'),
  value_functional: metric('Functional value', 1, 7, 'mean', 'What they get does what it should, and does it well'),
  value_emotional: metric('Emotional value', 1, 7, 'mean', 'It gives them joy, or a good feeling'),
  value_social: metric('Social value', 1, 7, 'mean', 'It helps them to be seen as they wish, or to do good to others'),
  value_economic: metric('Economic value', 1, 7, 'mean', 'It is worth its price and the effort that it takes'),
  price_fairness: metric('Price fairness', 1, 7, 'mean', 'They hold the price to be fair'),
  expected: metric('Expected', 1, 7, 'mean', 'They had expected much'),
  experienced: metric('Experienced', 1, 7, 'mean', 'What they got was good'),
  quality: metric('Product quality', 1, 5, 'mean', 'The product is well made'),
  service: metric('Service', 1, 5, 'mean', 'They were served well'),
  trust: metric('Trust', 1, 7, 'mean', 'They trust the business to keep its word'),
  ethics: metric('Ethics', 1, 7, 'mean', 'They hold the business to be honest and responsible'),
  review: metric('Reviews', 1, 5, 'mean', 'They gave many stars'),
  helped: metric('It helped', 0, 1, 'share', 'What was done about their matter helped'),
  price_too_cheap: metric('Too cheap', null, null, 'price', 'Below this price they would doubt its quality'),
  price_cheap: metric('Cheap', null, null, 'price', 'At this price it would be a bargain'),
  price_expensive: metric('Expensive', null, null, 'price', 'At this price they would begin to think twice'),
  price_too_expensive: metric('Too expensive', null, null, 'price', 'Above this price they would not buy it'),
} as const satisfies Record<string, FeedbackMetric>

function metric(
  name: string,
  lowest: number | null,
  highest: number | null,
  summary: FeedbackMetric['summary'],
  about: string,
): FeedbackMetric {
  return { name, lowest, highest, summary, about }
}

export type FeedbackMetricId = keyof typeof feedbackMetrics
export const feedbackMetricIds = Object.keys(feedbackMetrics) as FeedbackMetricId[]
export const feedbackMetricId = z.enum(feedbackMetricIds as [FeedbackMetricId, ...FeedbackMetricId[]])

/** What may be odd about an answer. It is kept and shown, and a reader may leave such answers out. */
export const answerFlags = {
  partial: 'The survey was not finished',
  speeder: 'Answered faster than one can read',
  'straight-line': 'The same answer to everything',
  bot: 'Probably a program',
} as const
export type AnswerFlag = keyof typeof answerFlags
