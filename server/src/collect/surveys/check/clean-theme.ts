import { isJson, type Json } from '../questions/question.ts'
import { safeImage } from './clean-html.ts'

/** A theme without anything that would be fetched from elsewhere, or that is no plain value. */
export function cleanTheme(theme: Json): Json {
  const entries = Object.entries(theme).flatMap(([key, value]): [string, unknown][] => {
    if (key === '__proto__') return []
    if (isJson(value)) return [[key, cleanTheme(value)]]
    if (typeof value === 'number' || typeof value === 'boolean') return [[key, value]]
    if (typeof value !== 'string' || value.length > 400_000) return []
    if (/image/i.test(key)) return safeImage(value) === null ? [] : [[key, value]]
    return /[;{}<>\\]|url\s*\(|image\s*\(|image-set|https?:|@import|expression\s*\(/i.test(value) ? [] : [[key, value]]
  })
  return Object.fromEntries(entries)
}
