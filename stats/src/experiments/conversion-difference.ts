import type { LevelOption } from '../foundation/interval.ts'
import { logChoose } from '../foundation/log-choose.ts'
import { normalPValue } from '../foundation/p-values.ts'
import { newcombeDifference, type ProportionCounts } from '../proportions/newcombe-difference.ts'

export interface ConversionDifference {
  /** treatment rate minus control rate */
  estimate: number
  lower: number
  upper: number
  /** two-sided, against equal rates */
  pValue: number
  /** which law the p-value is from */
  test: 'chi-square' | 'fisher'
}

/**
 * How far the treatment group's conversion rate lies from the control group's, with interval and p-value, at any size.
 *
 * In words: Newcombe's interval, made from Wilson's of each rate. The p-value is from the chi-square of the two-by-two
 * table with N − 1 in the place of N; where a cell expects less than one unit, from Fisher's exact test (the chances of
 * all tables with these margins that are no likelier than the one seen). The two are made in different ways, so close
 * to the border one may call a difference and the other not.
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, method 10; Campbell (2007), "Chi-squared and Fisher–Irwin tests
 * of two-by-two tables with small sample recommendations", Statistics in Medicine 26.
 *
 * @throws StatsError `empty`, `out-of-range` or `not-finite` for counts that cannot be
 * @example conversionDifference({ successes: 48, n: 80 }, { successes: 56, n: 70 })
 * // { estimate: 0.2, lower: 0.0524, upper: 0.3339, pValue: 0.0084, test: 'chi-square' }
 */
export function conversionDifference(
  control: ProportionCounts,
  treatment: ProportionCounts,
  options: LevelOption = {},
): ConversionDifference {
  const interval = newcombeDifference(treatment, control, options)
  const n = control.n + treatment.n
  const successes = control.successes + treatment.successes
  const leastExpected = (Math.min(control.n, treatment.n) * Math.min(successes, n - successes)) / n
  if (leastExpected < 1) return { ...interval, pValue: fisherIrwin(control, treatment), test: 'fisher' }
  const gap =
    treatment.successes * (control.n - control.successes) - control.successes * (treatment.n - treatment.successes)
  const z = gap * Math.sqrt((n - 1) / control.n / treatment.n / successes / (n - successes))
  return { ...interval, pValue: normalPValue(z), test: 'chi-square' }
}

/** Fisher's exact test, two-sided by Irwin's rule. */
function fisherIrwin(control: ProportionCounts, treatment: ProportionCounts): number {
  const n = control.n + treatment.n
  const successes = control.successes + treatment.successes
  const logChance = (k: number) =>
    logChoose(treatment.n, k) + logChoose(control.n, successes - k) - logChoose(n, successes)
  const bar = logChance(treatment.successes) + 1e-7
  const least = Math.max(0, successes - control.n)
  const most = Math.min(successes, treatment.n)
  let pValue = 0
  for (let k = least; k <= most; k++) {
    const chance = logChance(k)
    if (chance <= bar) pValue += Math.exp(chance)
  }
  return Math.min(1, pValue)
}
