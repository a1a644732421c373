import { type NotEstimable, notEstimable } from '../foundation/not-estimable.ts'
import type { Maximum } from './maximise.ts'

/** What a fit returns instead of parameters that the data do not determine, and why. */
export type NoFit = NotEstimable<
  | 'too-few-customers'
  | 'too-few-repeat-buyers'
  | 'too-few-leavers'
  | 'no-interior-maximum'
  | 'gradient-not-flat'
  | 'hessian-not-positive'
  | 'weakly-identified'
  | 'infinite-mean'
>

/** Parts that every fit has. Arrays and matrices follow the order of `parameterNames`. */
export interface FitQuality {
  estimable: true
  parameterNames: readonly string[]
  standardErrors: Record<string, number>
  /** Covariance of the natural logarithms of the parameters: the inverse of the observed information. */
  logCovariance: number[][]
  logLikelihood: number
  iterations: number
  /** Largest derivative of the log-likelihood in the logarithm of a parameter, at the end. */
  gradient: number
}

/**
 * Beyond this standard error of a parameter's logarithm (a factor of 20 either way at 95 %), normal intervals mean
 * nothing.
 */
const widest = 1.5

/** Judges where a search ended: either the common parts of a fit, or the reasons why there is none. */
export function judge(
  maximum: Maximum,
  parameterNames: readonly string[],
  meaning: Record<string, { zero: string; infinity: string }>,
): FitQuality | NoFit {
  const { stopped, ranOff, logCovariance, parameters, iterations, gradient } = maximum
  if (ranOff) {
    const name = parameterNames[ranOff.parameter]
    return notEstimable(
      'no-interior-maximum',
      `The likelihood keeps rising as ${name} goes to ${ranOff.towards}: ${meaning[name][ranOff.towards]}. A simpler model or more data is needed.`,
    )
  }
  if (stopped !== 'flat') {
    return notEstimable(
      'gradient-not-flat',
      `After ${iterations} steps the likelihood was still rising (slope ${gradient.toPrecision(2)}): no highest point was found.`,
    )
  }
  if (!logCovariance) {
    return notEstimable(
      'hessian-not-positive',
      'The likelihood is flat in some direction at its highest point: several sets of parameters fit these data equally well.',
    )
  }
  const errors = logCovariance.map((row, i) => Math.sqrt(row[i]))
  const loose = errors.findIndex((error) => !(error < widest))
  if (loose >= 0) {
    return notEstimable(
      'weakly-identified',
      `These data leave parameter ${parameterNames[loose]} undetermined by a factor of more than ${Math.round(Math.exp(1.96 * widest))} either way: more customers or a longer time are needed.`,
    )
  }
  return {
    estimable: true,
    parameterNames,
    standardErrors: Object.fromEntries(parameterNames.map((name, i) => [name, parameters[i] * errors[i]])),
    logCovariance,
    logLikelihood: maximum.value,
    iterations,
    gradient,
  }
}
