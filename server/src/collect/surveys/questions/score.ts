import { feedbackMetrics } from '@esteem/contract'
import type { Question } from './question.ts'
import { readNumber } from './scale.ts'
import { keyOfValue } from './words.ts'

const rounded = (value: number) => Number(value.toFixed(4))

/**
 * What an answer counts, on the scale of its metric; on the question's own scale where it measures nothing named. Null where
 * an answer is no degree of anything, such as “other”.
 *
 * A scale is stretched evenly onto that of the metric, ends onto ends, and turned round where a low answer is the good one.
 * Likelihood to recommend is rounded to whole numbers, so that the best two of ten steps stay those of promoters.
 */
export function scoreOf(question: Question, value: unknown): number | null {
  const own = onOwnScale(question, value)
  if (own === null) return null
  const { metric, lowest, highest, reversed } = question
  if (metric === null) return question.answer === 'scale' || question.answer === 'number' ? own : null
  const to = feedbackMetrics[metric]
  if (to.lowest === null || to.highest === null) return own >= 0 ? own : null
  if (lowest === null || highest === null || highest <= lowest || own < lowest || own > highest) return null
  const share = (own - lowest) / (highest - lowest)
  const score = to.lowest + (reversed ? 1 - share : share) * (to.highest - to.lowest)
  return metric === 'nps' ? Math.round(score) : rounded(score)
}

function onOwnScale({ places, numeric }: Question, value: unknown): number | null {
  if (numeric !== null) return readNumber(value)
  const key = keyOfValue(value)
  return places.find((place) => keyOfValue(place.value) === key)?.counts ?? null
}
