import { CholeskyDecomposition, Matrix } from 'ml-matrix'
import { StatsError } from '../errors.ts'
import { normal, type Random } from '../random.ts'
import type { FitQuality } from './fit-outcome.ts'

/** A fit, as far as draws of its parameters need it. */
type Fitted = FitQuality & { model: { name: string } }

/**
 * Draws parameters from what is known of them after the fit: their logarithms are normal with the estimated mean and
 * the inverse of the observed information as covariance (the large-sample posterior under a flat prior on the
 * logarithms). Draws come in pairs, mirrored at the estimate, so that their mean is not off by chance. Deviations are
 * held within four standard errors.
 *
 * Source: van der Vaart 1998, "Asymptotic Statistics", chapter 10 (Bernstein–von Mises).
 *
 * @returns `draws` arrays of parameters in the order of `fit.parameterNames`
 * @throws StatsError `out-of-range` for fewer than one draw
 * @example drawParameters(fit, 200, createRandom(1))
 */
export function drawParameters(fit: Fitted, draws: number, random: Random): Float64Array[] {
  if (!(draws >= 1 && draws % 1 === 0)) {
    throw new StatsError('out-of-range', `draws is ${draws}: give a whole number of at least 1.`)
  }
  const { parameterNames, logCovariance } = fit
  const values = fit.model as unknown as Record<string, number>
  const size = parameterNames.length
  const root = new CholeskyDecomposition(new Matrix(logCovariance)).lowerTriangularMatrix
  const drawn: Float64Array[] = []
  for (let k = 0; k < draws; k += 2) {
    const z = parameterNames.map(() => Math.max(-4, Math.min(4, normal(random))))
    for (const sign of [1, -1]) {
      if (drawn.length === draws) break
      drawn.push(
        Float64Array.from({ length: size }, (_, i) => {
          let shift = 0
          for (let j = 0; j <= i; j++) shift += root.get(i, j) * z[j]
          return values[parameterNames[i]] * Math.exp(sign * shift)
        }),
      )
    }
  }
  return drawn
}
