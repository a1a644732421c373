import { StatsError } from '../errors.ts'

/**
 * P-values adjusted by Holm's method: those that stay below 0.05 are, all together, free of error with chance 0.95.
 *
 * In words: sort ascending; multiply the smallest by m, the next by m − 1, and so on; no adjusted value may be smaller
 * than one before it, nor above 1. Use it where one wrong "winner" among the variants or metrics is one too many.
 *
 * Source: Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6.
 *
 * @param pValues in any order
 * @returns the adjusted values, in the order given
 * @throws StatsError `out-of-range` for a value outside 0 to 1
 * @example holmAdjust([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holmAdjust(pValues: ArrayLike<number>): number[] {
  const order = ascending(pValues)
  const adjusted = new Array<number>(order.length)
  let floor = 0
  order.forEach((at, rank) => {
    floor = Math.max(floor, Math.min(1, pValues[at] * (order.length - rank)))
    adjusted[at] = floor
  })
  return adjusted
}

/**
 * P-values adjusted by Benjamini and Hochberg's method: of those that stay below 0.05, about one in twenty is a false
 * find.
 *
 * In words: sort ascending; multiply the value of rank k by m / k; no adjusted value may be larger than one after it,
 * nor above 1. Use it to screen many metrics or segments, where some false finds are bearable. Right for independent
 * tests and those that rise and fall together.
 *
 * Source: Benjamini & Hochberg (1995), "Controlling the false discovery rate", JRSS B 57.
 *
 * @param pValues in any order
 * @returns the adjusted values, in the order given
 * @throws StatsError `out-of-range` for a value outside 0 to 1
 * @example benjaminiHochbergAdjust([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochbergAdjust(pValues: ArrayLike<number>): number[] {
  const order = ascending(pValues)
  const adjusted = new Array<number>(order.length)
  let ceiling = 1
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1]
    ceiling = Math.min(ceiling, pValues[at] * (order.length / rank))
    adjusted[at] = ceiling
  }
  return adjusted
}

function ascending(pValues: ArrayLike<number>): number[] {
  for (let i = 0; i < pValues.length; i++) {
    if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
      throw new StatsError('out-of-range', `pValues[${i}] is ${pValues[i]}; a p-value lies between 0 and 1.`)
    }
  }
  return Array.from(pValues, (_, i) => i).sort((i, j) => pValues[i] - pValues[j])
}
