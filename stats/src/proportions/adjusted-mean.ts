import { checkNumber, checkPositive } from '../foundation/checks.ts'

/** A mean on a bounded scale after made-up answers were added: its centre, its standard error, its limits. */
export type AdjustedMean = { centre: number; standardError: number; lower: number; upper: number }

/**
 * An interval for the mean of answers on a bounded scale that holds for few and for equal answers: where the textbook
 * interval mean ± t·s/√n has zero width (five customers, all of them happy), this one has not.
 *
 * In words: add 0.781 z² made-up answers (three at 95 %), a quarter of them at the lowest point, half in the middle and a
 * quarter at the highest; then take mean ± z standard errors, cut at the ends of the scale. The interval always contains
 * the plain mean.
 *
 * Source: on the scale −1, 0, 1 this is the adjusted Wald interval of Rocks 2016, "Interval estimation for the 'Net
 * Promoter Score'", The American Statistician 70, p. 365. That the three answers grow with z² (as Agresti and Coull's
 * four do), so that an all-promoters population stays covered at every level, and the use on longer scales are ours;
 * their coverage is tested beside this file.
 *
 * @param mean the plain mean, within the scale
 * @param variance the answers' variance, divided by n (not n − 1)
 * @param n how many answers, or the effective number under weights; above 0
 * @throws StatsError `not-finite` or `out-of-range`, naming the value
 * @example adjustedMean(5, 0, 5, { lowest: 1, highest: 5, z: 1.96 }) // lower 3.35, upper 5
 */
export function adjustedMean(
  mean: number,
  variance: number,
  n: number,
  { lowest, highest, z }: { lowest: number; highest: number; z: number },
): AdjustedMean {
  for (const [name, value] of Object.entries({ mean, variance, lowest, highest })) checkNumber(value, name)
  checkPositive(n, 'n')
  checkPositive(z, 'z')
  const added = 3 * (z / 1.959963984540054) ** 2
  const total = n + added
  const middle = (lowest + highest) / 2
  const addedVariance = (highest - lowest) ** 2 / 8
  const centre = (n * mean + added * middle) / total
  // Variance within the two lots, plus that between their means.
  const spread =
    (n * Math.max(0, variance) + added * addedVariance) / total + (n * added * (mean - middle) ** 2) / total ** 2
  const standardError = Math.sqrt(spread / total)
  return {
    centre,
    standardError,
    lower: Math.min(mean, Math.max(lowest, centre - z * standardError)),
    upper: Math.max(mean, Math.min(highest, centre + z * standardError)),
  }
}
