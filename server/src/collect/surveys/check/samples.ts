import type { Question } from 'survey-core'

type Answerable = Question & Record<string, unknown>

const items = (list: unknown) => (Array.isArray(list) ? (list as { value: unknown }[]).map(({ value }) => value) : [])

/** An answer such as a person might give: the first of what can be chosen, or the last. */
export function sampleAnswer(question: Answerable, last: boolean): unknown {
  const pick = (list: unknown) => (last ? items(list).at(-1) : items(list)[0])
  switch (question.getType()) {
    case 'rating':
      return pick(question.visibleRateValues ?? question.rateValues)
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return pick(question.choices)
    case 'imagepicker':
      return question.multiSelect ? [pick(question.choices)] : pick(question.choices)
    case 'checkbox':
    case 'tagbox':
    case 'ranking':
      return last ? items(question.choices) : items(question.choices).slice(0, 1)
    case 'boolean':
      return last
    case 'slider':
      return question.sliderType === 'range' ? [question.min, question.max] : last ? question.max : question.min
    case 'comment':
      return 'It works, and it came late.'
    case 'text':
      return sampleText(String(question.inputType), last)
    case 'multipletext':
      return Object.fromEntries(
        ((question.items ?? []) as { name: string }[]).map(({ name }) => [name, last ? '7' : 'One']),
      )
    case 'matrix':
      return Object.fromEntries(items(question.rows).map((row) => [String(row), pick(question.columns)]))
    default:
      return undefined
  }
}

function sampleText(inputType: string, last: boolean): unknown {
  if (inputType === 'number' || inputType === 'range') return last ? 10 : 0
  if (inputType === 'email') return 'someone@example.org'
  if (inputType.startsWith('date')) return last ? '2026-05-04' : '1990-01-31'
  return last ? 'Something longer, with more words' : 'One'
}
