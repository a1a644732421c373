import type { Figure } from '@esteem/contract'
import { ratioMetric } from '@esteem/stats'
import { level } from './share.ts'

/** Sums over customers, of which each gives a numerator and a denominator. */
export interface RatioSums {
  n: number
  numerator: number
  numerator_squares: number
  denominator: number
  denominator_squares: number
  products: number
}

/** A ratio of sums over customers with the interval of the delta method, where it can be told. */
export function ratioOf(sums: RatioSums | undefined): Figure {
  if (!sums || sums.n === 0 || sums.denominator <= 0)
    return { value: null, population: sums?.n ?? 0, populationUnit: 'customers' }
  const value = sums.numerator / sums.denominator
  const figure = { value, population: sums.n, populationUnit: 'customers' } as const
  try {
    const { lower, upper } = ratioMetric(
      {
        n: sums.n,
        numeratorSum: sums.numerator,
        numeratorSumOfSquares: sums.numerator_squares,
        denominatorSum: sums.denominator,
        denominatorSumOfSquares: sums.denominator_squares,
        sumOfProducts: sums.products,
      },
      { level },
    )
    return { ...figure, lower, upper, level }
  } catch {
    // Of one customer, or of customers who are all alike, chance cannot be measured: the figure stands without interval.
    return figure
  }
}

/** A mean over customers. */
export function meanOf(sums: { n: number; sum: number; squares: number } | undefined): Figure {
  if (!sums) return ratioOf(undefined)
  const { n, sum, squares } = sums
  return ratioOf({
    n,
    numerator: sum,
    numerator_squares: squares,
    denominator: n,
    denominator_squares: n,
    products: sum,
  })
}
