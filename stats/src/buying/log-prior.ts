import { StatsError } from '../errors.ts'
import type { Evaluation } from './maximise.ts'

/**
 * What is known of the parameters beforehand: their natural logarithms are normal with these means and standard
 * deviations, in the order of the model's parameters and in the unit of the histories.
 */
export interface LogPrior {
  means: readonly number[]
  deviations: readonly number[]
}

/** Adds the logarithm of the prior's density (up to a constant) to a log-likelihood, with its derivatives. */
export function withPrior(
  evaluate: (parameters: Float64Array) => Evaluation,
  { means, deviations }: LogPrior,
): (parameters: Float64Array) => Evaluation {
  return (parameters) => {
    const { value, gradient, hessian } = evaluate(parameters)
    const size = parameters.length
    let sum = value
    for (let i = 0; i < size; i++) {
      const precision = 1 / deviations[i] ** 2
      const off = (Math.log(parameters[i]) - means[i]) * precision
      sum -= 0.5 * off * (Math.log(parameters[i]) - means[i])
      gradient[i] -= off / parameters[i]
      hessian[i * size + i] += (off - precision) / parameters[i] ** 2
    }
    return { value: sum, gradient, hessian }
  }
}

/** Refuses a prior that cannot be. */
export function checkPrior({ means, deviations }: LogPrior, size: number): void {
  const fine = (values: readonly number[], least: number) =>
    values.length === size && values.every((value) => value > least && value < Infinity)
  if (!fine(means, -Infinity) || !fine(deviations, 0)) {
    throw new StatsError(
      'out-of-range',
      `A prior has ${size} finite means and ${size} standard deviations above 0: one for each parameter.`,
    )
  }
}
