import type { PurchaseHistories } from './histories.ts'
import type { Evaluation } from './maximise.ts'
import { risingLogs, tailCounts } from './rising-logs.ts'

/**
 * The log-likelihood of BG/NBD and MBG/NBD with gradient and Hessian in (r, alpha, a, b).
 *
 * With k chances to leave that the customer did not take while known to be alive (k = x for BG/NBD, x + 1 for
 * MBG/NBD), one customer adds ln Γ(r+x)/Γ(r) + r ln α − (r+x) ln(α+T) + ln (b)ₖ/(a+b)ₖ + ln(1 + u), where u =
 * a/(b+k−1) · ((α+T)/(α+t_x))^(r+x) are the odds of having left (none where k = 0). The first and fourth part depend
 * on whole numbers only and are summed over their histogram; the rest takes two logarithms, an exponential and a
 * ln(1+u) a row.
 *
 * Source: Fader, Hardie & Lee 2005, equation 6, divided by its first term; Batislam et al. 2007 for the modified model.
 */
export function geometricLikelihood(histories: Required<PurchaseHistories>, leavesAtStart: boolean) {
  const { x, tx, T, counts } = histories
  const extra = leavesAtStart ? 1 : 0
  const bought = tailCounts(x, counts)
  const stayed = tailCounts(x, counts, extra)
  let customers = 0
  for (let i = 0; i < x.length; i++) customers += counts[i]

  return (parameters: Float64Array): Evaluation => {
    const [r, alpha, a, b] = parameters
    const rows = rowSums(x, tx, T, counts, extra, parameters)
    const atR = risingLogs(bought, r)
    const atB = risingLogs(stayed, b)
    const atAB = risingLogs(stayed, a + b)
    const logAlpha = Math.log(alpha)
    const h = new Float64Array(16)
    h[0] = atR.second + rows.rr
    h[1] = h[4] = customers / alpha + rows.rAlpha
    h[2] = h[8] = rows.ra
    h[3] = h[12] = rows.rb
    h[5] = (-customers * r) / (alpha * alpha) + rows.alphaAlpha
    h[6] = h[9] = rows.alphaA
    h[7] = h[13] = rows.alphaB
    h[10] = -atAB.second + rows.aa
    h[11] = h[14] = -atAB.second + rows.ab
    h[15] = atB.second - atAB.second + rows.bb
    return {
      value: atR.value + customers * r * logAlpha + atB.value - atAB.value + rows.value,
      gradient: Float64Array.of(
        atR.first + customers * logAlpha + rows.r,
        (customers * r) / alpha + rows.alpha,
        -atAB.first + rows.a,
        atB.first - atAB.first + rows.b,
      ),
      hessian: h,
    }
  }
}

/** The part that takes every row: −(r+x) ln(α+T) + ln(1+u), and its derivatives. */
function rowSums(
  x: ArrayLike<number>,
  tx: ArrayLike<number>,
  T: ArrayLike<number>,
  counts: ArrayLike<number>,
  extra: number,
  [r, alpha, a, b]: Float64Array,
) {
  const logA = Math.log(a)
  const inverseA = 1 / a
  let value = 0
  let gr = 0
  let galpha = 0
  let ga = 0
  let gb = 0
  let rr = 0
  let rAlpha = 0
  let ra = 0
  let rb = 0
  let alphaAlpha = 0
  let alphaA = 0
  let alphaB = 0
  let aa = 0
  let ab = 0
  let bb = 0
  for (let i = 0; i < x.length; i++) {
    const weight = counts[i]
    const end = alpha + T[i]
    const inverseEnd = 1 / end
    const logEnd = Math.log(end)
    const shape = r + x[i]
    const k = x[i] + extra
    value -= weight * shape * logEnd
    gr -= weight * logEnd
    galpha -= weight * shape * inverseEnd
    rAlpha -= weight * inverseEnd
    alphaAlpha += weight * shape * inverseEnd * inverseEnd
    if (k === 0) continue
    // z = ln u, and its derivatives
    const inverseLast = 1 / (alpha + tx[i])
    const zr = Math.log(end * inverseLast)
    const zrAlpha = inverseEnd - inverseLast
    const zAlpha = shape * zrAlpha
    const zb = -1 / (b + k - 1)
    const exponent = shape * zr
    let gone = 1
    if (exponent < 600) {
      const odds = -a * zb * Math.exp(exponent)
      value += weight * Math.log(1 + odds)
      gone = odds / (1 + odds)
    } else {
      value += weight * (exponent + logA + Math.log(-zb))
    }
    const weighted = weight * gone
    const spread = weighted * (1 - gone)
    gr += weighted * zr
    galpha += weighted * zAlpha
    ga += weighted * inverseA
    gb += weighted * zb
    rr += spread * zr * zr
    rAlpha += weighted * zrAlpha + spread * zr * zAlpha
    ra += spread * zr * inverseA
    rb += spread * zr * zb
    alphaAlpha += spread * zAlpha * zAlpha - weighted * zAlpha * (inverseEnd + inverseLast)
    alphaA += spread * zAlpha * inverseA
    alphaB += spread * zAlpha * zb
    aa += (spread - weighted) * inverseA * inverseA
    ab += spread * inverseA * zb
    bb += (spread + weighted) * zb * zb
  }
  return { value, r: gr, alpha: galpha, a: ga, b: gb, rr, rAlpha, ra, rb, alphaAlpha, alphaA, alphaB, aa, ab, bb }
}
