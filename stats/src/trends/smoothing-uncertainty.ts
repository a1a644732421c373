import type { LeastSquares } from './least-squares.ts'
import { combine, countSearched, parametersFrom, type SmoothingFit, solveStates } from './smoothing-fit.ts'
import { errorResponse, projectSmoothing, runSmoothing, type SmoothingParameters } from './smoothing-model.ts'

interface Candidate {
  shares: number[]
  parameters: SmoothingParameters
  solution: LeastSquares
  logWeight: number
}

/**
 * How far α is followed beyond its range of 0 to 1 where there is no season. The model stays sound up to 2. Without
 * this, a random walk (α = 1, the edge of the range) would always be taken for something slower, and its intervals come
 * out too short.
 */
const ALPHA_REACH = 1.25

/** Candidates less likely than the best by this much, on the log scale, are left out. */
const NEGLIGIBLE = 7

/**
 * The variance of each forecast about its point, averaged over the parameters that the data leave possible.
 *
 * In words: parameter values are spread evenly over their ranges (a Halton sequence), then once more over the box that
 * holds all the likely ones. Each is weighted by its likelihood with the initial states and the error variance
 * integrated out. A forecast's variance is the weighted mean of its variances at each value, and of the squared
 * distances of its means from the point forecast.
 */
export function forecastVariances(
  values: ArrayLike<number>,
  fit: SmoothingFit,
  points: Float64Array,
): { variances: Float64Array; degreesOfFreedom: number } {
  const degreesOfFreedom = values.length - fit.basis.length
  const variances = new Float64Array(points.length)
  let total = 0
  for (const candidate of likelyCandidates(values, fit, degreesOfFreedom)) {
    const weight = Math.exp(candidate.logWeight)
    total += weight
    const { means, spreads } = predictiveAt(values, fit, candidate, points.length)
    const scale = candidate.solution.squares / degreesOfFreedom
    for (let h = 0; h < points.length; h++) {
      variances[h] += weight * (scale * spreads[h] + (means[h] - points[h]) ** 2)
    }
  }
  for (let h = 0; h < points.length; h++) variances[h] /= total
  return { variances, degreesOfFreedom }
}

/** Candidates with weights relative to the likeliest (0 on the log scale). */
function likelyCandidates(values: ArrayLike<number>, fit: SmoothingFit, degreesOfFreedom: number): Candidate[] {
  const dimensions = countSearched(fit.shape)
  const points = haltonPoints(dimensions, 32 + 32 * dimensions)
  const reach = (d: number) => (d === 0 && fit.shape.seasonLength === 1 ? ALPHA_REACH : 1)
  const candidateAt = (shares: number[]): Candidate => {
    const parameters = parametersFrom(shares, fit.shape)
    const solution = solveStates(values, parameters, fit.basis)
    const logWeight = -solution.halfLogDeterminant - (degreesOfFreedom / 2) * Math.log(solution.squares)
    return { shares, parameters, solution, logWeight }
  }
  const likely = (candidates: Candidate[]) => {
    const best = Math.max(...candidates.map((candidate) => candidate.logWeight))
    return candidates
      .map((candidate) => ({ ...candidate, logWeight: candidate.logWeight - best }))
      .filter((candidate) => candidate.logWeight > -NEGLIGIBLE)
  }
  const everywhere = likely([fit.shares, ...points.map((point) => point.map((x, d) => x * reach(d)))].map(candidateAt))
  const box = Array.from({ length: dimensions }, (_, d) => {
    const seen = everywhere.map((candidate) => candidate.shares[d])
    // The likely region reaches up to one point's distance beyond those that hit it.
    const margin = points.length ** (-1 / dimensions) / 2
    return [Math.max(0, Math.min(...seen) - margin), Math.min(reach(d), Math.max(...seen) + margin)]
  })
  const within = points.map((point) => point.map((x, d) => box[d][0] + x * (box[d][1] - box[d][0])))
  return likely(within.map(candidateAt))
}

/** Means of the forecasts at given parameters, and their variances for errors of variance 1. */
function predictiveAt(values: ArrayLike<number>, fit: SmoothingFit, candidate: Candidate, horizon: number) {
  const { parameters, solution } = candidate
  const project = (series: ArrayLike<number>, initial: (typeof fit.basis)[number]) =>
    projectSmoothing(runSmoothing(series, parameters, initial).state, parameters.phi, horizon)
  const nothing = new Float64Array(values.length)
  // How each initial state, carried through the series, shows in the forecasts.
  const carried = fit.basis.map((unit) => project(nothing, unit))
  const response = errorResponse(fit.shape, parameters, horizon)
  const spreads = new Float64Array(horizon)
  let spread = 1
  for (let h = 0; h < horizon; h++) {
    spreads[h] = spread + solution.varianceOf(Float64Array.from(carried, (projection) => projection[h]))
    spread += response[h] ** 2
  }
  return { means: project(values, combine(fit.basis, solution.coefficients)), spreads }
}

/** Points that fill the unit cube evenly (Halton 1960). */
function haltonPoints(dimensions: number, count: number): number[][] {
  const bases = [2, 3, 5, 7].slice(0, dimensions)
  return Array.from({ length: count }, (_, i) => bases.map((base) => radicalInverse(i + 1, base)))
}

function radicalInverse(index: number, base: number): number {
  let result = 0
  let digit = 1 / base
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    result += (rest % base) * digit
    digit /= base
  }
  return result
}
