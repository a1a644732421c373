import type { PurchaseHistories } from './histories.ts'
import type { Evaluation } from './maximise.ts'
import { paretoNodes, paretoSpan } from './pareto-odds.ts'
import { risingLogs, tailCounts } from './rising-logs.ts'

/**
 * The log-likelihood of the Pareto/NBD with gradient and Hessian in (r, alpha, s, beta).
 *
 * One customer adds ln Γ(r+x)/Γ(r) + r ln α + s ln β − (r+x) ln(α+T) − s ln(β+T) + ln(1 + u), where the odds u of
 * having left are s (α+T)^(r+x) (β+T)^s times the integral from t_x to T of (α+τ)^−(r+x) (β+τ)^−(s+1) dτ. Derivatives
 * of ln u are means and covariances under that integrand, taken at the same quadrature nodes.
 *
 * Source: Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model", section 3, with the integral of its
 * equation left as it is.
 */
export function paretoLikelihood(histories: Required<PurchaseHistories>) {
  const { x, tx, T, counts } = histories
  const bought = tailCounts(x, counts)
  const nodes = paretoNodes()

  return (parameters: Float64Array): Evaluation => {
    const [r, alpha, s, beta] = parameters
    const logConstant = r * Math.log(alpha) + s * Math.log(beta)
    const atR = risingLogs(bought, r)
    let value = atR.value
    const g = Float64Array.of(atR.first, 0, 0, 0)
    const h = new Float64Array(16)
    h[0] = atR.second
    // Per customer: mean, mean of products, and derivative of z = ln u in the four parameters.
    const mean = new Float64Array(4)
    const product = new Float64Array(10)
    const d = new Float64Array(4)
    for (let i = 0; i < x.length; i++) {
      const weight = counts[i]
      const p = r + x[i]
      const endA = alpha + T[i]
      const endB = beta + T[i]
      const logEndA = Math.log(endA)
      const logEndB = Math.log(endB)
      value += weight * (logConstant - p * logEndA - s * logEndB)
      g[0] += weight * (Math.log(alpha) - logEndA)
      g[1] += weight * (r / alpha - p / endA)
      g[2] += weight * (Math.log(beta) - logEndB)
      g[3] += weight * (s / beta - s / endB)
      h[1] += weight * (1 / alpha - 1 / endA)
      h[5] += weight * (p / (endA * endA) - r / (alpha * alpha))
      h[11] += weight * (1 / beta - 1 / endB)
      h[15] += weight * (s / (endB * endB) - s / (beta * beta))
      const ahead = T[i] - tx[i]
      if (ahead === 0) continue

      const lastA = alpha + tx[i]
      const lastB = beta + tx[i]
      paretoSpan(nodes, p, s, lastA, lastB, ahead)
      mean.fill(0)
      product.fill(0)
      let second = 0
      let secondR = 0
      let secondB = 0
      let secondS = 0
      for (let j = 0; j < nodes.size; j++) {
        const mass = nodes.mass[j] / nodes.total
        const left = ahead - nodes.ahead[j]
        const toA = 1 / (lastA + nodes.ahead[j])
        const toB = 1 / (lastB + nodes.ahead[j])
        // (minus) the logarithms relative to T, so that a long history loses no digits
        const fr = Math.log1p(left * toA)
        const fs = Math.log1p(left * toB)
        const fa = -p * toA
        const fb = -(s + 1) * toB
        mean[0] += mass * fr
        mean[1] += mass * fa
        mean[2] += mass * fs
        mean[3] += mass * fb
        product[0] += mass * fr * fr
        product[1] += mass * fr * fa
        product[2] += mass * fr * fs
        product[3] += mass * fr * fb
        product[4] += mass * fa * fa
        product[5] += mass * fa * fs
        product[6] += mass * fa * fb
        product[7] += mass * fs * fs
        product[8] += mass * fs * fb
        product[9] += mass * fb * fb
        secondR -= mass * toA
        second += mass * p * toA * toA
        secondS -= mass * toB
        secondB += mass * (s + 1) * toB * toB
      }
      const logOdds = Math.log(s * nodes.total) + p * Math.log1p(ahead / lastA) + s * Math.log1p(ahead / lastB)
      const gone = 1 / (1 + Math.exp(-logOdds))
      value += weight * (logOdds > 30 ? logOdds + Math.exp(-logOdds) : Math.log1p(Math.exp(logOdds)))
      d[0] = mean[0]
      d[1] = p / endA + mean[1]
      d[2] = 1 / s + mean[2]
      d[3] = s / endB + mean[3]
      const weighted = weight * gone
      const spread = weighted * (1 - gone)
      for (let k = 0, at = 0; k < 4; k++) {
        g[k] += weighted * d[k]
        for (let m = k; m < 4; m++, at++) {
          h[4 * k + m] += weighted * (product[at] - mean[k] * mean[m]) + spread * d[k] * d[m]
        }
      }
      h[1] += weighted * (1 / endA + secondR)
      h[5] += weighted * (second - p / (endA * endA))
      h[10] -= weighted / (s * s)
      h[11] += weighted * (1 / endB + secondS)
      h[15] += weighted * (secondB - s / (endB * endB))
    }
    for (let k = 0; k < 4; k++) for (let m = 0; m < k; m++) h[4 * k + m] = h[4 * m + k]
    return { value, gradient: g, hessian: h }
  }
}
