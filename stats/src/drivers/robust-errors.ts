import { StatsError } from '../errors.ts'

/**
 * How the standard errors of a regression treat answers that scatter unequally.
 *
 * - `classical`: assumes that all scatter alike
 * - `HC0`: White 1980, squared residuals as they are; too small in small samples
 * - `HC1`: HC0 × n / (n − k)
 * - `HC2`: each squared residual over 1 − its leverage
 * - `HC3`: over (1 − leverage)²; the safest of them for fewer than some 250 answers (Long & Ervin 2000)
 */
export type ErrorKind = 'classical' | 'HC0' | 'HC1' | 'HC2' | 'HC3'

const kinds: readonly ErrorKind[] = ['classical', 'HC0', 'HC1', 'HC2', 'HC3']

/** An answer with more leverage than this decides a coefficient alone. */
const fullLeverage = 1 - 1e-10

/**
 * The squared residual of each row as the kind of error wants it (MacKinnon & White 1985, "Some
 * heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties").
 *
 * @param residuals weighted: root weight × (observed − fitted)
 * @param leverages diagonal of the hat matrix
 * @param size.observations rows with weight
 * @param size.parameters number of coefficients, the intercept included
 * @throws StatsError `out-of-range` for an unknown kind; `singular` where HC2 or HC3 meets a row of leverage 1
 */
export function robustSquares(
  residuals: Float64Array,
  leverages: Float64Array,
  { observations, parameters }: { observations: number; parameters: number },
  kind: ErrorKind,
): Float64Array {
  if (!kinds.includes(kind))
    throw new StatsError('out-of-range', `"${kind}" is no kind of error. Pass one of ${kinds.join(', ')}.`)
  return residuals.map((residual, i) => {
    const square = residual * residual
    if (kind === 'HC1') return (square * observations) / (observations - parameters)
    if (kind !== 'HC2' && kind !== 'HC3') return square
    if (leverages[i] > fullLeverage)
      throw new StatsError(
        'singular',
        `Row ${i} alone decides a coefficient (leverage 1). Leave that driver out, or ask for HC1 or classical errors.`,
      )
    return kind === 'HC2' ? square / (1 - leverages[i]) : square / (1 - leverages[i]) ** 2
  })
}
