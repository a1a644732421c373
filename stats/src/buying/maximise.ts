import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from 'ml-matrix'

/** A log-likelihood at one point, with its derivatives in the parameters themselves (all of them positive). */
export interface Evaluation {
  value: number
  gradient: Float64Array
  /** Row by row; symmetric. */
  hessian: Float64Array
}

/** Where the search for the highest likelihood ended, and what the surface looks like there. */
export interface Maximum {
  parameters: Float64Array
  value: number
  iterations: number
  /** Why it ended: at a flat point, because a parameter ran off, or because the iterations were used up. */
  stopped: 'flat' | 'ran-off' | 'iterations'
  /** Index of the parameter that ran off, and whether towards 0 or towards infinity. */
  ranOff?: { parameter: number; towards: 'zero' | 'infinity' }
  /** Largest absolute derivative with respect to the logarithm of a parameter. */
  gradient: number
  /** Inverse of the observed information of the logarithms; absent where that is not positive definite. */
  logCovariance?: number[][]
}

const edge = 16 // a parameter is taken to have run off at a factor e^16 (nine million) from its start

/**
 * The maximum of a log-likelihood over positive parameters: Newton's method on their logarithms with the exact Hessian,
 * whose negative-curvature directions are turned uphill (so that a saddle is left), with step halving.
 */
export function maximise(evaluate: (parameters: Float64Array) => Evaluation, start: ArrayLike<number>): Maximum {
  const size = start.length
  const origin = Array.from(start, Math.log)
  let logs = [...origin]
  let here = onLogs(evaluate, logs)
  let stopped: Maximum['stopped'] = 'iterations'
  let iterations = 0
  while (iterations < 200) {
    iterations++
    const step = ascent(here)
    const gain = step.reduce((sum, s, i) => sum + s * here.gradient[i], 0)
    const longest = Math.max(...step.map(Math.abs))
    if (gain < 1e-11 + 1e-15 * Math.abs(here.value) && longest < 1e-2) {
      stopped = 'flat'
      break
    }
    let scale = Math.min(1, 2 / longest)
    let next = here
    let better = false
    for (let halving = 0; halving < 40 && !better; halving++, scale /= 2) {
      const trial = logs.map((log, i) => log + scale * step[i])
      if (trial.some((log) => Math.abs(log) > 300)) continue
      next = onLogs(evaluate, trial)
      better = next.value >= here.value + 1e-4 * scale * gain - 4e-16 * Math.abs(here.value)
      if (better) logs = trial
    }
    if (!better) {
      if (gain < 1e-6 * Math.max(1, Math.abs(here.value) * 1e-6)) stopped = 'flat'
      break
    }
    const stuck = next.value <= here.value && gain < 1e-8 // nothing but rounding is left
    here = next
    if (stuck) {
      stopped = 'flat'
      break
    }
    if (logs.some((log, i) => Math.abs(log - origin[i]) > edge)) {
      stopped = 'ran-off'
      break
    }
  }
  const moves = logs.map((log, i) => log - origin[i])
  const furthest = moves.reduce((best, move, i) => (Math.abs(move) > Math.abs(moves[best]) ? i : best), 0)
  return {
    parameters: Float64Array.from(logs, Math.exp),
    value: here.value,
    iterations,
    stopped,
    ranOff:
      stopped === 'ran-off' ? { parameter: furthest, towards: moves[furthest] > 0 ? 'infinity' : 'zero' } : undefined,
    gradient: Math.max(...here.gradient.map(Math.abs)),
    logCovariance: stopped === 'flat' ? inverse(here.hessian, size) : undefined,
  }
}

/** The same log-likelihood as a function of the logarithms. */
function onLogs(evaluate: (parameters: Float64Array) => Evaluation, logs: number[]): Evaluation {
  const parameters = Float64Array.from(logs, Math.exp)
  const { value, gradient, hessian } = evaluate(parameters)
  const size = logs.length
  const logGradient = gradient.map((slope, i) => slope * parameters[i])
  const logHessian = hessian.map((curve, at) => {
    const i = Math.floor(at / size)
    const j = at % size
    return curve * (parameters[i] * parameters[j]) + (i === j ? logGradient[i] : 0)
  })
  return { value: Number.isNaN(value) ? -Infinity : value, gradient: logGradient, hessian: logHessian }
}

function ascent({ gradient, hessian }: Evaluation): number[] {
  const size = gradient.length
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix(hessian, size, -1), {
    assumeSymmetric: true,
  })
  const largest = Math.max(...realEigenvalues.map(Math.abs), 1e-300)
  const step = new Array<number>(size).fill(0)
  for (let k = 0; k < size; k++) {
    const curvature = Math.max(Math.abs(realEigenvalues[k]), 1e-12 * largest)
    let along = 0
    for (let i = 0; i < size; i++) along += eigenvectorMatrix.get(i, k) * gradient[i]
    for (let i = 0; i < size; i++) step[i] += (along / curvature) * eigenvectorMatrix.get(i, k)
  }
  return step
}

function inverse(hessian: Float64Array, size: number): number[][] | undefined {
  const cholesky = new CholeskyDecomposition(matrix(hessian, size, -1))
  if (!cholesky.isPositiveDefinite()) return undefined
  const inverted = cholesky.solve(Matrix.eye(size))
  return inverted.add(inverted.transpose()).mul(0.5).to2DArray()
}

function matrix(values: Float64Array, size: number, factor: number): Matrix {
  const result = new Matrix(size, size)
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) result.set(i, j, factor * values[i * size + j])
  return result
}
