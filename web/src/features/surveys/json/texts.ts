import { isJson, type Json } from './json.ts'

/** The language in which a survey is written; its texts in it are plain, or stand under `default`. */
export function ownLanguage(survey: Json): string {
  return typeof survey.locale === 'string' && survey.locale !== '' ? survey.locale : 'en'
}

/** A text in one language; empty where it has none. */
export function readText(value: unknown, language: string, own: string): string {
  if (typeof value === 'string' || typeof value === 'number') return language === own ? String(value) : ''
  if (!isJson(value)) return ''
  const text = value[language] ?? (language === own ? (value.default ?? value.en) : undefined)
  return typeof text === 'string' ? text : ''
}

/** The same text with other words in one language; one language alone is a plain text again. */
export function writeText(value: unknown, language: string, own: string, text: string): unknown {
  const before: Json = isJson(value) ? value : value === undefined || value === '' ? {} : { default: value }
  const key = language === own && before[own] === undefined ? 'default' : language
  const { [key]: _, ...rest } = before
  const next: Json = text === '' ? rest : { ...rest, [key]: text }
  const keys = Object.keys(next)
  if (keys.length === 0) return undefined
  // The own language stands first, as everything falls back on it.
  const { default: first, ...others } = next
  return keys.length === 1 && keys[0] === 'default' ? first : first === undefined ? next : { default: first, ...others }
}

/** A place in the survey where words stand that people read. */
export interface TextPlace {
  /** Keys and numbers from the top of the survey. */
  path: (string | number)[]
  /** What it is, such as `Title`. */
  what: string
  /** Of which question, such as `recommend`; empty for the survey itself. */
  of: string
}

const readable: Record<string, string> = {
  title: 'Title',
  description: 'Description',
  minRateDescription: 'Lowest step',
  maxRateDescription: 'Highest step',
  labelTrue: 'Yes',
  labelFalse: 'No',
  placeholder: 'Hint in the field',
  otherText: 'Other',
  noneText: 'None',
  requiredErrorText: 'When it is left out',
  commentText: 'Comment',
  html: 'Text',
  completedHtml: 'Thanks',
  completeText: 'Button: finish',
  pageNextText: 'Button: next',
  pagePrevText: 'Button: back',
  text: 'Choice',
}
const lists = /^(pages|elements|questions|choices|rows|columns|items|rateValues|validators|templateElements)$/

/** Every text of a survey that people read, in the order in which they read it. */
export function findTexts(survey: Json): TextPlace[] {
  const found: TextPlace[] = []
  function walk(object: Json, path: TextPlace['path'], of: string): void {
    for (const key of Object.keys(readable)) {
      const value = object[key]
      const isText =
        typeof value === 'string' || (isJson(value) && Object.values(value).every((one) => typeof one === 'string'))
      if (isText && value !== '') found.push({ path: [...path, key], what: readable[key], of })
    }
    for (const [key, list] of Object.entries(object)) {
      if (!lists.test(key) || !Array.isArray(list)) continue
      for (const [index, item] of list.entries()) {
        const place = [...path, key, index]
        // A choice without words of its own is shown as it is kept.
        if (isJson(item)) walk(item, place, key === 'pages' || typeof item.name !== 'string' ? of : item.name)
        else if (typeof item === 'string' && key !== 'validators') found.push({ path: place, what: 'Choice', of })
      }
    }
  }
  walk(survey, [], '')
  return found
}

export function valueAt(survey: Json, path: TextPlace['path']): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], survey)
}

/** The survey with another value in one place; a choice that was a plain text becomes one with a value and words. */
export function withValueAt(holder: unknown, path: TextPlace['path'], value: unknown): unknown {
  if (path.length === 0) return value
  const [key, ...rest] = path
  if (Array.isArray(holder))
    return holder.map((item, index) => {
      if (index !== key) return item
      return rest.length === 0 && typeof item === 'string'
        ? { value: item, text: value }
        : withValueAt(item, rest, value)
    })
  const object = (isJson(holder) ? holder : {}) as Json
  const inner = withValueAt(object[key], rest, value)
  if (inner !== undefined) return { ...object, [key]: inner }
  const { [key]: _, ...without } = object
  return without
}

/** Every language that the survey has words in, its own first. */
export function languagesIn(survey: Json): string[] {
  const own = ownLanguage(survey)
  const found = findTexts(survey).flatMap(({ path }) => {
    const value = valueAt(survey, path)
    return isJson(value) ? Object.keys(value).filter((key) => key !== 'default') : []
  })
  return [...new Set([own, ...found])]
}
