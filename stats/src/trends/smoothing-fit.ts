import { type LeastSquares, leastSquares } from './least-squares.ts'
import { nelderMead } from './nelder-mead.ts'
import { runSmoothing, type SmoothingParameters, type SmoothingShape, type SmoothingState } from './smoothing-model.ts'

export interface SmoothingFit {
  shape: SmoothingShape
  parameters: SmoothingParameters
  /** the searched parameters as shares of their ranges */
  shares: number[]
  initial: SmoothingState
  solution: LeastSquares
  /** initial states of unit size, in the order of the solution's coefficients */
  basis: SmoothingState[]
  /** parameters and initial states that were fitted */
  fitted: number
  /** Akaike's criterion for small samples; smaller is better */
  aicc: number
}

/** Parameters and initial states that a shape has to fit. */
export function countFitted({ trend, seasonLength }: SmoothingShape): number {
  const seasonal = seasonLength > 1 ? seasonLength : 0
  return { none: 2, additive: 4, damped: 5 }[trend] + seasonal
}

/**
 * The parameters and initial states with the smallest sum of squared one-step errors: the maximum of the likelihood for
 * normal errors.
 *
 * The errors are linear in the initial states, so for given parameters the best states are a least-squares solution;
 * only the (one to four) parameters are searched, from several starts, within 0 < α < 1, 0 < β < α, 0 < γ < 1 − α, 0.8
 * < φ < 0.98.
 */
export function fitSmoothing(values: ArrayLike<number>, shape: SmoothingShape): SmoothingFit {
  const basis = unitStates(shape)
  const solve = (parameters: SmoothingParameters) => solveStates(values, parameters, basis)
  const sharesAt = (point: number[]) => point.map((x) => 1 / (1 + Math.exp(-x)))
  const at = (point: number[]) => parametersFrom(sharesAt(point), shape)
  const cost = (point: number[]) => Math.log(solve(at(point)).squares + Number.MIN_VALUE)
  const best = startsOf(shape)
    .map((start) => nelderMead(cost, start, { tolerance: 1e-9, limit: 120 * start.length }))
    .reduce((a, b) => (b.value < a.value ? b : a))
  const parameters = at(best.point)
  const solution = solve(parameters)
  const n = values.length
  const fitted = countFitted(shape)
  const counted = fitted + 1
  return {
    shape,
    parameters,
    shares: sharesAt(best.point),
    initial: combine(basis, solution.coefficients),
    solution,
    basis,
    fitted,
    aicc:
      n - counted - 1 > 0
        ? n * Math.log(solution.squares / n) + 2 * counted + (2 * counted * (counted + 1)) / (n - counted - 1)
        : Number.POSITIVE_INFINITY,
  }
}

/**
 * The best initial states for given parameters: the errors are those from a zero state, less what each unit state
 * predicts.
 */
export function solveStates(
  values: ArrayLike<number>,
  parameters: SmoothingParameters,
  basis: SmoothingState[],
): LeastSquares {
  const zero = combine(basis, new Float64Array(basis.length))
  const target = runSmoothing(values, parameters, zero).errors
  const nothing = new Float64Array(values.length)
  // With nothing seen, the errors are minus what the state alone predicts.
  const columns = basis.map((state) => runSmoothing(nothing, parameters, state).errors.map((error) => -error))
  return leastSquares(columns, target)
}

/** Level; trend; and for the season, each place but the last against the last, so that the effects add up to zero. */
function unitStates({ trend, seasonLength }: SmoothingShape): SmoothingState[] {
  const m = seasonLength > 1 ? seasonLength : 0
  const states = [{ level: 1, trend: 0, season: new Float64Array(m) }]
  if (trend !== 'none') states.push({ level: 0, trend: 1, season: new Float64Array(m) })
  for (let place = 0; place < m - 1; place++) {
    const season = new Float64Array(m)
    season[place] = 1
    season[m - 1] = -1
    states.push({ level: 0, trend: 0, season })
  }
  return states
}

/** The state that is so many times each unit state. */
export function combine(basis: SmoothingState[], coefficients: Float64Array): SmoothingState {
  const sum = { level: 0, trend: 0, season: new Float64Array(basis[0].season.length) }
  basis.forEach((state, k) => {
    sum.level += coefficients[k] * state.level
    sum.trend += coefficients[k] * state.trend
    for (let i = 0; i < sum.season.length; i++) sum.season[i] += coefficients[k] * state.season[i]
  })
  return sum
}

/** How many parameters a shape searches. */
export function countSearched({ trend, seasonLength }: SmoothingShape): number {
  return { none: 1, additive: 2, damped: 3 }[trend] + (seasonLength > 1 ? 1 : 0)
}

/** The parameters at shares (0 to 1) of their ranges: α; β within α; γ within 1 − α; φ between 0.8 and 0.98. */
export function parametersFrom(shares: number[], { trend, seasonLength }: SmoothingShape): SmoothingParameters {
  let at = 0
  const share = () => 1e-4 + 0.9998 * shares[at++]
  const alpha = share()
  return {
    alpha,
    beta: trend === 'none' ? 0 : alpha * share(),
    gamma: seasonLength > 1 ? (1 - alpha) * share() : 0,
    phi: trend === 'damped' ? 0.8 + 0.18 * share() : 1,
  }
}

function startsOf({ trend, seasonLength }: SmoothingShape): number[][] {
  const others = [
    ...(trend === 'none' ? [] : [-2]),
    ...(seasonLength > 1 ? [-2] : []),
    ...(trend === 'damped' ? [1] : []),
  ]
  return [-2, 1].map((alpha) => [alpha, ...others])
}
