import type { DecimalMark } from '@esteem/contract'
import Big from 'big.js'
import { currencyOf } from './currency.ts'

export interface ParsedNumber {
  /** An exact decimal, such as `-1234.56`. */
  value: string
  currency: string | null
}

const plain = /^(?:0|-?[1-9]\d*|-?\d\.\d*[1-9]\d*|-?[1-9]\d*\.\d+)$/
const grouped = {
  '.': /^(?:\d+|\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})?(?:\.\d*)?$/,
  ',': /^(?:\d+|\d{1,3}(?:([. '’])\d{3})(?:\1\d{3})*)?(?:,\d*)?$/,
}
const number = /^[\d.,'’ ]*\d[\d.,'’ ]*$/

/** What stands around the digits of an amount: sign, brackets, currency. Null where there are no digits to speak of. */
export function bareNumber(text: string): { digits: string; negative: boolean; currency: string | null } | null {
  let rest = text
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .replace(/[−–‒]/g, '-')
    .replace(/[.,]-+(?!\d)/, '')
    .trim()
  let negative = false
  if (rest.startsWith('(') && rest.endsWith(')')) {
    negative = true
    rest = rest.slice(1, -1).trim()
  }
  const signed = (part: string) => {
    if (part.includes('-')) negative = !negative
    return part.replace(/[+-]/g, '').trim()
  }
  const first = rest.search(/\d|[.,]\d/)
  if (first < 0) return null
  const before = signed(rest.slice(0, first))
  rest = rest.slice(first)
  const end = rest.search(/[^\d.,'’ ]/)
  const after = end < 0 ? '' : signed(rest.slice(end))
  const digits = (end < 0 ? rest : rest.slice(0, end)).trim()
  if (before !== '' && after !== '') return null
  const mark = before || after
  if (mark === '') return number.test(digits) ? { digits, negative, currency: null } : null
  const currency = currencyOf(mark)
  return currency === undefined ? null : { digits, negative, currency }
}

/** Reads a number as people write it: `1,234.56`, `1.234,56 €`, `(12.00)`, `USD 5`. Null where it is none. */
export function parseNumber(text: string, mark: DecimalMark): ParsedNumber | null {
  if (mark === '.' && plain.test(text)) return { value: text.includes('.') ? shortest(text) : text, currency: null }
  const scientific = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d{1,3}$/
  if (scientific.test(text.trim())) return { value: new Big(text.trim().replace(',', '.')).toFixed(), currency: null }
  const bare = bareNumber(text)
  if (bare === null || !grouped[mark].test(bare.digits)) return null
  const [whole, fraction] = bare.digits.split(mark) as [string, string | undefined]
  const value = new Big(`${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`)
  return { value: (bare.negative && !value.eq(0) ? value.neg() : value).toFixed(), currency: bare.currency }
}

/** 2.50 and 2.5 are one amount, and must be one text where rows are compared. */
function shortest(text: string): string {
  return text.replace(/\.?0+$/, '')
}

/** The exact product of two decimals. */
export function times(a: string, b: string): string {
  if (a.length + b.length > 15) return plainText(new Big(a).times(b))
  // Up to 15 digits the product of the digits is a whole number that JavaScript holds exactly.
  const product = Number(a.replace('.', '')) * Number(b.replace('.', ''))
  const decimals = decimalsOf(a) + decimalsOf(b)
  if (decimals === 0 || product === 0) return String(product || 0)
  const digits = String(Math.abs(product)).padStart(decimals + 1, '0')
  const text = `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return (product < 0 ? '-' : '') + shortest(text)
}

function decimalsOf(value: string): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

function plainText(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed()
}
