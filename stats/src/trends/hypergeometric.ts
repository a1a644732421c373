import type { Random } from '../random.ts'

/**
 * A hypergeometric number: how many of `draws` things taken without putting back are marked, when `marked` of `total`
 * are. By inversion from the mode outwards, so that the time grows with the standard deviation only (Kachitvichyanukul
 * & Schmeiser 1985, algorithm HIN).
 */
export function hypergeometric(random: Random, draws: number, marked: number, total: number): number {
  const least = Math.max(0, draws + marked - total)
  const most = Math.min(draws, marked)
  if (least === most) return least
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) * (marked + 1)) / (total + 2))))
  const unmarked = total - marked
  const chance = Math.exp(logChoose(marked, mode) + logChoose(unmarked, draws - mode) - logChoose(total, draws))
  let left = random() - chance
  let up = mode
  let down = mode
  let upChance = chance
  let downChance = chance
  while (left > 0 && (up < most || down > least)) {
    if (up < most) {
      upChance *= ((marked - up) * (draws - up)) / ((up + 1) * (unmarked - draws + up + 1))
      up++
      left -= upChance
      if (left <= 0) return up
    }
    if (down > least) {
      downChance *= (down * (unmarked - draws + down)) / ((marked - down + 1) * (draws - down + 1))
      down--
      left -= downChance
      if (left <= 0) return down
    }
  }
  return mode
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

const SMALL = Float64Array.from({ length: 20 }, (_, n) => {
  let product = 1
  for (let i = 2; i <= n; i++) product *= i
  return Math.log(product)
})

/**
 * Stirling's series, exact to the last digits from 20 on; a good deal faster than the logarithm of the gamma function.
 */
function logFactorial(n: number): number {
  if (n < SMALL.length) return SMALL[n]
  const square = 1 / (n * n)
  const rest = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / n
  return (n + 0.5) * Math.log(n) - n + 0.9189385332046727 + rest
}
