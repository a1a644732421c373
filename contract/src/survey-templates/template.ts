import type { FeedbackMetricId } from '../feedback.ts'

export interface SurveyTemplate {
  id: string
  name: string
  /** What one learns from it. */
  about: string
  /** When to ask it. */
  moment: string
  /** Where the way of asking comes from. */
  source: string
  metrics: FeedbackMetricId[]
  /** SurveyJS, with words in every language. */
  json: Record<string, unknown>
}
