import { each, isJson, type Json, type Question, type Step } from '../questions/question.ts'
import { scoreOf } from '../questions/score.ts'
import { tidy } from '../tidy.ts'
import { checkValue } from './check-value.ts'

/** One answered question, read by the version that was asked. */
export interface Answered {
  question: Question
  /** With the number of the panel or row where these repeat. */
  questionId: string
  value: unknown
  /** The answer in words. */
  label: string
  score: number | null
  /** What was written: the answer itself, or what was added to it. */
  text: string | null
}

export interface ReadAnswers {
  answered: Answered[]
  /** What could not be used, and why. */
  refused: { question: string; message: string }[]
  /** The data without it, as SurveyJS goes on with it. */
  data: Json
}

interface Place {
  holder: Json
  key: string
  id: string
  comment: unknown
}

const mostEntries = 200

/** Reads the data of SurveyJS question by question, so that one that is wrong takes nothing with it. */
export function readAnswers(questions: readonly Question[], sent: Json): ReadAnswers {
  const known = new Set(questions.flatMap(({ path, commentPath }) => [path[0], commentPath?.[0]]))
  const data: Json = {}
  const refused: ReadAnswers['refused'] = []
  for (const [name, value] of Object.entries(tidy(sent))) {
    if (known.has(name)) data[name] = value
    else refused.push({ question: name.slice(0, 120), message: 'The survey has no such question.' })
  }
  const answered = questions.flatMap((question) =>
    placesOf(data, question).flatMap((place) => readOne(question, place, refused)),
  )
  return { answered, refused: refused.slice(0, 100), data }
}

function readOne(question: Question, { holder, key, id, comment }: Place, refused: ReadAnswers['refused']): Answered[] {
  const value = holder[key]
  const added = typeof comment === 'string' && comment.trim() !== '' ? comment.trim() : null
  if (isEmpty(value)) return []
  const checked = checkValue(question, value)
  if ('problem' in checked) {
    refused.push({ question: id, message: checked.problem })
    delete holder[key]
    return []
  }
  const text = question.answer === 'text' ? String(value).trim() : added
  return [
    {
      question,
      questionId: id,
      value: checked.value,
      label: checked.label,
      score: scoreOf(question, checked.value),
      text,
    },
  ]
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** Where in the data the answers to a question lie: one place, or one in each entry of what repeats. */
function placesOf(data: Json, { path, commentPath, questionId }: Question): Place[] {
  let found: { holder: unknown; numbers: number[] }[] = [{ holder: data, numbers: [] }]
  for (const step of path.slice(0, -1)) {
    found = found.flatMap(({ holder, numbers }) => {
      if (step !== each) return isJson(holder) ? [{ holder: holder[step], numbers }] : []
      if (!Array.isArray(holder)) return []
      return holder.slice(0, mostEntries).map((entry, index) => ({ holder: entry, numbers: [...numbers, index] }))
    })
  }
  const last = path.at(-1) as Step
  return found.flatMap(({ holder, numbers }) => {
    if (!isJson(holder) || !Object.hasOwn(holder, last)) return []
    let next = 0
    const id = questionId.replace(/\[\]/g, () => `[${numbers[next++] ?? 0}]`)
    const commentKey = commentPath?.at(-1)
    return [{ holder, key: last, id, comment: commentKey === undefined ? undefined : holder[commentKey] }]
  })
}
