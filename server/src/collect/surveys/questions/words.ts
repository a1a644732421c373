import { isJson } from './question.ts'

/** A text of SurveyJS, which may be one for each language: in the survey's own language, or in the first there is. */
export function wordsOf(value: unknown, locale: string): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!isJson(value)) return ''
  const found =
    value[locale] ?? value.default ?? value.en ?? Object.values(value).find((text) => typeof text === 'string')
  return typeof found === 'string' ? found.trim() : ''
}

/** A value as one text, so that choices of any kind can be compared and counted. */
export function keyOfValue(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : String(value)
}

/** Every language that any text of the survey is written in, its own first. */
export function languagesOf(json: unknown, locale: string): string[] {
  const found = new Set([locale])
  const walk = (value: unknown) => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    if (!isJson(value)) return
    const keys = Object.keys(value)
    const isText = keys.length > 0 && keys.every((key) => /^(default|[a-z]{2,3}(-[A-Za-z]{2,4})?)$/.test(key))
    if (isText && Object.values(value).every((text) => typeof text === 'string')) {
      for (const key of keys) if (key !== 'default') found.add(key)
      return
    }
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(json)
  return [...found].slice(0, 60)
}
