/** Neighbours in one pool have the same value: places `from` up to and including `to`. */
export type Pool = { from: number; to: number; value: number; weight: number }

/**
 * The rising sequence nearest to the given one in weighted least squares: neighbours whose means stand in the wrong order
 * are merged until none does (pool adjacent violators: Ayer, Brunk, Ewing, Reid & Silverman 1955, Annals of Mathematical
 * Statistics 26).
 *
 * @param weights above 0
 */
export function poolAdjacentViolators(values: ArrayLike<number>, weights: ArrayLike<number>): Pool[] {
  const pools: Pool[] = []
  for (let i = 0; i < values.length; i++) {
    let pool: Pool = { from: i, to: i, value: values[i], weight: weights[i] }
    for (let before = pools.at(-1); before && before.value >= pool.value; before = pools.at(-1)) {
      pools.pop()
      const weight = before.weight + pool.weight
      const value = before.value + (pool.value - before.value) * (pool.weight / weight)
      pool = { from: before.from, to: pool.to, value, weight }
    }
    pools.push(pool)
  }
  return pools
}
