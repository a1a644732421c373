import { isJson, type Json, objects, withProperty } from './json.ts'

/** Where a question stands: which page, and which place on it. */
export interface Place {
  page: number
  index: number
}

export interface Placed extends Place {
  element: Json
}

/** The pages of a survey; one without pages is one page. */
export function pagesOf(survey: Json): Json[] {
  const pages = objects(survey.pages)
  return pages.length > 0 ? pages : [{ name: 'page1', elements: elementsOf(survey) }]
}

export function elementsOf(holder: Json): Json[] {
  return [...objects(holder.elements), ...objects(holder.questions)]
}

export function placedQuestions(survey: Json): Placed[] {
  return pagesOf(survey).flatMap((page, at) => elementsOf(page).map((element, index) => ({ element, page: at, index })))
}

function withPages(survey: Json, change: (elements: Json[], page: number) => Json[]): Json {
  const { elements: _elements, questions: _questions, ...rest } = survey
  const pages = pagesOf(survey).map((page, at) => {
    const { questions: _, ...others } = page
    return { ...others, elements: change(elementsOf(page), at) }
  })
  return { ...rest, pages }
}

/** The survey with another property of its first page; an empty one is left out. */
export function withFirstPage(survey: Json, name: string, value: unknown): Json {
  const whole = withPages(survey, (elements) => elements)
  return {
    ...whole,
    pages: objects(whole.pages).map((page, at) => (at === 0 ? withProperty(page, name, value) : page)),
  }
}

export function withQuestion(survey: Json, place: Place, element: Json): Json {
  return withPages(survey, (elements, page) =>
    page === place.page ? elements.map((one, index) => (index === place.index ? element : one)) : elements,
  )
}

export function withoutQuestion(survey: Json, place: Place): Json {
  return withPages(survey, (elements, page) =>
    page === place.page ? elements.filter((_, index) => index !== place.index) : elements,
  )
}

/** Puts a question before the one that stands at the place, or at the end. */
export function withNewQuestion(survey: Json, place: Place, element: Json): Json {
  return withPages(survey, (elements, page) =>
    page === place.page ? elements.toSpliced(place.index, 0, element) : elements,
  )
}

/** Moves a question to where another stands; over the end of a page, to the next one. */
export function withMoved(survey: Json, from: Place, to: Place): Json {
  const moved = elementsOf(pagesOf(survey)[from.page] ?? {})[from.index]
  return moved === undefined ? survey : withNewQuestion(withoutQuestion(survey, from), to, moved)
}

/** One step up or down, from page to page; null at either end. */
export function neighbour(survey: Json, { page, index }: Place, step: -1 | 1): Place | null {
  const sizes = pagesOf(survey).map((one) => elementsOf(one).length)
  const next = index + step
  if (next >= 0 && next < sizes[page]) return { page, index: next }
  const other = page + step
  if (other < 0 || other >= sizes.length) return null
  return { page: other, index: step === 1 ? 0 : sizes[other] }
}

/** Every name that is taken, in panels too: two questions of one name would share their answer. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (!isJson(value)) return []
  const inner = Object.values(value).flatMap(namesIn)
  return typeof value.name === 'string' ? [value.name, ...inner] : inner
}

export function freeName(survey: Json, wished: string): string {
  const taken = new Set(namesIn(survey))
  if (!taken.has(wished)) return wished
  for (let number = 2; ; number++) if (!taken.has(`${wished}${number}`)) return `${wished}${number}`
}
