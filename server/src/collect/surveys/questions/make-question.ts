import { currencyProperty, metricProperty, reversedProperty } from '@esteem/contract'
import { measuredBy } from './infer.ts'
import { each, isJson, type Json, type Question, type Step } from './question.ts'
import { areNumbers, type Choice, placesOf, ratingChoices, readItems, readNumber } from './scale.ts'
import { keyOfValue, wordsOf } from './words.ts'

export interface Around {
  locale: string
  /** Where the answers of what is inside lie. */
  path: Step[]
  /** What a title is preceded by, such as that of the matrix. */
  title: string
  required: boolean
}

export function kindOf(element: Json): string {
  return typeof element.type === 'string' ? element.type.toLowerCase() : ''
}

/** A question that has one answer. */
export function single(element: Json, around: Around, name: string): Question[] {
  const kind = kindOf(element)
  const listed = readItems(element.choices, around.locale)
  switch (kind) {
    case 'rating': {
      const choices = ratingChoices(element, around.locale)
      return [choiceQuestion(element, around, kind, choices, 'scale', [element], name, true)]
    }
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return [choiceQuestion(element, around, kind, listed, 'choice', [element], name)]
    case 'imagepicker':
      return [
        choiceQuestion(
          element,
          around,
          kind,
          listed,
          element.multiSelect === true ? 'choices' : 'choice',
          [element],
          name,
        ),
      ]
    case 'checkbox':
    case 'tagbox':
      return [choiceQuestion(element, around, kind, listed, 'choices', [element], name)]
    case 'ranking':
      return [choiceQuestion(element, around, kind, listed, 'ranking', [element], name)]
    case 'boolean': {
      const yes = {
        value: element.valueTrue ?? true,
        label: wordsOf(element.labelTrue, around.locale) || 'Yes',
        item: { score: 1 },
      }
      const no = {
        value: element.valueFalse ?? false,
        label: wordsOf(element.labelFalse, around.locale) || 'No',
        item: { score: 0 },
      }
      return [choiceQuestion(element, around, kind, [no, yes], 'yes-no', [element], name, true)]
    }
    case 'slider': {
      if (element.sliderType === 'range') return [plain(element, around, kind, 'other', null, name)]
      const numeric = { lowest: readNumber(element.min) ?? 0, highest: readNumber(element.max) ?? 100 }
      return [plain(element, around, kind, 'scale', numeric, name)]
    }
    case 'comment':
      return [plain(element, around, kind, 'text', null, name)]
    case 'text': {
      const type = typeof element.inputType === 'string' ? element.inputType : 'text'
      const masked = element.maskType === 'numeric' || element.maskType === 'currency'
      if (type === 'number' || type === 'range' || masked)
        return [
          plain(
            element,
            around,
            kind,
            'number',
            { lowest: readNumber(element.min), highest: readNumber(element.max) },
            name,
          ),
        ]
      return [plain(element, around, kind, 'text', null, name)]
    }
    default:
      return [plain(element, around, kind, 'other', null, name)]
  }
}

export function plain(
  element: Json,
  around: Around,
  kind: string,
  answer: Question['answer'],
  numeric: Question['numeric'],
  name: string,
): Question {
  return finish({
    element,
    around,
    kind,
    answer,
    numeric,
    choices: [],
    places: [],
    saying: [element],
    name,
    rated: answer === 'scale' || answer === 'number',
  })
}

export function choiceQuestion(
  element: Json,
  around: Around,
  kind: string,
  choices: Choice[],
  answer: Question['answer'],
  saying: Json[],
  name: string,
  rated = answer === 'scale' || (answer === 'choice' && areNumbers(choices)),
): Question {
  const scored = answer === 'scale' || answer === 'choice' || answer === 'yes-no'
  return finish({
    element,
    around,
    kind,
    answer,
    numeric: null,
    choices,
    places: scored ? placesOf(choices) : [],
    saying,
    name,
    rated,
  })
}

interface Parts {
  element: Json
  around: Around
  kind: string
  answer: Question['answer']
  numeric: Question['numeric']
  choices: Choice[]
  places: Question['places']
  /** Who may say what is measured, the nearest first: a row, then its matrix. */
  saying: Json[]
  name: string
  /** It asks for a degree, so that its name alone may say what it measures. */
  rated: boolean
}

function finish({ element, around, kind, answer, numeric, choices, places, saying, name, rated }: Parts): Question {
  const said = (property: string) => saying.find((one) => one[property] !== undefined)?.[property]
  const merged = Object.fromEntries(
    [metricProperty, reversedProperty, currencyProperty].map((property) => [property, said(property)]),
  )
  const counts = places.map((place) => place.counts)
  const currency = merged[currencyProperty]
  return {
    questionId: idOf(around.path, name),
    title: around.title,
    kind,
    answer,
    ...measuredBy({ answer, title: around.title, places, numeric }, name, merged, rated),
    lowest: counts.length > 0 ? Math.min(...counts) : (numeric?.lowest ?? null),
    highest: counts.length > 0 ? Math.max(...counts) : (numeric?.highest ?? null),
    reversed: merged[reversedProperty] === true,
    choices: choices.map(({ value, label }) => ({ value: keyOfValue(value), label })),
    required: around.required,
    path: around.path,
    commentPath: kind === 'matrix' ? null : commentPath(element, around.path),
    places,
    numeric,
    open: isOpen(element, choices),
    said: merged[metricProperty] ?? null,
    currency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : null,
  }
}

/** As people write it: the matrix and its row, the panel, each of its entries, and the question inside. */
function idOf(path: readonly Step[], name: string): string {
  // With a valueName the answer lies elsewhere than the name says; the name is what people know.
  const named = path.length === 1 ? [name] : path
  return named.reduce<string>(
    (text, part) => (part === each ? `${text}[]` : text === '' ? part : `${text}.${part}`),
    '',
  )
}

export function commentPath(element: Json, path: readonly Step[]): Step[] | null {
  const has = ['showCommentArea', 'hasComment', 'showOtherItem', 'hasOther'].some((name) => element[name] === true)
  const last = path.at(-1)
  return has && last !== undefined && last !== each ? [...path.slice(0, -1), `${last}-Comment`] : null
}

function isOpen(element: Json, choices: readonly Choice[]): boolean {
  const special = [
    'showOtherItem',
    'hasOther',
    'showNoneItem',
    'hasNone',
    'showRefuseItem',
    'showDontKnowItem',
    'allowCustomChoices',
  ]
  return (
    choices.length === 0 ||
    special.some((name) => element[name] === true) ||
    Boolean(element.choicesFromQuestion) ||
    isJson(element.choicesByUrl)
  )
}
