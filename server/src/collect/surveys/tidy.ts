import { isJson } from './questions/question.ts'

/** The same with texts as they can be stored: no zero characters, no halves of characters. */
export function tidy<T>(value: T): T {
  return tidied(value) as T
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (Array.isArray(value)) return value.map(tidied)
  if (!isJson(value)) return value
  const entries = Object.entries(value).filter(([key]) => key !== '__proto__')
  return Object.fromEntries(entries.map(([key, inner]) => [tidied(key), tidied(inner)]))
}
