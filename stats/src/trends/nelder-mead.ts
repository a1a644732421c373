/**
 * The point at which a function is smallest, by the simplex method (Nelder & Mead 1965, The Computer Journal 7). It
 * needs no gradient; it stops when the corners' values lie within `tolerance` of each other, or after `limit`
 * evaluations at the latest.
 */
export function nelderMead(
  cost: (point: number[]) => number,
  start: number[],
  options: { step?: number; tolerance?: number; limit?: number } = {},
): { point: number[]; value: number } {
  const { step = 1, tolerance = 1e-9, limit = 300 * start.length } = options
  let evaluations = 0
  const vertex = (point: number[]) => {
    evaluations++
    return { point, value: cost(point) }
  }
  const simplex = [vertex(start), ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + step : x))))]
  const worst = simplex.length - 1
  while (evaluations < limit) {
    simplex.sort((a, b) => a.value - b.value)
    if (simplex[worst].value - simplex[0].value <= tolerance) break
    const centre = start.map((_, i) => simplex.slice(0, worst).reduce((sum, v) => sum + v.point[i], 0) / worst)
    const towards = (share: number) => vertex(centre.map((c, i) => c + share * (simplex[worst].point[i] - c)))
    const reflected = towards(-1)
    if (reflected.value < simplex[0].value) {
      const expanded = towards(-2)
      simplex[worst] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < simplex[worst - 1].value) {
      simplex[worst] = reflected
    } else {
      const contracted = towards(reflected.value < simplex[worst].value ? -0.5 : 0.5)
      if (contracted.value < Math.min(reflected.value, simplex[worst].value)) simplex[worst] = contracted
      else {
        const best = simplex[0].point
        for (let k = 1; k <= worst; k++) simplex[k] = vertex(simplex[k].point.map((x, i) => (x + best[i]) / 2))
      }
    }
  }
  return simplex.reduce((best, v) => (v.value < best.value ? v : best))
}
