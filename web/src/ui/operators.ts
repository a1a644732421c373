import type { TraitFilter } from '@esteem/contract'

export type Operator = TraitFilter['operator']

/** What a condition on a trait or a property can say, in words. */
export const operators: Record<Operator, string> = {
  is: 'is',
  'is-not': 'is not',
  contains: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
  'is-set': 'is known',
  'is-not-set': 'is not known',
}

export const takesValue = (operator: Operator) => operator !== 'is-set' && operator !== 'is-not-set'
