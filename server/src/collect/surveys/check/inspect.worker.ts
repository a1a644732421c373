// Runs apart from the server, with limits of time and memory: what is in a survey may never end.
import { parentPort, workerData } from 'node:worker_threads'
import type { SurveyProblem } from '@esteem/contract'
import {
  ConditionsParser,
  ElementFactory,
  ExpressionRunner,
  FunctionFactory,
  Model,
  type Question,
  Serializer,
} from 'survey-core'
import { isJson, type Json } from '../questions/question.ts'
import { sampleAnswer } from './samples.ts'

/** What the worker says while it works, so that whoever stops it knows where it was. */
export type Report = { at: string } | { problems: SurveyProblem[] }

const say = (report: Report) => parentPort?.postMessage(report)
const problems: SurveyProblem[] = []
let where = ''

const { json, properties } = workerData as { json: Json; properties: string[] }
for (const holder of ['question', 'itemvalue', 'multipletextitem', 'matrixdropdowncolumn'])
  for (const name of properties) Serializer.addProperty(holder, { name })
Serializer.addProperty('itemvalue', { name: 'score' })

function go(place: string): void {
  where = place
  say({ at: place })
}

/** Kinds of question that somebody wrote for a page of their own do not exist here. */
function checkKinds(value: unknown, path: string): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) checkKinds(item, `${path}[${index}]`)
  if (!isJson(value)) return
  for (const [key, inner] of Object.entries(value)) {
    // These name questions that are elsewhere.
    if (key === 'triggers') continue
    const place = path === '' ? key : `${path}.${key}`
    if (/^(elements|questions|templateElements)$/.test(key) && Array.isArray(inner))
      for (const [index, element] of inner.entries()) checkKind(element, `${place}[${index}]`)
    checkKinds(inner, place)
  }
}

const kinds = new Set(ElementFactory.Instance.getAllTypes())

function checkKind(element: unknown, path: string): void {
  const kind = isJson(element) ? element.type : undefined
  if (typeof kind === 'string' && kinds.has(kind)) return
  const message = `${JSON.stringify(kind ?? null)} is not a kind of question that SurveyJS knows. Use one of its own, such as rating, radiogroup or comment.`
  problems.push({ path, severity: 'refused', message })
}

/** What sets each value by itself: an expression, from the values that it reads. */
const setters: { path: string; sets: string; reads: string[]; text: string }[] = []

/** Values that set each other in a circle may do so where they come to rest, whatever they begin with. */
function checkCircles(): void {
  const readsOf = Map.groupBy(setters, ({ sets }) => sets)
  const circular = setters.filter(({ sets }) => {
    const reached = new Set<string>()
    const waiting = [sets]
    while (waiting.length > 0)
      for (const { reads } of readsOf.get(waiting.pop()!) ?? [])
        for (const name of reads)
          if (!reached.has(name)) {
            reached.add(name)
            waiting.push(name)
          }
    return reached.has(sets)
  })
  const restless = [1, 10, -3.7, 'One'].map((first) => findRestless(circular, first)).find((found) => found)
  if (!restless) return
  const message = `The value of ${restless.sets} is set from itself, over other values, and never comes to rest: after ${mostRounds} rounds it still changes. Take one of the expressions out.`
  problems.push({ path: restless.path, severity: 'refused', message })
}

const mostRounds = 25

/** What still changes after many rounds of setting, whatever else would have to be so for it to be set. */
function findRestless(circular: typeof setters, first: unknown): (typeof setters)[number] | undefined {
  const values: Json = Object.fromEntries(
    circular.flatMap(({ sets, reads }) => [sets, ...reads]).map((name) => [name, first]),
  )
  const properties = { survey: new Model({}) }
  let changed: typeof setters = []
  for (let round = 0; round < mostRounds; round++) {
    changed = circular.filter(({ path, sets, text }) => {
      go(path)
      const before = values[sets]
      values[sets] = new ExpressionRunner(text).runValues({ ...values, row: values, panel: values }, properties)
      return !isSame(before, values[sets])
    })
    if (changed.length === 0) return undefined
  }
  return changed[0]
}

/** Numbers that differ by rounding alone are the same. */
function isSame(before: unknown, after: unknown): boolean {
  if (typeof before === 'number' && typeof after === 'number')
    return Math.abs(before - after) <= 1e-9 * Math.max(Math.abs(before), Math.abs(after))
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
}

/** Reads every expression, and refuses functions that are not SurveyJS's own: here, nobody has written them. */
function checkExpressions(value: unknown, path: string): void {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) checkExpressions(item, `${path}[${index}]`)
  if (!isJson(value)) return
  for (const [key, inner] of Object.entries(value)) {
    const place = path === '' ? key : `${path}.${key}`
    if (typeof inner === 'string' && /(If|Expression)$|^expression$/.test(key) && inner.trim() !== '')
      checkExpression(inner, place, key, value)
    else checkExpressions(inner, place)
  }
}

function checkExpression(text: string, path: string, key: string, holder: Json): void {
  go(path)
  const tree = new ConditionsParser().parseExpression(text)
  if (!tree)
    return void problems.push({
      path,
      severity: 'refused',
      message: `SurveyJS cannot read the expression ${JSON.stringify(text.slice(0, 120))}.`,
    })
  const sets = setBy(key, holder)
  const reads: string[] = []
  tree.setVariables(reads)
  if (sets !== null) setters.push({ path, sets, text, reads: reads.map((name) => name.replace(/^(row|panel)\./, '')) })
  const called = functionsIn(tree)
  const unknown = called.find((name) => !FunctionFactory.Instance.hasFunction(name))
  if (unknown !== undefined)
    problems.push({
      path,
      severity: 'refused',
      message: `The function ${unknown} is not one of SurveyJS’s own. Functions that are written for one page do not exist here.`,
    })
}

/** The name of what an expression sets by itself, where it does. */
function setBy(key: string, holder: Json): string | null {
  const sets =
    key === 'setValueExpression' || (key === 'expression' && holder.type === undefined)
      ? holder.name
      : key === 'runExpression'
        ? holder.setToName
        : null
  return typeof sets === 'string' && sets !== '' ? sets : null
}

function functionsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { originalValue, parameters, ...rest } = node as Record<string, unknown>
  const own = typeof originalValue === 'string' && parameters !== undefined ? [originalValue] : []
  return [
    ...own,
    ...[parameters, ...Object.values(rest)].flatMap((inner) =>
      Array.isArray(inner) ? inner.flatMap(functionsIn) : functionsIn(inner),
    ),
  ]
}

function load(): Model {
  go('')
  const survey = new Model(json)
  for (const error of survey.jsonErrors ?? []) {
    problems.push({
      path: String((error.element as { name?: string } | undefined)?.name ?? ''),
      severity: 'hint',
      message: String(error.message).slice(0, 300),
    })
  }
  return survey
}

/** Goes through it as two people would: all answers at one end, then at the other. */
function answerAll(survey: Model): void {
  for (const last of [false, true]) {
    for (const question of questionsOf(survey)) {
      go(question.name)
      const value = sampleAnswer(question as never, last)
      if (value !== undefined) question.value = value
      // As the page does: a rule for right answers may never end either.
      question.validate(false)
      void question.isVisible
      void question.processedTitle
    }
    for (let page = 0; page < survey.visiblePages.length; page++) {
      go(survey.visiblePages[page].name)
      survey.currentPageNo = page
    }
    go('')
    survey.doComplete()
    survey.clear(true)
  }
}

function questionsOf(survey: Model): Question[] {
  return survey.getAllQuestions(false, true, true)
}

try {
  checkKinds(json, '')
  checkExpressions(json, '')
  checkCircles()
  if (problems.length === 0) answerAll(load())
} catch (error) {
  const endless = error instanceof RangeError
  problems.push({
    path: where,
    severity: 'refused',
    message: endless
      ? 'This calls itself without end: one answer sets another, which sets the first. Take one of the two out.'
      : `SurveyJS cannot work with this: ${(error as Error).message}`.slice(0, 300),
  })
}
say({ problems })
