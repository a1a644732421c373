import { checkWhole } from '../foundation/checks.ts'
import { type Random, shuffle } from '../random.ts'
import { checkCorrelations, type DriverCorrelations } from './driver-correlations.ts'
import type { DriverShares } from './shapley-shares.ts'

export interface SampledShares extends DriverShares {
  /** standard error of each share that comes from sampling orders (not from sampling answers) */
  standardErrors: Float64Array
}

/** A driver whose variance given the drivers before it is below this adds nothing. */
const determined = 1e-10

/**
 * Shapley (LMG) shares of R² for many drivers, from randomly drawn orders of entry instead of all of them.
 *
 * In words: let the drivers enter the model in a random order and note what each adds to R²; average over orders. Each
 * round takes one random order, all its rotations and their reversals, so that every driver stands in every place
 * equally often, which removes most of the noise. The mean is unbiased for any number of rounds and converges to
 * `shapleyShares` as 1/√rounds; the spread between rounds gives the standard error. A round costs p⁴/3 operations.
 *
 * Source: Castro, Gómez & Tejada 2009, "Polynomial calculation of the Shapley value based on sampling", Computers &
 * Operations Research 36; reversals: Mitchell et al. 2022, "Sampling permutations for Shapley value estimation", JMLR 23.
 *
 * @param correlations from `driverCorrelations`
 * @param options.rounds at least 2; 100 by default
 * @param options.random source of chance
 * @throws StatsError `out-of-range` for fewer than two rounds, and as `checkCorrelations`
 * @example
 * sampledShapleyShares(driverCorrelations({ outcome, drivers }), { random: createRandom(1) })
 */
export function sampledShapleyShares(
  correlations: DriverCorrelations,
  { rounds = 100, random }: { rounds?: number; random: Random },
): SampledShares {
  const p = checkCorrelations(correlations)
  checkWhole(rounds, 'rounds', 2)
  const shares = new Float64Array(p)
  const squares = new Float64Array(p)
  let rSquared = 0
  for (let round = 0; round < rounds; round++) {
    const one = createSharesByOrders(p, balancedOrders(p, 1, random))(correlations)
    rSquared = one.rSquared
    for (let j = 0; j < p; j++) {
      const before = one.shares[j] - shares[j]
      shares[j] += before / (round + 1)
      squares[j] += before * (one.shares[j] - shares[j])
    }
  }
  return { rSquared, shares, standardErrors: squares.map((s) => Math.sqrt(Math.max(0, s) / (rounds - 1) / rounds)) }
}

/** Random orders in sets of 2p: one order, its rotations, and the reversals of all of these. */
export function balancedOrders(p: number, rounds: number, random: Random): Uint16Array[] {
  const orders: Uint16Array[] = []
  for (let round = 0; round < rounds; round++) {
    const order = shuffle(
      random,
      Uint16Array.from({ length: p }, (_, j) => j),
    )
    for (let turn = 0; turn < p; turn++) {
      const turned = order.map((_, i) => order[(i + turn) % p])
      orders.push(turned, turned.slice().reverse())
    }
  }
  return orders
}

/** What each driver adds to R², averaged over the given orders of entry; for many matrices of one size. */
export function createSharesByOrders(
  p: number,
  orders: readonly Uint16Array[],
): (correlations: DriverCorrelations) => DriverShares {
  // Row t of the Cholesky factor of the correlations in the order of entry; the outcome's own row is `loadings`.
  const factor = new Float64Array(p * p)
  const loadings = new Float64Array(p)
  return ({ amongDrivers, withOutcome }) => {
    const shares = new Float64Array(p)
    let rSquared = 0
    for (const order of orders) {
      rSquared = 0
      for (let t = 0; t < p; t++) {
        const driver = order[t]
        const from = driver * p
        const row = t * p
        let left = 1
        let withResidual = withOutcome[driver]
        for (let s = 0; s < t; s++) {
          const other = s * p
          if (factor[other + s] === 0) {
            factor[row + s] = 0
            continue
          }
          let sum = amongDrivers[from + order[s]]
          for (let u = 0; u < s; u++) sum -= factor[row + u] * factor[other + u]
          sum /= factor[other + s]
          factor[row + s] = sum
          left -= sum * sum
          withResidual -= sum * loadings[s]
        }
        const scale = left > determined ? Math.sqrt(left) : 0
        factor[row + t] = scale
        loadings[t] = scale > 0 ? withResidual / scale : 0
        shares[driver] += loadings[t] ** 2
        rSquared += loadings[t] ** 2
      }
    }
    for (let j = 0; j < p; j++) shares[j] /= orders.length
    return { rSquared, shares }
  }
}
