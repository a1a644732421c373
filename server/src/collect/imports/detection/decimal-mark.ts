import type { DecimalMark } from '@esteem/contract'
import { parseNumber } from '../values/number.ts'
import { nearlyAll } from './cell.ts'

export interface DecimalMarkFound {
  mark: DecimalMark
  ambiguous: boolean
  why: string | null
}

/** Which of `.` and `,` is the decimal mark, decided over many values. Null where the values are not numbers. */
export function findDecimalMark(values: string[]): DecimalMarkFound | null {
  const possible = { '.': 0, ',': 0 }
  let undecided = 0
  const examples: Partial<Record<DecimalMark, string>> = {}
  for (const value of values) {
    const point = parseNumber(value, '.')
    const comma = parseNumber(value, ',')
    if (point) possible['.']++
    if (comma) possible[',']++
    if (point && comma && point.value !== comma.value) undecided++
    else if (point && !comma && /[.,]/.test(value)) examples['.'] ??= value
    else if (comma && !point && /[.,]/.test(value)) examples[','] ??= value
  }
  const mark: DecimalMark = possible[','] > possible['.'] ? ',' : '.'
  if (!nearlyAll(possible[mark], values.length)) return null
  const decided = possible['.'] !== possible[',']
  return {
    mark,
    ambiguous: !decided && undecided > 0,
    why: decided && examples[mark] !== undefined ? `${examples[mark]} can only be read so` : null,
  }
}
