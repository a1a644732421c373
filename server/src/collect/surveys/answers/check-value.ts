import { isJson, type Question } from '../questions/question.ts'
import { readNumber } from '../questions/scale.ts'
import { keyOfValue } from '../questions/words.ts'

export type Checked = { value: unknown; label: string } | { problem: string }

const longestText = 20_000
const show = (value: unknown) => JSON.stringify(value).slice(0, 80)

/** Whether a value can be an answer to the question, and the answer in words. */
export function checkValue(question: Question, value: unknown): Checked {
  switch (question.answer) {
    case 'scale':
      return question.numeric ? checkNumber(question, value) : checkChoice(question, value)
    case 'choice':
    case 'yes-no':
      return checkChoice(question, value)
    case 'choices':
    case 'ranking':
      return checkChoices(question, value)
    case 'number':
      return checkNumber(question, value)
    case 'text':
      return checkText(value)
    default:
      return { value: withoutContent(value), label: '' }
  }
}

function checkChoice({ choices, open }: Question, value: unknown): Checked {
  if (typeof value === 'object' && !open && !choices.some((choice) => choice.value === keyOfValue(value)))
    return { problem: `${show(value)} is not one of the choices.` }
  const key = keyOfValue(value)
  const found = choices.find((choice) => choice.value === key)
  if (found) return { value, label: found.label }
  return open ? { value, label: key.slice(0, 500) } : { problem: `${show(value)} is not one of the choices.` }
}

function checkChoices(question: Question, value: unknown): Checked {
  const list = Array.isArray(value) ? value : [value]
  if (list.length > 500) return { problem: `There are ${list.length} values, more than can be chosen.` }
  const checked = list.map((item) => checkChoice(question, item))
  const wrong = checked.find((item) => 'problem' in item)
  if (wrong) return wrong
  return { value: list, label: checked.map((item) => ('label' in item ? item.label : '')).join(', ') }
}

function checkNumber({ numeric }: Question, value: unknown): Checked {
  const read = readNumber(value)
  if (read === null) return { problem: `${show(value)} is not a number.` }
  const { lowest = null, highest = null } = numeric ?? {}
  if ((lowest !== null && read < lowest) || (highest !== null && read > highest))
    return { problem: `${read} is outside ${lowest ?? 'anything'} to ${highest ?? 'anything'}.` }
  return { value: read, label: String(read) }
}

function checkText(value: unknown): Checked {
  if (typeof value !== 'string' && typeof value !== 'number') return { problem: `${show(value)} is not a text.` }
  const text = String(value).trim()
  return { value: text.slice(0, longestText), label: text.slice(0, longestText) }
}

/** Files and signatures stay with the response; of their content, which may be large, the timeline says only that it is there. */
function withoutContent(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('data:') ? 'file' : value.slice(0, longestText)
  if (Array.isArray(value)) return value.slice(0, 500).map(withoutContent)
  if (!isJson(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'content' ? 'file' : withoutContent(inner)]),
  )
}
