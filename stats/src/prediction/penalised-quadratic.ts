/**
 * The `b` that minimises ½ b'Hb − c'b + l1 Σ|b_j| + ½ l2 Σ b_j² (sums over j ≥ 1: entry 0, the intercept, is free).
 * Without an l1 part this is one Cholesky solve; with it, coordinate descent with soft thresholds
 * (Friedman, Hastie & Tibshirani 2010, "Regularization paths", section 2), from `start` on.
 *
 * @param hessian symmetric, m × m, row after row; positive definite once `l2` is added
 */
export function minimisePenalisedQuadratic(
  hessian: Float64Array,
  linear: Float64Array,
  l1: number,
  l2: number,
  start: Float64Array,
): Float64Array {
  const m = linear.length
  const ridge = Float64Array.from(hessian)
  for (let j = 1; j < m; j++) ridge[j * m + j] += l2
  return l1 === 0 ? solveCholesky(ridge, linear) : descendCoordinates(ridge, linear, l1, start)
}

function solveCholesky(matrix: Float64Array, right: Float64Array): Float64Array {
  const m = right.length
  const lower = Float64Array.from(matrix)
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < j; k++) {
      const factor = lower[j * m + k]
      for (let i = j; i < m; i++) lower[i * m + j] -= lower[i * m + k] * factor
    }
    // The penalty keeps every pivot above zero but for rounding.
    const pivot = Math.sqrt(Math.max(lower[j * m + j], 1e-14 * matrix[j * m + j], Number.MIN_VALUE))
    lower[j * m + j] = pivot
    for (let i = j + 1; i < m; i++) lower[i * m + j] /= pivot
  }
  const solution = Float64Array.from(right)
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < i; k++) solution[i] -= lower[i * m + k] * solution[k]
    solution[i] /= lower[i * m + i]
  }
  for (let i = m - 1; i >= 0; i--) {
    for (let k = i + 1; k < m; k++) solution[i] -= lower[k * m + i] * solution[k]
    solution[i] /= lower[i * m + i]
  }
  return solution
}

const sweeps = 10_000
const tolerance = 1e-12

function descendCoordinates(matrix: Float64Array, right: Float64Array, l1: number, start: Float64Array): Float64Array {
  const m = right.length
  const b = Float64Array.from(start)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let change = 0
    let size = 1
    for (let j = 0; j < m; j++) {
      const diagonal = matrix[j * m + j]
      if (!(diagonal > 0)) continue
      let pull = right[j]
      for (let k = 0; k < m; k++) if (k !== j) pull -= matrix[j * m + k] * b[k]
      const threshold = j === 0 ? 0 : l1
      const next = (Math.sign(pull) * Math.max(Math.abs(pull) - threshold, 0)) / diagonal
      change = Math.max(change, Math.abs(next - b[j]))
      size = Math.max(size, Math.abs(next))
      b[j] = next
    }
    if (change <= tolerance * size) break
  }
  return b
}
