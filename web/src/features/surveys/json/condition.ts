import type { Json } from './json.ts'
import { choicesOf, kindOf, scaleOf } from './kinds.ts'

/** A condition that needs no expert: one question, one comparison. */
export interface Condition {
  question: string
  comparison: '<=' | '>=' | '=' | '!='
  value: string
}

export const comparisons = {
  '<=': 'is at most',
  '>=': 'is at least',
  '=': 'is',
  '!=': 'is not',
} as const satisfies Record<Condition['comparison'], string>

const simple = /^\s*\{([\w.-]+)\}\s*(<=|>=|!=|<>|=)\s*(?:(-?\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)")\s*$/

/** What the expression says, where it is simple; null for one that only an expert can read. */
export function readCondition(expression: string): Condition | null {
  const [, question, comparison, number, single, double] = simple.exec(expression) ?? []
  if (question === undefined) return null
  const same = comparison === '<>' ? '!=' : comparison
  return { question, comparison: same as Condition['comparison'], value: number ?? single ?? double }
}

export function writeCondition({ question, comparison, value }: Condition): string {
  const plain = value.replaceAll("'", '’')
  return `{${question}} ${comparison} ${/^-?\d+(\.\d+)?$/.test(value) ? value : `'${plain}'`}`
}

/** Up to where a score is low, so that one wants to know why: detractors, or the lower half. */
export function lowUpTo(element: Json): number | null {
  if (kindOf(element) !== 'rating') return null
  const { lowest, highest } = scaleOf(element)
  if (lowest === 0 && highest === 10) return 6
  return Math.floor((lowest + highest) / 2)
}

/** Whether a condition can speak of the answer in simple words. */
export function canBeAsked(element: Json): boolean {
  const kind = kindOf(element)
  return kind === 'rating' || kind === 'radiogroup' || kind === 'number' || kind === 'boolean'
}

/** The condition to begin with: after a low score, or the first of the choices. */
export function beginCondition(asked: Json): Condition {
  const question = String(asked.name)
  const low = lowUpTo(asked)
  if (low !== null) return { question, comparison: '<=', value: String(low) }
  if (kindOf(asked) === 'radiogroup')
    return { question, comparison: '=', value: String(choicesOf(asked)[0]?.value ?? '') }
  return kindOf(asked) === 'boolean'
    ? { question, comparison: '=', value: 'false' }
    : { question, comparison: '<=', value: '0' }
}
