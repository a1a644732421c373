/**
 * A quantile of sorted values at place (n + 1) · probability, between neighbours by a straight line, at the ends the
 * outermost value: one more value would fall below it with just that chance (Hyndman & Fan 1996, "Sample quantiles in
 * statistical packages", type 6).
 */
export function sortedQuantile(sorted: ArrayLike<number>, probability: number): number {
  const { below, part } = quantilePlace(sorted.length, probability)
  return part > 0 ? sorted[below] + part * (sorted[below + 1] - sorted[below]) : sorted[below]
}

/** The index of the value at or below the quantile among n sorted values, and how far on to the next it lies. */
export function quantilePlace(n: number, probability: number): { below: number; part: number } {
  const position = Math.min(Math.max((n + 1) * probability - 1, 0), n - 1)
  const below = Math.floor(position)
  return { below, part: position - below }
}

/** The median of sorted values. */
export function sortedMedian(sorted: ArrayLike<number>): number {
  return sortedQuantile(sorted, 0.5)
}
