import { exponential, poisson, type Random } from '../random.ts'
import type { Discounting } from './discounted-purchases.ts'
import type { SpendHistories } from './gamma-gamma.ts'
import type { PurchaseModelName } from './models.ts'
import { logOddsGone } from './probability-alive.ts'
import { quickGamma } from './quick-gamma.ts'

/**
 * One possible future of a customer: purchases, and the sum of their values (0 without spending), both discounted
 * where a discount rate is given.
 */
export interface Future {
  purchases: number
  value: number
}

const quick = quickGamma()

/** Parameters of one draw; `spend` (p, q, v) when values are wanted. */
export interface FutureParameters {
  name: PurchaseModelName
  buying: Float64Array
  spend?: Float64Array
}

export type CustomerRow = [x: number, tx: number, T: number, spentIn: number, spent: number]

/** In how many purchases a customer spent how much. */
export function spentSoFar({ x, meanSpend }: SpendHistories, i: number): [spentIn: number, spent: number] {
  const count = x.length > 0 ? x[i] : 0
  return [count, count > 0 ? count * meanSpend[i] : 0]
}

/**
 * Draws a customer's future given the parameters: alive or not; if so their rate, their way of leaving, their
 * purchases and what those are worth. Written into `future`.
 *
 * Without a discount rate the purchases within the horizon are drawn at once, from min(N, J) as in `countTails`, by
 * inversion of one uniform number. With one, the time until the horizon is cut into 16 stretches of equal discounted
 * length; purchases of one stretch count at its mean discount, so that means are exact and at most 1/16 of a
 * purchase's discount is not left to chance. A last stretch without end counts at its expectation.
 */
export function futureSampler({ discountRate, horizon }: Required<Discounting>) {
  const cuts = discountRate > 0 ? stretches(discountRate, horizon) : undefined

  return ({ name, buying, spend }: FutureParameters, row: CustomerRow, random: Random, future: Future): void => {
    const [x, tx, T, spentIn, spent] = row
    future.purchases = 0
    future.value = 0
    const chance = random()
    const alive = 1 / (1 + Math.exp(logOddsGone(name, buying, x, tx, T)))
    if (chance >= alive) return
    const shape = buying[0] + x
    const rate = buying[1] + T
    const pareto = name === 'pareto-nbd'
    const leave = buying[2]
    const stay = buying[3] + (pareto ? T : name === 'mbg-nbd' ? x + 1 : x)

    if (!cuts) {
      const exposure = pareto ? Math.min(horizon, stay * Math.expm1(exponential(random, leave))) : horizon
      const n = pareto
        ? count(random, chance / alive, shape, rate, exposure, 0, 1)
        : count(random, chance / alive, shape, rate, exposure, leave, stay)
      future.purchases = n
      if (spend && n > 0)
        future.value = (quick(random, spend[0] * n) / quick(random, spend[1] + spend[0] * spentIn)) * (spend[2] + spent)
      return
    }

    const pace = quick(random, shape) / rate
    const leaving = pareto ? 0 : chanceToLeave(random, leave, stay)
    const hazard = pareto ? quick(random, leave) / stay : pace * leaving
    const end = hazard > 0 ? exponential(random, hazard) : Infinity
    const others = pace * (1 - leaving)
    const mean = spend ? (spend[2] + spent) / quick(random, spend[1] + spend[0] * spentIn) : 0
    const worth = (n: number) => (spend ? mean * quick(random, spend[0] * n) : 0)
    for (let j = 0; j + 1 < cuts.length && end > cuts[j]; j++) {
      const from = cuts[j]
      const to = Math.min(end, cuts[j + 1])
      const discounted = (Math.exp(-discountRate * from) - Math.exp(-discountRate * to)) / discountRate
      if (to === Infinity) {
        future.purchases += others * discounted
        if (spend) future.value += others * discounted * mean * spend[0]
      } else if (to > from) {
        const n = poisson(random, others * (to - from))
        if (n > 0) {
          const discount = discounted / (to - from)
          future.purchases += n * discount
          future.value += discount * worth(n)
        }
      }
    }
    if (!pareto && end < cuts[cuts.length - 1]) {
      const discount = Math.exp(-discountRate * end)
      future.purchases += discount
      future.value += discount * worth(1)
    }
  }
}

/** A beta number as a ratio of gammas; 0 where both vanish. */
function chanceToLeave(random: Random, leave: number, stay: number): number {
  const leaving = quick(random, leave)
  const staying = quick(random, stay)
  return leaving > 0 ? leaving / (leaving + staying) : 0
}

/** Moments between now and the horizon that cut the discounted time into 16 equal parts. */
function stretches(discountRate: number, horizon: number): Float64Array {
  const mass = -Math.expm1(-discountRate * horizon)
  return Float64Array.from({ length: 17 }, (_, j) => (j < 16 ? -Math.log1p((-mass * j) / 16) / discountRate : horizon))
}

/**
 * min(N, J) by inversion of the uniform number u; of a gamma and a Poisson number where P(N = 0) is too small for
 * that.
 */
function count(
  random: Random,
  u: number,
  shape: number,
  rate: number,
  exposure: number,
  leave: number,
  stay: number,
): number {
  const logNone = -shape * Math.log1p(exposure / rate)
  if (logNone < -200) {
    const free = poisson(random, (quick(random, shape) / rate) * exposure)
    const leaving = leave > 0 ? chanceToLeave(random, leave, stay) : 0
    if (leaving === 0) return free
    return Math.min(free, leaving >= 1 ? 1 : Math.ceil(Math.log1p(-random()) / Math.log1p(-leaving)))
  }
  const z = exposure / (rate + exposure)
  const all = leave + stay
  let chance = Math.exp(logNone)
  let more = 1 - chance
  let stayed = 1
  let n = 0
  while (more * stayed > u) {
    chance *= ((shape + n) / (n + 1)) * z
    stayed *= (stay + n) / (all + n)
    more -= chance
    n++
  }
  return n
}
