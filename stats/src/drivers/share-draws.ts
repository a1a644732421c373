import { StatsError } from '../errors.ts'
import { checkWhole } from '../foundation/checks.ts'
import type { Random } from '../random.ts'
import { type DriverCorrelations, driverCorrelations } from './driver-correlations.ts'
import type { DriverData } from './driver-data.ts'
import { createRelativeWeights } from './relative-weights.ts'
import { balancedOrders, createSharesByOrders } from './sampled-shapley-shares.ts'
import { createShapley, type DriverShares, mostDriversForExactShares } from './shapley-shares.ts'
import { createCorrelator, distinctRows } from './weighted-correlations.ts'

export type ShareMethod = 'shapley' | 'relative-weights'

export interface ShareDrawOptions {
  method: ShareMethod
  draws?: number
  rounds?: number
  random: Random
}

/** Up to this many drivers every bootstrap draw gets exact Shapley shares: 4,096 subsets. */
const mostDriversForExactDraws = 12

export interface ShareDraws {
  method: ShareMethod
  /** the shares in the data as they are */
  estimate: DriverShares
  /** answers less drivers less one */
  degreesOfFreedom: number
  /** one row of p shares per draw, draw after draw */
  shares: Float64Array
  /** R² of each draw */
  rSquared: Float64Array
  /** draws taken again because the outcome did not vary in them */
  redrawn: number
}

/**
 * Driver shares in resampled data: the raw material for `shareIntervals`, in a form that workers can divide among them
 * (each with its own seed) and put together again.
 *
 * In words: draw as many answers as there are, with replacement, each keeping its survey weight; compute the
 * correlations and from them the shares; repeat. Identical answers are counted instead of carried along.
 *
 * Shapley shares are exact in every draw for up to 12 drivers. Beyond, 2^p subsets per draw would take too long, and all
 * draws use the same `rounds` × 2p balanced orders of entry (see `sampledShapleyShares`) with the exact shares of the full data as
 * control: share = exact + (by orders in the draw − by orders in the data). As both terms see the same orders, their
 * error nearly cancels, and it vanishes as the draws approach the data. With 20 drivers it was measured at a tenth of the draws' own spread (a fifth for single
 * drivers, whose intervals were then up to a tenth too wide or too narrow); it falls as 1/√rounds. More than 25 drivers have
 * no exact shares; use relative weights there.
 *
 * Source: Efron & Tibshirani 1993, "An Introduction to the Bootstrap"; for relative importance Grömping 2006.
 *
 * @param data columns of equal length; weights on any scale
 * @param options.method `shapley` or `relative-weights`
 * @param options.draws 2,000 by default
 * @param options.rounds sets of 2p orders for Shapley shares of more than 12 drivers; 4 by default
 * @throws StatsError `too-few` when there are not more answers than drivers + 1, or when the outcome hardly ever varies
 * in a draw; `out-of-range` for draws or rounds below 1 or Shapley shares of more than 25 drivers; and as `checkDriverData`
 * @example
 * driverShareDraws({ outcome, drivers }, { method: 'relative-weights', draws: 5000, random: createRandom(1) })
 */
export function driverShareDraws(
  data: DriverData,
  { method, draws = 2000, rounds = 4, random }: ShareDrawOptions,
): ShareDraws {
  const correlations = driverCorrelations(data)
  const p = data.drivers.length
  const n = data.outcome.length
  checkWhole(draws, 'draws', 1)
  checkWhole(rounds, 'rounds', 1)
  if (n < p + 2)
    throw new StatsError('too-few', `${p} drivers need at least ${p + 2} answers; there are ${n}. Drop drivers.`)
  const { estimate, sharesOf } = sharesForDraws(method, correlations, rounds, random)
  const distinct = distinctRows(data)
  const correlate = createCorrelator(distinct)
  const mass = new Float64Array(distinct.rows.length / distinct.width)
  const shares = new Float64Array(draws * p)
  const rSquared = new Float64Array(draws)
  let redrawn = 0
  for (let draw = 0; draw < draws; ) {
    resample(mass, distinct.rowOf, data.weights, random)
    const drawn = correlate(mass)
    if (drawn === null) {
      if (++redrawn > 10 * draws + 100)
        throw new StatsError(
          'too-few',
          'The outcome hardly varies: most resamples hold one value. Collect more answers.',
        )
      continue
    }
    const found = sharesOf(drawn)
    shares.set(found.shares, draw * p)
    rSquared[draw++] = found.rSquared
  }
  return { method, estimate, degreesOfFreedom: n - p - 1, shares, rSquared, redrawn }
}

/** The shares in the data, and the function that finds them in each draw. */
function sharesForDraws(method: ShareMethod, correlations: DriverCorrelations, rounds: number, random: Random) {
  const p = correlations.withOutcome.length
  if (method === 'relative-weights') {
    const sharesOf = createRelativeWeights(p)
    return { estimate: sharesOf(correlations), sharesOf }
  }
  if (p > mostDriversForExactShares)
    throw new StatsError(
      'out-of-range',
      `Shapley shares of ${p} drivers have no exact value here; use relative-weights.`,
    )
  const exact = createShapley(p)
  const { rSquared, shares } = exact(correlations)
  const estimate = { rSquared, shares }
  if (p <= mostDriversForExactDraws) return { estimate, sharesOf: exact }
  const byOrders = createSharesByOrders(p, balancedOrders(p, rounds, random))
  const control = byOrders(correlations).shares
  const sharesOf = (drawn: DriverCorrelations): DriverShares => {
    const found = byOrders(drawn)
    for (let j = 0; j < p; j++) found.shares[j] = Math.max(0, shares[j] + found.shares[j] - control[j])
    return found
  }
  return { estimate, sharesOf }
}

/** Draws as many answers as there are. One uniform number has bits enough for two of them below 2²⁰ answers. */
function resample(
  mass: Float64Array,
  rowOf: Uint32Array,
  weights: ArrayLike<number> | undefined,
  random: Random,
): void {
  const n = rowOf.length
  const split = n < 1 << 20
  mass.fill(0)
  for (let i = 0; i < n; i++) {
    const scaled = random() * n
    const one = Math.floor(scaled)
    mass[rowOf[one]] += weights ? weights[one] : 1
    if (!split || ++i === n) continue
    const two = Math.floor((scaled - one) * n)
    mass[rowOf[two]] += weights ? weights[two] : 1
  }
}
