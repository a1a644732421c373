import { expect, test } from 'vitest'
import { gaussLegendre } from './gauss-legendre.ts'

test.each([1, 2, 8, 48, 80])('gaussLegendre(%d) is exact for polynomials of degree 2n − 1', (n) => {
  const { nodes, weights } = gaussLegendre(n)
  for (const degree of [0, 1, n, 2 * n - 1]) {
    const sum = nodes.reduce((total, node, i) => total + weights[i] * node ** degree, 0)
    expect(sum).toBeCloseTo(1 / (degree + 1), 13)
  }
})
