import { StatsError } from '../errors.ts'

/** The smallest whole number from `least` on for which `enough` holds, where it holds for all that are larger. */
export function leastWhole(enough: (n: number) => boolean, least: number): number {
  let low = least - 1
  let high = least
  while (!enough(high)) {
    low = high
    high *= 2
    if (high > 1e12) {
      throw new StatsError('out-of-range', 'More than 10¹² units would be needed: the effect is too small to be found.')
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

/** Where a rising function crosses zero between low and high, to twelve digits (false position with the Illinois rule). */
export function rootOf(rising: (x: number) => number, low: number, high: number): number {
  let from = low
  let to = high
  let below = rising(low)
  let above = rising(high)
  if (below >= 0) return low
  if (above <= 0) return high
  let last = low
  let side = 0
  for (let i = 0; i < 100; i++) {
    // Halving now and then, so that a flat stretch cannot hold the search up.
    const guess = i % 10 === 9 ? (from + to) / 2 : (from * above - to * below) / (above - below)
    if (Math.abs(guess - last) <= 1e-12 * Math.abs(guess)) return guess
    const value = rising(guess)
    if (value < 0) {
      from = guess
      below = value
      if (side < 0) above /= 2
      side = -1
    } else {
      to = guess
      above = value
      if (side > 0) below /= 2
      side = 1
    }
    last = guess
  }
  return (from + to) / 2
}

/** A total split over control and treatment, each rounded up to a whole unit. */
export function splitOf(total: number, treatmentShare: number) {
  const treatment = Math.ceil(total * treatmentShare - 1e-9)
  const control = Math.ceil(total * (1 - treatmentShare) - 1e-9)
  return { control, treatment, total: control + treatment }
}

/** Throws unless the power lies above the false-positive rate and below 1. */
export function requirePower(power: number, level: number): void {
  if (!(power > 1 - level && power < 1)) {
    throw new StatsError('out-of-range', `power is ${power}; it must lie between ${1 - level} and 1, for example 0.8.`)
  }
}
