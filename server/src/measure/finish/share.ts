import type { Figure } from '@esteem/contract'
import { wilsonInterval } from '@esteem/stats'

export const level = 0.95

/** A share of customers, with Wilson's interval; nothing of nobody. */
export function shareOf(part = 0, whole = 0): Figure {
  if (whole === 0) return { value: null, population: 0, populationUnit: 'customers' }
  const { lower, upper } = wilsonInterval(part, whole, { level })
  return { value: part / whole, lower, upper, level, population: whole, populationUnit: 'customers' }
}
