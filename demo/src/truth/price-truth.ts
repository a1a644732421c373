import type { OpinionSums } from './opinion-sums.ts'

/** Where two falling or rising curves cross, by straight lines between the half euros. */
function crossing(falling: number[], rising: number[]): number | null {
  for (let i = 1; i < falling.length; i++) {
    const before = falling[i - 1]! - rising[i - 1]!
    const now = falling[i]! - rising[i]!
    if (before > 0 && now <= 0) return (i - 1 + before / (before - now)) / 2
  }
  return null
}

/** What the population, asked without error, would make of the price: Van Westendorp's points and the demand curve. */
export function priceTruth({ thresholds, willing }: OpinionSums) {
  const n = willing.reduce((sum, count) => sum + count, 0)
  const atLeast = (histogram: Float64Array) => {
    let left = n
    return Array.from(histogram, (count) => {
      const share = left / n
      left -= count
      return share
    })
  }
  const upTo = (histogram: Float64Array) => {
    let sum = 0
    return Array.from(histogram, (count) => (sum += count) / n)
  }
  const tooCheap = atLeast(thresholds[0])
  const cheap = atLeast(thresholds[1])
  const expensive = upTo(thresholds[2])
  const tooExpensive = upTo(thresholds[3])
  const demand = atLeast(willing)
  const revenue = demand.map((share, i) => share * (i / 2))
  const best = revenue.indexOf(Math.max(...revenue))
  return {
    marginalCheapness: crossing(
      tooCheap,
      cheap.map((share) => 1 - share),
    ),
    marginalExpensiveness: crossing(
      expensive.map((share) => 1 - share),
      tooExpensive,
    ),
    indifference: crossing(cheap, expensive),
    optimal: crossing(tooCheap, tooExpensive),
    revenueMaximal: best / 2,
    revenuePerHundred: 100 * revenue[best]!,
    demand: Object.fromEntries([10, 14, 18, 22, 26, 30, 36, 44].map((price) => [price, demand[price * 2]!])),
  }
}
