import { parseMoment } from '../values/moment.ts'
import { bareNumber } from '../values/number.ts'

const blanks = new Set(['', 'null', '(null)', '\\n', 'n/a', '#n/a', 'na', 'nan', 'none', 'nil', '-', '--'])

/** Nothing, or one of the words that programs write for nothing. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most cells begin with a digit or a capital, and this is asked of every cell of every row.
  if ((first >= 48 && first <= 57) || text.length > 7) return false
  return blanks.has(text.trim().toLowerCase())
}

/** Nearly all. A few wrong values must not hide what a column is, in a short file neither. */
export function nearlyAll(count: number, of: number): boolean {
  return count > 0 && of - count <= Math.max(of * 0.1, Math.min(2, of / 3))
}

const emailAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[\p{L}\d-]{2,}$/u

export function isEmail(text: string): boolean {
  return emailAddress.test(text.trim())
}

const phoneNumber = /^(?:\+|00|\()?[\d][\d\s().\-/]{5,18}\d$/

export function isPhone(text: string): boolean {
  return phoneNumber.test(text.trim()) && text.replace(/\D/g, '').length <= 15
}

export function isBoolean(text: string): boolean {
  return /^(?:true|false|yes|no|y|n|0|1)$/i.test(text.trim())
}

export function isDate(text: string): boolean {
  return /\d/.test(text) && (['ymd', 'dmy', 'mdy'] as const).some((order) => parseMoment(text, order, 'UTC') !== null)
}

/** More than a word: such a cell stands among data and hardly ever in a header. */
export function isTyped(text: string): boolean {
  return bareNumber(text) !== null || isEmail(text) || isDate(text)
}
