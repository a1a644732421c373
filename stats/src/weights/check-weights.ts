import { StatsError } from '../errors.ts'

/** Throws unless every weight is a finite number above zero, one for each of the `n` answers; returns their sum. */
export function checkWeights(weights: ArrayLike<number>, n = weights.length, name = 'weight'): number {
  if (weights.length !== n)
    throw new StatsError('shape', `${weights.length} ${name}s for ${n} answers: each answer needs one`)
  if (n === 0) throw new StatsError('empty', 'no answers: there is nothing to weight')
  let sum = 0
  for (let i = 0; i < n; i++) {
    const weight = weights[i]
    if (!Number.isFinite(weight)) throw new StatsError('not-finite', `${name} ${i} is ${weight}; it must be a number`)
    if (weight <= 0)
      throw new StatsError(
        'out-of-range',
        `${name} ${i} is ${weight}; weights must be above 0: leave that answer out instead`,
      )
    sum += weight
  }
  if (!Number.isFinite(sum))
    throw new StatsError('not-finite', `the ${name}s are too large to be summed: scale them down`)
  return sum
}
