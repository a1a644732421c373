import { commonValue, type Dimension, dimensions, valueWeights } from '../parameters.ts'

/**
 * The share of each felt dimension in the explained variance of loyalty, averaged over all orders in which the dimensions
 * can be taken up (Shapley value of R²; Lindeman, Merenda & Gold 1980), in the population of all who ever become customers.
 */
export function valueShares(): Record<Dimension, number> {
  const total = explained(dimensions)
  const orders = permutations([...dimensions])
  const shares = { functional: 0, emotional: 0, social: 0, economic: 0 }
  for (const order of orders)
    order.forEach((dimension, i) => {
      const gain = explained(order.slice(0, i + 1)) - explained(order.slice(0, i))
      shares[dimension] += gain / total / orders.length
    })
  return shares
}

/** Variance of the weighted sum that some dimensions explain; all correlate equally, so their matrix has a plain inverse. */
function explained(taken: readonly Dimension[]): number {
  const k = taken.length
  const all = dimensions.reduce((sum, dimension) => sum + valueWeights[dimension], 0)
  const covariances = taken.map((one) => (1 - commonValue) * valueWeights[one] + commonValue * all)
  const sum = covariances.reduce((total, c) => total + c, 0)
  const squares = covariances.reduce((total, c) => total + c * c, 0)
  return (squares - (commonValue / (1 - commonValue + k * commonValue)) * sum * sum) / (1 - commonValue)
}

function permutations<T>(list: T[]): T[][] {
  if (list.length < 2) return [list]
  return list.flatMap((item, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [item, ...rest]),
  )
}
