/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan 2013,
 * "Matrix Computations", section 8.5), written for loops that need thousands of them: it works in place.
 *
 * @param matrix n × n, row by row; on return its diagonal holds the eigenvalues, in no particular order
 * @param vectors n × n, overwritten: row k is the eigenvector of eigenvalue k
 */
export function jacobiEigen(matrix: Float64Array, vectors: Float64Array, n: number): void {
  vectors.fill(0)
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1
  let size = 0
  for (let i = 0; i < n * n; i++) size += matrix[i] * matrix[i]
  // Convergence is quadratic at the end; sixty sweeps are a bound that no real matrix comes near.
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) off += matrix[i * n + j] * matrix[i * n + j]
    if (off <= 1e-30 * size) return
    for (let i = 1; i < n; i++) for (let j = 0; j < i; j++) rotate(matrix, vectors, n, j, i)
  }
}

/** One rotation, which makes element (a, b) zero. Both triangles are kept, so that every loop runs along rows. */
function rotate(m: Float64Array, vectors: Float64Array, n: number, a: number, b: number): void {
  const rowA = a * n
  const rowB = b * n
  const ab = m[rowA + b]
  if (ab * ab <= 1e-34 * Math.abs(m[rowA + a] * m[rowB + b])) return
  const theta = (m[rowB + b] - m[rowA + a]) / (2 * ab)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const aa = m[rowA + a] - t * ab
  const bb = m[rowB + b] + t * ab
  for (let k = 0; k < n; k++) {
    const x = m[rowA + k]
    const y = m[rowB + k]
    m[k * n + a] = m[rowA + k] = c * x - s * y
    m[k * n + b] = m[rowB + k] = s * x + c * y
    const v = vectors[rowA + k]
    const w = vectors[rowB + k]
    vectors[rowA + k] = c * v - s * w
    vectors[rowB + k] = s * v + c * w
  }
  m[rowA + a] = aa
  m[rowB + b] = bb
  m[rowA + b] = m[rowB + a] = 0
}
