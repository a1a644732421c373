import { isJson, type Json, type Place } from './question.ts'
import { keyOfValue, wordsOf } from './words.ts'

export interface Choice {
  value: unknown
  label: string
  item: Json
}

/** Choices, columns, rows or rate values: each a value alone, or an object with a value and a text. */
export function readItems(list: unknown, locale: string): Choice[] {
  if (!Array.isArray(list)) return []
  return list
    .map((item): Json => (isJson(item) ? item : { value: item }))
    .filter((item) => item.value !== undefined && item.value !== null && item.value !== '')
    .map((item) => ({ value: item.value, label: wordsOf(item.text, locale) || keyOfValue(item.value), item }))
}

const number = (value: unknown): number | null => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof read === 'number' && Number.isFinite(read) ? read : null
}

export { number as readNumber }

/**
 * What each choice counts as: its own `score` where it has one, its value where all are numbers, else its place, the first
 * being the lowest.
 */
export function placesOf(choices: readonly Choice[]): Place[] {
  const scores = choices.map(({ item }) => number(item.score))
  const values = choices.map(({ value }) => number(value))
  const counts = scores.every((score) => score !== null)
    ? scores
    : values.every((value) => value !== null)
      ? values
      : choices.map((_, index) => index + 1)
  return choices.map(({ value }, index) => ({ value, counts: counts[index] as number }))
}

export function areNumbers(choices: readonly Choice[]): boolean {
  return choices.length > 1 && choices.every(({ value, item }) => number(item.score ?? value) !== null)
}

/** SurveyJS shows no more steps than this, whatever the survey says. */
const mostSteps = 20

/** The steps of a rating, as SurveyJS makes them where none are listed. */
export function ratingChoices(question: Json, locale: string): Choice[] {
  const listed = readItems(question.rateValues, locale)
  if (listed.length > 0 && question.autoGenerate !== true) return listed
  const step = Math.max(number(question.rateStep) ?? 1, 0.1)
  const lowest = number(question.rateMin) ?? 1
  const count = number(question.rateCount)
  // It heeds the count only where the survey says where to begin.
  const counted = count !== null && question.rateMin !== undefined
  const highest = number(question.rateMax) ?? (counted ? lowest + (count - 1) * step : 5)
  const choices: Choice[] = []
  for (let value = lowest; value <= highest && choices.length < mostSteps; value = Number((value + step).toFixed(6)))
    choices.push({ value, label: String(value), item: {} })
  return choices
}
