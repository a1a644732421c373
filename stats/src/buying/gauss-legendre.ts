/** Nodes and weights of a quadrature rule on [0, 1]. */
export interface Quadrature {
  nodes: Float64Array
  weights: Float64Array
}

const rules = new Map<number, Quadrature>()

/**
 * The Gauss–Legendre rule with n nodes on [0, 1]: exact for polynomials of degree 2n − 1. Nodes are roots of the
 * Legendre polynomial, found by Newton's method from Tricomi's start (Abramowitz & Stegun 25.4.29); rules are kept
 * once made.
 */
export function gaussLegendre(n: number): Quadrature {
  const known = rules.get(n)
  if (known) return known
  const nodes = new Float64Array(n)
  const weights = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let step = 0; step < 20; step++) {
      let previous = 0
      let value = 1
      for (let k = 1; k <= n; k++) {
        const next = ((2 * k - 1) * z * value - (k - 1) * previous) / k
        previous = value
        value = next
      }
      slope = (n * (z * value - previous)) / (z * z - 1)
      const change = value / slope
      z -= change
      if (Math.abs(change) < 1e-16) break
    }
    nodes[n - 1 - i] = (1 + z) / 2
    weights[n - 1 - i] = 1 / ((1 - z * z) * slope * slope)
  }
  const rule = { nodes, weights }
  rules.set(n, rule)
  return rule
}
