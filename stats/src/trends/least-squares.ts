/** The solution of a least-squares problem, ready for variances of linear combinations of its coefficients. */
export interface LeastSquares {
  coefficients: Float64Array
  /** sum of squared residuals */
  squares: number
  /** half the logarithm of |X'X| */
  halfLogDeterminant: number
  /** for a combination a of the coefficients: a' (X'X)⁻¹ a, its variance for errors of variance 1 */
  varianceOf: (combination: Float64Array) => number
}

/**
 * Coefficients x that make ‖target − Σ xₖ columnₖ‖ smallest, by modified Gram–Schmidt (Björck 1967). A column that
 * depends on those before it gets the coefficient 0.
 */
export function leastSquares(columns: Float64Array[], target: Float64Array): LeastSquares {
  const k = columns.length
  const n = target.length
  const q = columns.map((column) => column.slice())
  const rest = target.slice()
  const r = Array.from({ length: k }, () => new Float64Array(k))
  const projections = new Float64Array(k)
  for (let i = 0; i < k; i++) {
    const size = Math.sqrt(dot(q[i], q[i]))
    const original = Math.sqrt(dot(columns[i], columns[i]))
    if (size <= 1e-9 * original || size === 0) continue
    r[i][i] = size
    for (let t = 0; t < n; t++) q[i][t] /= size
    for (let j = i + 1; j < k; j++) {
      r[i][j] = dot(q[i], q[j])
      subtract(q[j], q[i], r[i][j])
    }
    projections[i] = dot(q[i], rest)
    subtract(rest, q[i], projections[i])
  }
  const coefficients = new Float64Array(k)
  for (let i = k - 1; i >= 0; i--) {
    if (r[i][i] === 0) continue
    let value = projections[i]
    for (let j = i + 1; j < k; j++) value -= r[i][j] * coefficients[j]
    coefficients[i] = value / r[i][i]
  }
  const varianceOf = (combination: Float64Array) => {
    const solved = new Float64Array(k)
    for (let i = 0; i < k; i++) {
      if (r[i][i] === 0) continue
      let value = combination[i]
      for (let j = 0; j < i; j++) value -= r[j][i] * solved[j]
      solved[i] = value / r[i][i]
    }
    return dot(solved, solved)
  }
  const halfLogDeterminant = r.reduce((sum, row, i) => (row[i] > 0 ? sum + Math.log(row[i]) : sum), 0)
  return { coefficients, squares: dot(rest, rest), halfLogDeterminant, varianceOf }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function subtract(from: Float64Array, column: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] -= times * column[i]
}
