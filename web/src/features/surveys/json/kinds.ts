import { type FeedbackMetricId, feedbackMetrics, metricProperty } from '@esteem/contract'
import { isJson, type Json, objects } from './json.ts'

/** The kinds of question that are edited in place; any other is edited as JSON. */
export const kinds = {
  rating: { label: 'Scale', about: 'Steps from low to high' },
  radiogroup: { label: 'One of several', about: 'A choice of one' },
  checkbox: { label: 'Some of several', about: 'A choice of any number' },
  comment: { label: 'Long text', about: 'In their own words' },
  text: { label: 'Short text', about: 'One line' },
  number: { label: 'Number', about: 'A price, an age, a count' },
  boolean: { label: 'Yes or no', about: 'One of two' },
} as const
export type Kind = keyof typeof kinds

export function kindOf(element: Json): Kind | null {
  if (element.type === 'text' && element.inputType === 'number') return 'number'
  return typeof element.type === 'string' && Object.hasOwn(kinds, element.type) ? (element.type as Kind) : null
}

const kept = ['name', 'title', 'description', 'isRequired', 'visibleIf', 'esteemCurrency']

/** The question as one of another kind, with what both kinds have. */
export function toKind(element: Json, kind: Kind): Json {
  const same = Object.fromEntries(Object.entries(element).filter(([key]) => kept.includes(key)))
  const base: Json = { type: kind === 'number' ? 'text' : kind, ...same }
  if (kind === 'number') return { ...base, inputType: 'number' }
  if (kind === 'comment') return { ...base, rows: 3 }
  if (kind === 'rating') return { ...base, rateMin: 1, rateMax: 5, displayMode: 'buttons' }
  if (kind === 'radiogroup' || kind === 'checkbox') {
    const choices = objects(element.choices)
    return { ...base, choices: choices.length > 0 ? choices : [choice(1), choice(2), choice(3)] }
  }
  return kind === 'boolean' ? { ...base, renderAs: 'radio' } : base
}

export function choice(number: number): Json {
  return { value: `choice-${number}`, text: `Choice ${number}` }
}

/** The choices of a question as objects, also where they were written as plain texts. */
export function choicesOf(element: Json): Json[] {
  const list = Array.isArray(element.choices) ? element.choices : []
  return list.map((item) => (isJson(item) ? item : { value: item, text: String(item) }))
}

export interface Scale {
  lowest: number
  highest: number
}

export function scaleOf(element: Json): Scale {
  return { lowest: Number(element.rateMin ?? 1), highest: Number(element.rateMax ?? 5) }
}

export function metricOf(element: Json): FeedbackMetricId | null {
  const metric = element[metricProperty]
  return typeof metric === 'string' && Object.hasOwn(feedbackMetrics, metric) ? (metric as FeedbackMetricId) : null
}

/** What a question of this kind can measure. */
export function metricsFor(kind: Kind): FeedbackMetricId[] {
  const all = Object.entries(feedbackMetrics) as [FeedbackMetricId, (typeof feedbackMetrics)[FeedbackMetricId]][]
  const fits = all.filter(([, { summary }]) =>
    kind === 'rating'
      ? summary !== 'price'
      : kind === 'number'
        ? summary === 'price'
        : kind === 'boolean' && summary === 'share',
  )
  return fits.map(([metric]) => metric)
}

/** The question as one that measures this, asked on the metric's own scale. */
export function withMetric(element: Json, metric: FeedbackMetricId | null): Json {
  const { [metricProperty]: _, ...rest } = element
  if (metric === null) return rest
  const { lowest, highest } = feedbackMetrics[metric]
  const scale = element.type === 'rating' && lowest !== null ? { rateMin: lowest, rateMax: highest } : {}
  return { ...rest, ...scale, [metricProperty]: metric }
}
