import gammaln from '@stdlib/math-base-special-gammaln'
import { gaussLegendre } from './gauss-legendre.ts'
import type { PurchaseModelName } from './models.ts'
import { logOddsGone } from './probability-alive.ts'

/**
 * The distribution of a customer's purchases in the next t, averaged over draws of the parameters, as its tail P(X >
 * 0), P(X > 1), …
 *
 * For each draw, X is min(N, J) with N negative binomial and J the purchase after which the customer leaves, so P(X >
 * n) = P(alive) P(N > n) P(J > n), and both factors go from n to n + 1 by a product. For Pareto/NBD, N is a mixture
 * over 12 lifetimes and the stretch without an end. The customer's own rate and way of leaving are integrated out
 * exactly: nothing is left to chance but the draws of the parameters.
 */
export interface CountTails {
  /** Begins with a customer; returns P(X > 0). */
  start(x: number, tx: number, T: number): number
  /** P(X > n) for the next n. */
  next(): number
  /** Standard deviation over the draws of the logarithm of the odds of having left. */
  deviation: number
}

export function countTails(name: PurchaseModelName, draws: readonly Float64Array[], t: number): CountTails {
  const pareto = name === 'pareto-nbd'
  const rule = gaussLegendre(12)
  const partsPerDraw = pareto ? 1 + rule.nodes.length : 1
  const size = draws.length * partsPerDraw
  const share = 1 / draws.length
  const extra = name === 'mbg-nbd' ? 1 : 0
  const [r, alpha, third, fourth] = [0, 1, 2, 3].map((j) => Float64Array.from(draws, (draw) => draw[j]))
  const shape = new Float64Array(size)
  const z = new Float64Array(size)
  const chance = new Float64Array(size) // P(N = n)
  const more = new Float64Array(size) // P(N > n)
  const reach = new Float64Array(size) // share of the draw · P(alive) · P(J > n)
  const stay = new Float64Array(size)
  const all = new Float64Array(size)
  // Where P(N = 0) is too small for a number, the count at which the recurrence begins.
  const begin = new Float64Array(size)
  let late = false
  let n = 0

  const part = (at: number, p: number, rate: number, exposure: number, weight: number) => {
    const logNone = p * Math.log(rate / (rate + exposure))
    shape[at] = p
    z[at] = exposure / (rate + exposure)
    chance[at] = Math.exp(logNone)
    more[at] = 1 - chance[at]
    reach[at] = weight
    begin[at] = 0
    if (logNone < -690) {
      const mean = (p * exposure) / rate
      begin[at] = Math.max(1, Math.floor(mean - 9 * Math.sqrt(mean * (1 + exposure / rate))))
      more[at] = 1
      late = true
    }
  }

  /** ln(a / (b + k − 1)) for each draw, kept for each k. */
  const knownLogs = new Map<number, Float64Array>()
  const leavingLogs = (k: number) => {
    let logs = knownLogs.get(k)
    if (!logs) {
      logs = third.map((a, draw) => Math.log(a / (fourth[draw] + k - 1)))
      knownLogs.set(k, logs)
    }
    return logs
  }

  const tails: CountTails = {
    deviation: 0,
    start(x, tx, T) {
      n = 0
      late = false
      let odds = 0
      let squares = 0
      let first = 0
      const leaving = pareto ? undefined : leavingLogs(x + extra)
      for (let k = 0; k < draws.length; k++) {
        const p = r[k] + x
        const rate = alpha[k] + T
        let logOdds = -Infinity
        if (!leaving) logOdds = logOddsGone(name, draws[k], x, tx, T)
        else if (x + extra > 0) logOdds = leaving[k] + p * Math.log(rate / (alpha[k] + tx))
        const shifted = k === 0 ? 0 : logOdds - first
        if (k === 0) first = logOdds
        odds += shifted
        squares += shifted * shifted
        const alive = share / (1 + Math.exp(logOdds))
        if (!pareto) {
          part(k, p, rate, t, alive)
          stay[k] = fourth[k] + x + extra
          all[k] = third[k] + stay[k]
          continue
        }
        const life = fourth[k] + T
        const width = Math.log1p(t / life)
        const at = k * partsPerDraw
        part(at, p, rate, t, alive * Math.exp(-third[k] * width))
        for (let j = 0; j < rule.nodes.length; j++) {
          const v = width * rule.nodes[j]
          const weight = alive * rule.weights[j] * width * third[k] * Math.exp(-third[k] * v)
          part(at + 1 + j, p, rate, life * Math.expm1(v), weight)
        }
      }
      const mean = odds / draws.length
      tails.deviation = first === -Infinity ? 0 : Math.sqrt(Math.max(0, squares / draws.length - mean * mean))
      let tail = 0
      for (let i = 0; i < size; i++) tail += reach[i] * more[i]
      return tail
    },
    next() {
      const inverse = 1 / (n + 1)
      let tail = 0
      for (let i = 0; i < size; i++) {
        chance[i] *= (shape[i] + n) * inverse * z[i]
        more[i] -= chance[i]
        if (!pareto) reach[i] *= (stay[i] + n) / (all[i] + n)
        tail += reach[i] * more[i]
      }
      n++
      if (late) resume()
      return tail
    },
  }

  /** Sets P(N = n) where the recurrence begins at n. */
  function resume() {
    for (let i = 0; i < size; i++) {
      if (begin[i] !== n) continue
      const logChance = gammaln(shape[i] + n) - gammaln(shape[i]) - gammaln(n + 1)
      chance[i] = Math.exp(logChance + n * Math.log(z[i]) + shape[i] * Math.log1p(-z[i]))
    }
  }

  return tails
}
