import { type Around, choiceQuestion, commentPath, kindOf, single } from './make-question.ts'
import { each, type Json, objects, type Question } from './question.ts'
import { readItems } from './scale.ts'
import { keyOfValue, wordsOf } from './words.ts'

/** The questions of a survey in the order in which it asks them, whatever they are nested in. */
export function readQuestions(json: Json): Question[] {
  const around = { locale: localeOf(json), path: [], title: '', required: false }
  const pages = objects(json.pages)
  const elements = [...pages.flatMap(elementsOf), ...elementsOf(json)]
  const found = elements.flatMap((element) => readElement(element, around))
  // Two questions of one name share their answer; it is read once.
  const names = new Set<string>()
  return found.filter(({ questionId }) => !names.has(questionId) && names.add(questionId))
}

export function localeOf(json: Json): string {
  return typeof json.locale === 'string' && /^[\w-]{2,35}$/.test(json.locale) ? json.locale : 'en'
}

export function elementsOf(holder: Json): Json[] {
  return [...objects(holder.elements), ...objects(holder.questions)]
}

function readElement(element: Json, around: Around): Question[] {
  const type = kindOf(element)
  if (type === 'panel' || (type === '' && Array.isArray(element.elements)))
    return elementsOf(element).flatMap((inner) => readElement(inner, around))
  const name = typeof element.name === 'string' ? element.name : ''
  if (name === '' || ['html', 'image', ''].includes(type)) return []
  const key = typeof element.valueName === 'string' && element.valueName !== '' ? element.valueName : name
  const own = wordsOf(element.title, around.locale) || name
  const inside: Around = {
    ...around,
    path: [...around.path, key],
    title: around.title === '' ? own : `${around.title}: ${own}`,
    required: element.isRequired === true,
  }
  return [...readParts(type, element, inside, name), ...groupComment(type, element, inside)]
}

/** The words that may be added to a whole matrix, or to another question that has several answers, are an answer of their own. */
function groupComment(type: string, element: Json, around: Around): Question[] {
  const grouped = ['matrix', 'multipletext', 'matrixdropdown', 'matrixdynamic', 'paneldynamic'].includes(type)
  const path = grouped ? commentPath(element, around.path) : null
  return path === null ? [] : single({ type: 'comment' }, { ...around, path, required: false }, String(path.at(-1)))
}

function readParts(type: string, element: Json, inside: Around, name: string): Question[] {
  const { locale } = inside
  switch (type) {
    case 'matrix':
      return matrixRows(element, inside)
    case 'multipletext':
      return objects(element.items)
        .filter((item) => typeof item.name === 'string')
        .flatMap((item) =>
          single(
            { type: 'text', ...item },
            step(inside, String(item.name), wordsOf(item.title, locale) || String(item.name)),
            String(item.name),
          ),
        )
    case 'matrixdropdown':
      return readItems(element.rows, locale).flatMap(({ value, label, item }) =>
        columns(element, step(inside, keyOfValue(value), label), item),
      )
    case 'matrixdynamic':
      return columns(element, { ...inside, path: [...inside.path, each] }, {})
    case 'paneldynamic':
      return objects(element.templateElements).flatMap((inner) =>
        readElement(inner, { ...inside, path: [...inside.path, each], title: '' }),
      )
    default:
      return single(element, inside, name)
  }
}

function step(around: Around, key: string, title: string): Around {
  return { ...around, path: [...around.path, key], title: `${around.title}: ${title}` }
}

/** Each row of a matrix is a question with the columns as its scale. */
function matrixRows(element: Json, around: Around): Question[] {
  const choices = readItems(element.columns, around.locale)
  const rows = readItems(element.rows, around.locale)
  const several = element.cellType === 'checkbox'
  const asked = { ...around, required: around.required || element.eachRowRequired === true }
  // A matrix without rows asks one thing.
  if (rows.length === 0)
    return [
      choiceQuestion(
        element,
        around,
        'matrix',
        choices,
        several ? 'choices' : 'scale',
        [element],
        String(element.name),
      ),
    ]
  return rows.map(({ value, label, item }) =>
    choiceQuestion(
      element,
      step(asked, keyOfValue(value), label),
      'matrix',
      choices,
      several ? 'choices' : 'scale',
      [item, element],
      keyOfValue(value),
    ),
  )
}

function columns(element: Json, around: Around, row: Json): Question[] {
  return objects(element.columns).flatMap((column) => {
    const name = typeof column.name === 'string' ? column.name : ''
    if (name === '') return []
    const given =
      typeof column.cellType === 'string' && column.cellType !== 'default' ? column.cellType : element.cellType
    const cell: Json = {
      ...column,
      type: typeof given === 'string' && given !== '' ? given : 'dropdown',
      choices: Array.isArray(column.choices) && column.choices.length > 0 ? column.choices : element.choices,
    }
    return single(
      { ...row, ...cell },
      step({ ...around, required: column.isRequired === true }, name, wordsOf(column.title, around.locale) || name),
      name,
    )
  })
}
