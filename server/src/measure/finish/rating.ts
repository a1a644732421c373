import type { Figure } from '@esteem/contract'
import { adjustedMean } from '@esteem/stats'
import { level } from './share.ts'

/** Sums over answers on a scale with ends. */
export interface RatingSums {
  n: number
  sum: number
  squares: number
}

export interface Scale {
  lowest: number
  highest: number
}

/** The mean of answers on a scale, with an interval that holds for few answers too; nothing of none. */
export function ratingOf(sums: RatingSums | undefined, { lowest, highest }: Scale): Figure {
  if (!sums || sums.n === 0) return { value: null, population: 0, populationUnit: 'answers' }
  const { n, sum, squares } = sums
  const mean = sum / n
  const variance = Math.max(0, squares / n - mean * mean)
  const { lower, upper } = adjustedMean(mean, variance, n, { lowest, highest, z: 1.959963984540054 })
  return { value: mean, lower, upper, level, population: n, populationUnit: 'answers' }
}
