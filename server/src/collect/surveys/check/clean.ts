import type { SurveyProblem } from '@esteem/contract'
import { isJson, type Json } from '../questions/question.ts'
import { cleanHtml, safeImage, safeLink, withoutAnswers } from './clean-html.ts'

export interface Cleaned {
  json: Json
  problems: SurveyProblem[]
}

type Note = (path: string, severity: SurveyProblem['severity'], message: string) => void
type Rule = (
  value: unknown,
  note: (severity: SurveyProblem['severity'], message: string) => void,
  holder: Json,
) => unknown

const drop = Symbol('drop')

/** What SurveyJS shows as HTML. Answers in braces stay: the page puts them in as text. */
const html: Rule = (value, note) => {
  const clean = (text: unknown) => {
    if (typeof text !== 'string') return text
    if (/<[^>]*\{[^{}]*\}[^>]*>/.test(text))
      note('changed', 'Answers in braces are left out of addresses, so that they do not reach others.')
    if (
      /<\s*(script|iframe|object|embed|form|input|svg|img|video|audio|link|style)\b|\son\w+\s*=|javascript:/i.test(text)
    )
      note(
        'changed',
        'Only tags that set text are kept; scripts, forms, frames, pictures from elsewhere and styles are taken out.',
      )
    return cleanHtml(text)
  }
  if (!isJson(value)) return clean(value)
  return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, clean(text)]))
}

const picture: Rule = (value, note) => {
  const clean = (address: unknown) => {
    if (typeof address !== 'string' || address === '') return ''
    const safe = safeImage(address)
    if (safe === null)
      note(
        'changed',
        'A picture from elsewhere is taken out: asking others for it would tell them who answers. Put the picture itself in, as data:image/png;base64,…',
      )
    return safe ?? ''
  }
  if (!isJson(value)) return clean(value)
  return Object.fromEntries(Object.entries(value).map(([language, address]) => [language, clean(address)]))
}

const link: Rule = (value, note) => {
  const clean = (address: unknown) => {
    if (typeof address !== 'string' || address === '') return ''
    const safe = safeLink(withoutAnswers(address))
    if (safe === null)
      note(
        'refused',
        `${JSON.stringify(address.slice(0, 80))} is no address that can be gone to. It must start with https://.`,
      )
    else if (/\{[^{}]*\}/.test(address))
      note('changed', 'Answers in braces are left out of addresses, so that they do not reach others.')
    return safe ?? ''
  }
  if (!isJson(value)) return clean(value)
  return Object.fromEntries(Object.entries(value).map(([language, address]) => [language, clean(address)]))
}

const elsewhere: Rule = (_value, note) => {
  note('changed', 'Answers go to this server only, so this is taken out.')
  return drop
}

const atMost =
  (limit: number, what: string): Rule =>
  (value, note) => {
    if (Number(value) > limit)
      note('refused', `${value} ${what} are more than a person can answer. At most ${limit} are taken.`)
    return value
  }

/** What properties of SurveyJS are looked at more closely, by name. */
const rules: Record<string, Rule> = {
  html,
  completedHtml: html,
  completedBeforeHtml: html,
  loadingHtml: html,
  logo: picture,
  imageLink: picture,
  backgroundImage: picture,
  navigateToUrl: link,
  url: link,
  surveyId: elsewhere,
  surveyPostId: elsewhere,
  surveyShowDataSaving: elsewhere,
  partialSendEnabled: elsewhere,
  sendResultOnPageNext: elsewhere,
  cookieName: (_value, note) => {
    note('changed', 'Who has answered is known from the link, so no cookie is set.')
    return drop
  },
  choicesByUrl: (value, note) => {
    if (isJson(value) && Object.keys(value).length === 0) return drop
    note(
      'refused',
      'Choices cannot be fetched from elsewhere: that would tell others who answers. List them under choices.',
    )
    return drop
  },
  storeDataAsText: (value, note) => {
    if (value === false) note('changed', 'Files are kept with the answer, and not sent anywhere else.')
    return drop
  },
  contentMode: (value, note, holder) => {
    if (holder.type !== 'image' || (value !== 'video' && value !== 'youtube')) return value
    note('changed', 'Films are shown by others, who would learn who answers. The question shows a picture instead.')
    return drop
  },
  panelCount: atMost(50, 'panels'),
  minPanelCount: atMost(50, 'panels'),
  rowCount: atMost(50, 'rows'),
  minRowCount: atMost(50, 'rows'),
  rateCount: atMost(101, 'steps'),
  imageHeight: atMost(5000, 'pixels'),
  imageWidth: atMost(5000, 'pixels'),
}

const expressionKeys = /(If|Expression)$|^expression$/
const longestExpression = 4000

/** The JSON without what would run, be fetched, or go elsewhere; and what is wrong with it, each with its place. */
export function cleanSurvey(json: Json): Cleaned {
  const problems: SurveyProblem[] = []
  const note: Note = (path, severity, message) => {
    if (problems.length < 200) problems.push({ path, severity, message })
  }
  const clean = cleanObject(json, '', note) as Json
  return { json: clean, problems }
}

function cleanValue(value: unknown, path: string, note: Note): unknown {
  if (Array.isArray(value)) return value.map((item, index) => cleanValue(item, `${path}[${index}]`, note))
  return isJson(value) ? cleanObject(value, path, note) : value
}

function cleanObject(object: Json, path: string, note: Note): Json {
  const clean: Json = {}
  for (const [key, value] of Object.entries(object)) {
    const place = path === '' ? key : `${path}.${key}`
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
      note(place, 'refused', `${key} cannot be the name of anything in a survey.`)
      continue
    }
    if (expressionKeys.test(key) && typeof value === 'string' && value.length > longestExpression)
      note(
        place,
        'refused',
        `The expression has ${value.length} characters; at most ${longestExpression} are taken. Take it apart with calculated values.`,
      )
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
    const ruled = rule ? rule(value, (severity, message) => note(place, severity, message), object) : value
    if (ruled === drop) continue
    const listed = lists.has(key) && Array.isArray(ruled) ? ruled.map(writeOut) : ruled
    clean[key] = rule ? listed : cleanValue(listed, place, note)
  }
  checkSteps(clean, path, note)
  return clean
}

const lists = new Set(['choices', 'rows', 'columns', 'rateValues'])

/** `small|A small one` is a value and its words, and words alone are their own value: written out, everybody reads the same. */
function writeOut(item: unknown): unknown {
  const own: Json = isJson(item) ? item : { value: item }
  const value = own.value ?? (typeof own.text === 'string' ? own.text : undefined)
  if (typeof value !== 'string' || (value === own.value && !value.includes('|'))) return item
  const [first] = value.split('|', 1)
  return { ...(first !== value && { text: value.slice(first.length + 1) }), ...own, value: first }
}

/** A rating from 1 to a billion would be a billion buttons. */
function checkSteps(question: Json, path: string, note: Note): void {
  if (question.type !== 'rating') return
  const steps = (Number(question.rateMax ?? 5) - Number(question.rateMin ?? 1)) / Number(question.rateStep || 1)
  if (steps > 100)
    note(
      path,
      'refused',
      `A rating with ${Math.floor(steps) + 1} steps cannot be answered. Use a slider, or at most 101 steps.`,
    )
}
