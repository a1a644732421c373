import { localised, plain } from './language.ts'

export interface FirstQuestion {
  name: string
  title: string
  /** What can be answered with one click; empty where the question cannot be answered so. */
  choices: { value: string; label: string; about: string }[]
  /** Whether the choices are places on a scale, side by side, with a word at each end. */
  scale: boolean
  lowest: string
  highest: string
}

type Json = Record<string, unknown>

const onlyShown = new Set(['html', 'image', 'expression', 'signaturepad', 'imagemap'])
const mostChoices = 7
const longestScale = 11

/** The first question of a survey, and how it can be answered inside an e-mail; null where there is none to show. */
export function firstQuestion(json: Json, language: string): FirstQuestion | null {
  const own = typeof json.locale === 'string' && json.locale ? json.locale : 'en'
  const text = (value: unknown) => plain(localised(value, language, own))
  const pages = Array.isArray(json.pages) ? (json.pages as Json[]) : [json]
  const question = (listOf(pages[0]?.elements ?? pages[0]?.questions) as Json[]).find(
    ({ type }) => !onlyShown.has(String(type)),
  )
  // What is shown to some only, or asks for more than one thing, is for the page.
  if (!question || typeof question.name !== 'string' || question.visibleIf) return null
  const title = text(question.title ?? question.name)
  if (title.includes('{')) return null
  const plainQuestion = { name: question.name, title, scale: false, lowest: '', highest: '' }
  if (question.type === 'rating') {
    const places = placesOf(question, text)
    const lowest = text(question.minRateDescription)
    const highest = text(question.maxRateDescription)
    const choices = places.length <= longestScale ? places : []
    return { ...plainQuestion, choices, scale: true, lowest, highest }
  }
  if (question.type === 'boolean') {
    const yes = text(question.labelTrue) || 'Yes'
    const no = text(question.labelFalse) || 'No'
    return {
      ...plainQuestion,
      choices: [
        { value: 'true', label: yes, about: yes },
        { value: 'false', label: no, about: no },
      ],
    }
  }
  if (question.type === 'radiogroup' || question.type === 'buttongroup' || question.type === 'dropdown') {
    const items = listOf(question.choices).map((item) => itemOf(item, text))
    const fits = items.length > 0 && items.length <= mostChoices && !question.choicesByUrl
    return { ...plainQuestion, choices: fits ? items : [] }
  }
  return { ...plainQuestion, choices: [] }
}

function placesOf(question: Json, text: (value: unknown) => string): FirstQuestion['choices'] {
  const given = listOf(question.rateValues)
  if (given.length > 0) return given.map((item) => itemOf(item, text))
  const lowest = Number(question.rateMin ?? 1)
  const step = Number(question.rateStep ?? 1) || 1
  const count = Number(question.rateCount ?? 0)
  const highest = Number(question.rateMax ?? (count > 0 ? lowest + (count - 1) * step : 5))
  const places = []
  for (let value = lowest; value <= highest && places.length <= longestScale; value += step)
    places.push({ value: String(value), label: String(value), about: `${value} / ${highest}` })
  return places
}

function itemOf(item: unknown, text: (value: unknown) => string): FirstQuestion['choices'][number] {
  const isObject = typeof item === 'object' && item !== null
  const value = String(isObject ? (item as Json).value : item)
  const label = (isObject && text((item as Json).text)) || value
  return { value, label, about: label }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
