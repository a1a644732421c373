import { type FeedbackMetricId, feedbackMetricIds, feedbackMetrics, metricProperty } from '@esteem/contract'
import type { Json, Question } from './question.ts'

type Measured = Pick<Question, 'metric' | 'metricFrom'>

const nothing: Measured = { metric: null, metricFrom: null }

/** “How likely are you to recommend us”, in the languages that surveys here are most often written in. */
const recommending =
  /recommend|recomend|recommand|empfehl|weiterempf|raccomand|consigli|aanbevel|anbefal|rekommend|polec/i

/** What a question measures: what it says of itself, else what its name and its scale leave no doubt about. */
export function measuredBy(
  question: Pick<Question, 'answer' | 'title' | 'places' | 'numeric'>,
  name: string,
  own: Json,
  rated: boolean,
): Measured {
  const given = own[metricProperty]
  if (given !== undefined && given !== null && given !== '')
    return isMetric(given) && fits(given, question) ? { metric: given, metricFrom: 'given' } : nothing
  const metric = named(name)
  if (metric && fits(metric, question) && (rated || feedbackMetrics[metric].summary === 'price'))
    return { metric, metricFrom: 'inferred' }
  const counts = question.places.map(({ counts }) => counts)
  const zeroToTen = counts.length === 11 && Math.min(...counts) === 0 && Math.max(...counts) === 10
  if (rated && zeroToTen && recommending.test(question.title)) return { metric: 'nps', metricFrom: 'inferred' }
  return nothing
}

export function isMetric(value: unknown): value is FeedbackMetricId {
  return typeof value === 'string' && (feedbackMetricIds as string[]).includes(value)
}

/** A metric with a scale needs a question with one; a price needs a number. */
export function fits(
  metric: FeedbackMetricId,
  { answer, places, numeric }: Pick<Question, 'answer' | 'places' | 'numeric'>,
): boolean {
  if (feedbackMetrics[metric].summary === 'price')
    return answer === 'number' || (answer === 'scale' && numeric !== null)
  return places.length > 1 || (numeric?.lowest != null && numeric.highest != null)
}

const abbreviations = ['nps', 'csat', 'ces'] as const

function named(name: string): FeedbackMetricId | null {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
  if (isMetric(words)) return words
  const parts = words.split('_')
  return abbreviations.find((abbreviation) => parts.includes(abbreviation)) ?? null
}
