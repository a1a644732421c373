import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { checkDriverData, type DriverData, locationAndScale } from './driver-data.ts'
import { type Separation, separationAlong } from './separation.ts'

/** Standardised columns (the first all ones) of the answers with weight. */
export interface LogisticDesign {
  columns: Float64Array[]
  outcome: Float64Array
  /** with mean 1 */
  weights: Float64Array
  means: number[]
  deviations: number[]
}

export interface LogisticOptimum {
  status: 'converged'
  iterations: number
  beta: Float64Array
  /** fitted chance of each answer */
  fitted: Float64Array
  /** inverse of the (penalised) Hessian of the negative log likelihood */
  inverseHessian: Matrix
  logLikelihood: number
}

export type LogisticIterations =
  | LogisticOptimum
  | { status: 'separated'; separation: Separation }
  | { status: 'unsettled' }

const mostIterations = 100

/** A separated fit grows by about one unit of log odds per iteration for ever; others are at rest long before this. */
const firstLookForSeparation = 25

export function createLogisticDesign(data: DriverData): LogisticDesign {
  checkDriverData(data)
  const counted = Array.from({ length: data.outcome.length }, (_, i) => i).filter(
    (i) => !data.weights || data.weights[i] > 0,
  )
  const pick = (column: ArrayLike<number>) => Float64Array.from(counted, (i) => column[i])
  const raw = data.weights ? pick(data.weights) : new Float64Array(counted.length).fill(1)
  const total = raw.reduce((sum, weight) => sum + weight, 0)
  const weights = raw.map((weight) => (weight * counted.length) / total)
  const scales = data.drivers.map((driver) => locationAndScale(driver, data.weights))
  return {
    columns: [
      new Float64Array(counted.length).fill(1),
      ...data.drivers.map((driver, j) => pick(driver).map((x) => (x - scales[j].mean) / scales[j].deviation)),
    ],
    outcome: pick(data.outcome),
    weights,
    means: scales.map((scale) => scale.mean),
    deviations: scales.map((scale) => scale.deviation),
  }
}

/** Newton's method from zero. The (penalised) log likelihood is concave, so that halved steps cannot go astray. */
export function iterateLogistic(design: LogisticDesign, penalty: number): LogisticIterations {
  const { columns, outcome } = design
  const k = columns.length
  const n = outcome.length
  const beta = new Float64Array(k)
  const scores = new Float64Array(n)
  const change = new Float64Array(n)
  const fitted = new Float64Array(n)
  let objective = objectiveAt(design, scores, beta, penalty)
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    const { gradient, hessian } = derivatives(design, scores, fitted, beta, penalty)
    const factor = new CholeskyDecomposition(hessian)
    if (!factor.isPositiveDefinite()) return separated(design, scores, beta) ?? { status: 'unsettled' }
    const step = factor.solve(gradient).to1DArray()
    change.fill(0)
    for (let a = 0; a < k; a++) for (let i = 0; i < n; i++) change[i] += columns[a][i] * step[a]
    let largest = 0
    for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(change[i]))
    if (!Number.isFinite(largest)) return separated(design, scores, beta) ?? { status: 'unsettled' }
    const found =
      penalty === 0 && iteration >= firstLookForSeparation && largest > 0.1 && separated(design, change, step)
    if (found) return found

    let size = 1
    for (; size > 1e-10; size /= 2) {
      const next = objectiveAt(
        design,
        scores.map((score, i) => score + size * change[i]),
        beta.map((b, a) => b + size * step[a]),
        penalty,
      )
      if (next >= objective - 1e-10 * Math.abs(objective)) {
        objective = next
        break
      }
    }
    for (let i = 0; i < n; i++) scores[i] += size * change[i]
    for (let a = 0; a < k; a++) beta[a] += size * step[a]
    if (largest < 1e-8) {
      const { hessian: last } = derivatives(design, scores, fitted, beta, penalty)
      const inverse = new CholeskyDecomposition(last).solve(Matrix.eye(k))
      const logLikelihood = objectiveAt(design, scores, beta, 0)
      return { status: 'converged', iterations: iteration, beta, fitted, inverseHessian: inverse, logLikelihood }
    }
  }
  return { status: 'unsettled' }
}

function separated({ outcome }: LogisticDesign, along: ArrayLike<number>, direction: ArrayLike<number>) {
  const separation = separationAlong(along, outcome, Array.from(direction).slice(1))
  return separation && ({ status: 'separated', separation } as const)
}

/** Gradient and (penalised) negative Hessian of the log likelihood; fills `fitted`. */
function derivatives(
  { columns, outcome, weights }: LogisticDesign,
  scores: Float64Array,
  fitted: Float64Array,
  beta: Float64Array,
  penalty: number,
) {
  const k = columns.length
  const n = outcome.length
  const slopes = new Float64Array(n)
  const curvatures = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    // Both tails are computed from the small side, so that 1 − chance keeps its digits.
    const odds = Math.exp(-Math.abs(scores[i]))
    const small = odds / (1 + odds)
    fitted[i] = scores[i] > 0 ? 1 - small : small
    const signed = outcome[i] === 1 ? (scores[i] > 0 ? small : 1 - small) : scores[i] > 0 ? small - 1 : -small
    slopes[i] = weights[i] * signed
    curvatures[i] = (weights[i] * small) / (1 + odds)
  }
  const gradient = new Matrix(k, 1)
  const hessian = new Matrix(k, k)
  for (let a = 0; a < k; a++) {
    const column = columns[a]
    let sum = 0
    for (let i = 0; i < n; i++) sum += column[i] * slopes[i]
    gradient.set(a, 0, sum - (a > 0 ? penalty * beta[a] : 0))
    for (let b = 0; b <= a; b++) {
      const other = columns[b]
      let product = 0
      for (let i = 0; i < n; i++) product += column[i] * other[i] * curvatures[i]
      hessian.set(a, b, product + (a === b && a > 0 ? penalty : 0))
      hessian.set(b, a, hessian.get(a, b))
    }
  }
  return { gradient, hessian }
}

/** Log likelihood less the penalty; log(1 + e^x) without overflow. */
function objectiveAt(
  { outcome, weights }: LogisticDesign,
  scores: Float64Array,
  beta: Float64Array,
  penalty: number,
): number {
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    const towards = outcome[i] === 1 ? scores[i] : -scores[i]
    sum += weights[i] * (Math.min(0, towards) - Math.log1p(Math.exp(-Math.abs(towards))))
  }
  for (let a = 1; a < beta.length; a++) sum -= (penalty / 2) * beta[a] * beta[a]
  return sum
}
