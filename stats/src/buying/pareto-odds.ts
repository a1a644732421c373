import { gaussLegendre } from './gauss-legendre.ts'

const rules = [8, 12, 24, 48].map(gaussLegendre)

/** Nodes for `paretoSpan`, reused from call to call; only the first `size` are in use. */
export interface ParetoNodes {
  size: number
  /** τ − t_x at each node */
  ahead: Float64Array
  /** the integrand times its quadrature weight, relative to 1 at τ = t_x */
  mass: Float64Array
  total: number
}

export function paretoNodes(): ParetoNodes {
  return { size: 0, ahead: new Float64Array(48), mass: new Float64Array(48), total: 0 }
}

/**
 * The integral over τ from t_x to T of ((α+t_x)/(α+τ))^p ((β+t_x)/(β+τ))^s dτ/(β+τ): the likelihood that a customer
 * of the Pareto/NBD model left unseen, relative to leaving at the last purchase. It is what the difference of two ₂F₁
 * stands for in Fader & Hardie's closed form, but has no cancellation and no overflow, and its derivatives are the
 * same integral with other factors.
 *
 * Gauss–Legendre in w = ln(1 + (τ−t_x)/m), m the smaller of α+t_x and β+t_x: there the nearest singularity is at
 * least π away from the path. The path is cut where the integrand has fallen below e⁻³⁸; the number of nodes grows
 * with the fall and with the path so that the relative error stays below 1e-11.
 */
export function paretoSpan(nodes: ParetoNodes, p: number, s: number, lastA: number, lastB: number, H: number): void {
  const scale = Math.min(lastA, lastB)
  let reach = H
  const cutA = lastA * Math.expm1(38 / p)
  if (cutA < reach) reach = cutA
  const cutB = lastB * Math.expm1(38 / s)
  if (cutB < reach) reach = cutB
  const width = Math.log1p(reach / scale)
  const fall = p * Math.log1p(reach / lastA) + s * Math.log1p(reach / lastB)
  const rule = rules[fall < 3 && width < 2 ? 0 : fall < 10 && width < 4 ? 1 : width < 8 && fall < 50 ? 2 : 3]
  const n = rule.nodes.length
  let total = 0
  for (let j = 0; j < n; j++) {
    const w = width * rule.nodes[j]
    const grown = Math.exp(w)
    const h = scale * (grown - 1)
    const logA = lastA === scale ? w : Math.log1p(h / lastA)
    const logB = lastB === scale ? w : Math.log1p(h / lastB)
    const mass = (rule.weights[j] * width * Math.exp(-p * logA - s * logB) * scale * grown) / (lastB + h)
    nodes.ahead[j] = h
    nodes.mass[j] = mass
    total += mass
  }
  nodes.size = n
  nodes.total = total
}
