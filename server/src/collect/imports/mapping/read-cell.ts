import {
  type DateOrder,
  type DecimalMark,
  type FeedbackMetricId,
  feedbackMetrics,
  type ImportMapping,
  importFieldKind,
  type MappedColumn,
} from '@esteem/contract'
import { isBlank, isEmail } from '../detection/cell.ts'
import { isCurrency } from '../values/currency.ts'
import { parseMoment } from '../values/moment.ts'
import { parseNumber } from '../values/number.ts'
import { nothing, type StagedRow } from './staged-row.ts'
import { standingOf } from './status.ts'

/** Puts the value of one cell into the row. Answers with what is wrong, or null. */
export type CellReader = (cell: string, row: StagedRow) => string | null

const dateWords: Record<DateOrder, string> = {
  ymd: 'year-month-day',
  dmy: 'day/month/year',
  mdy: 'month/day/year',
  'excel-serial': 'a day number of Excel',
  'epoch-seconds': 'seconds since 1970',
  'epoch-milliseconds': 'milliseconds since 1970',
}

/** `17850.0` is what a program makes of the number 17850 when the column has gaps. */
const floatedId = /^(\d{1,15})\.0+$/
/** Excel shows a long number so, and saves what it shows: the other digits are gone. */
const shortenedId = /^\d[.,]?\d*E\+\d+$/i
const mostDecimals = 6
const longestText = 2000

type TextField = {
  [Name in keyof StagedRow]: StagedRow[Name] extends string ? Name : never
}[Exclude<keyof StagedRow, 'role'>]
type AmountField = 'orderTotal' | 'quantity'
type MomentField = 'orderedAt'

export function readerOf({ field, dateOrder, decimalMark }: MappedColumn, mapping: ImportMapping): CellReader | null {
  if (!field) return null
  if (field === 'comment') return readComment
  const dot = field.indexOf('.')
  if (dot > 0) return openReader(field.slice(0, dot), field.slice(dot + 1), dateOrder, decimalMark, mapping)
  const kind = importFieldKind(field)
  if (kind === 'moment') return momentReader(field as MomentField, dateOrder ?? 'dmy', mapping.timeZone)
  if (kind === 'money' || kind === 'quantity') return numberReader(field as AmountField, decimalMark ?? '.')
  if (kind === 'currency') return readCurrency
  if (kind === 'status') return statusReader(mapping)
  if (kind === 'email') return readEmail
  if (
    field === 'userId' ||
    field === 'orderId' ||
    field === 'customerKey' ||
    field === 'phone' ||
    field === 'productId'
  ) {
    return idReader(field)
  }
  const trait = traits[field]
  if (trait) return textReader((row, value) => put(row, 'traits', trait, value))
  return textReader((row, value) => (row[field as TextField] = value as never))
}

const traits: Record<string, string | undefined> = {
  name: 'name',
  firstName: 'firstName',
  lastName: 'lastName',
  company: 'company',
  address: 'street',
  city: 'city',
  region: 'region',
  postalCode: 'postalCode',
  country: 'country',
}

function textReader(put: (row: StagedRow, value: string) => void): CellReader {
  return (cell, row) => {
    const text = cell.trim()
    if (text.length > longestText) return `is longer than ${longestText} characters`
    if (text !== '') put(row, text)
    return null
  }
}

function momentReader(field: MomentField, order: DateOrder, timeZone: string): CellReader {
  // Rows that follow one another often share their time.
  let last = ''
  let lastTime: number | null = null
  return (cell, row) => {
    if (isBlank(cell)) return null
    if (cell !== last) {
      last = cell
      lastTime = parseMoment(cell, order, timeZone)
    }
    if (lastTime === null) return `is not a date written as ${dateWords[order]}`
    row[field] = lastTime
    return null
  }
}

function numberReader(field: AmountField, mark: DecimalMark): CellReader {
  return (cell, row) => {
    if (isBlank(cell)) return null
    const parsed = parseNumber(cell, mark)
    if (parsed === null) return `is not a number with ${mark === '.' ? 'a point' : 'a comma'} before the decimals`
    const point = parsed.value.indexOf('.')
    if (point >= 0 && parsed.value.length - point - 1 > mostDecimals) return `has more than ${mostDecimals} decimals`
    if ((point < 0 ? parsed.value.length : point) > 12) return 'is too large'
    row[field] = parsed.value
    if (parsed.currency !== null) row.currency ||= parsed.currency
    return null
  }
}

const readCurrency: CellReader = (cell, row) => {
  if (isBlank(cell)) return null
  const code = cell.trim().toUpperCase()
  if (!isCurrency(code)) return 'is not a currency code such as EUR'
  row.currency = code
  return null
}

function statusReader({ statuses }: ImportMapping): CellReader {
  return (cell, row) => {
    if (isBlank(cell)) return null
    row.standing = standingOf(cell, statuses) ?? 'completed'
    return null
  }
}

const readEmail: CellReader = (cell, row) => {
  if (isBlank(cell)) return null
  if (!isEmail(cell)) return 'is not an e-mail address'
  row.email = cell.trim()
  return null
}

function idReader(field: 'userId' | 'orderId' | 'customerKey' | 'phone' | 'productId'): CellReader {
  return (cell, row) => {
    if (isBlank(cell)) return null
    const text = cell.trim()
    if (shortenedId.test(text)) return 'was shortened by Excel; format the column as text and export it again'
    if (text.length > 200) return 'is longer than 200 characters'
    row[field] = field === 'productId' || !text.endsWith('0') ? text : text.replace(floatedId, '$1')
    return null
  }
}

const bags: Record<string, 'traits' | 'properties' | 'answers' | undefined> = {
  trait: 'traits',
  property: 'properties',
  answer: 'answers',
}

const longestComment = 10_000

/** A word about something is kept as it was written, and cut where it would not fit into a message. */
const readComment: CellReader = (cell, row) => {
  row.comment = cell.trim().slice(0, longestComment)
  return null
}

/** A number on the metric's own scale, also where words stand beside it, as in `10 - Extremely likely`. */
function scoreReader(metric: FeedbackMetricId, mark: DecimalMark): CellReader {
  const { name, lowest, highest } = feedbackMetrics[metric]
  return (cell, row) => {
    if (isBlank(cell)) return null
    const beside = /^(\d+)\s*[-–:.)]?\s+\D/.exec(cell.trim())?.[1] ?? /\((\d+)\)\s*$/.exec(cell)?.[1]
    const parsed = parseNumber(beside ?? cell, mark)
    if (parsed === null) return `is not a number, as ${name} needs; export numbers in place of words`
    const score = Number(parsed.value)
    if ((lowest !== null && score < lowest) || (highest !== null && score > highest))
      return `is not on the scale of ${name}, which goes from ${lowest} to ${highest}`
    if (parsed.currency !== null) row.currency ||= parsed.currency
    put(row, 'scores', metric, score)
    return null
  }
}

function openReader(
  kind: string,
  name: string,
  dateOrder: DateOrder | null | undefined,
  decimalMark: DecimalMark | null | undefined,
  { timeZone }: ImportMapping,
): CellReader {
  if (kind === 'externalId') {
    return (cell, row) => {
      if (isBlank(cell)) return null
      if (shortenedId.test(cell.trim())) return 'was shortened by Excel; format the column as text and export it again'
      put(row, 'externalIds', name, cell.trim().replace(floatedId, '$1'))
      return null
    }
  }
  if (kind === 'score') return scoreReader(name as FeedbackMetricId, decimalMark ?? '.')
  const bag = bags[kind]!
  return (cell, row) => {
    if (isBlank(cell)) return null
    const text = cell.trim()
    if (text.length > longestText) return `is longer than ${longestText} characters`
    const time = dateOrder ? parseMoment(text, dateOrder, timeZone) : null
    // Numbers with leading zeros are ids and postal codes.
    const number = decimalMark && !/^0\d/.test(text) ? parseNumber(text, decimalMark) : null
    put(row, bag, name, time !== null ? new Date(time).toISOString() : number ? Number(number.value) : plainValue(text))
    return null
  }
}

/** Rows share one empty bag until something is put into theirs. */
function put(
  row: StagedRow,
  bag: 'traits' | 'properties' | 'externalIds' | 'scores' | 'answers',
  name: string,
  value: string | number | boolean,
): void {
  if (row[bag] === nothing) row[bag] = {}
  ;(row[bag] as Record<string, unknown>)[name] = value
}

function plainValue(text: string): string | boolean {
  const word = text.toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : text
}
