import { CholeskyDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix'

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
  return l1 === 0 ? solve(ridge, linear) : descendCoordinates(ridge, linear, l1, start)
}

/** Where rounding leaves the matrix without a Cholesky factor, the shortest of the solutions. */
function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const m = right.length
  const left = Matrix.from1DArray(m, m, matrix)
  const column = Matrix.columnVector(right)
  const factor = new CholeskyDecomposition(left)
  const parts = factor.isPositiveDefinite() ? factor : new SingularValueDecomposition(left, { autoTranspose: true })
  return Float64Array.from(parts.solve(column).to1DArray())
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
