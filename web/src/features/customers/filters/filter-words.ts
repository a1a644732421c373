import type { TraitFilter } from '@esteem/contract'
import { toWords } from '../../../ui/format/words.ts'

export const operators: Record<TraitFilter['operator'], string> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
  'is-set': 'is known',
  'is-not-set': 'is not known',
}

export const takesValue = (operator: TraitFilter['operator']) => operator !== 'is-set' && operator !== 'is-not-set'

/** `City is Lisbon` */
export function filterWords(filter: TraitFilter): string {
  const start = `${toWords(filter.trait)} ${operators[filter.operator]}`
  return takesValue(filter.operator) ? `${start} ${filter.value}` : start
}
