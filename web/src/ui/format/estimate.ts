import type { MoneyEstimate, NumberEstimate } from '@esteem/contract'
import { formatAmount } from './amount.ts'
import { formatShare } from './count.ts'
import { numberLocale } from './locale.ts'

interface Estimate {
  value: number | string
  lower: number | string
  upper: number | string
}

/** The last digit that an estimate can bear: where it is known to ± 1,500, the hundreds. */
export function stepOf({ lower, upper }: Estimate, least = 0.01): number {
  const half = (Number(upper) - Number(lower)) / 2
  return half > 0 ? Math.max(least, 10 ** (Math.floor(Math.log10(half)) - 1)) : least
}

const round = (value: number | string, step: number) => {
  const rounded = Math.round(Number(value) / step) * step
  return Object.is(rounded, -0) ? 0 : rounded
}

export interface EstimateWords {
  value: string
  lower: string
  upper: string
  /** `between €10,900 and €13,900` */
  interval: string
}

const wordsOf = (estimate: Estimate, format: (value: number | string) => string): EstimateWords => {
  const [value, lower, upper] = [format(estimate.value), format(estimate.lower), format(estimate.upper)]
  return { value, lower, upper, interval: `between ${lower} and ${upper}` }
}

/** An estimated amount with no more digits than its interval can bear. */
export function amountEstimate(estimate: MoneyEstimate, currency: string, inLocale = numberLocale): EstimateWords {
  const step = stepOf(estimate)
  const format = (value: number | string) =>
    formatAmount({ amount: round(value, step).toFixed(2), currency }, { whole: step >= 1, locale: inLocale })
  return wordsOf(estimate, format)
}

/** An estimated number, such as orders to expect. */
export function numberEstimateWords(estimate: NumberEstimate, inLocale = numberLocale): EstimateWords {
  const step = stepOf(estimate, 0.1)
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  const format = new Intl.NumberFormat(inLocale, { maximumFractionDigits: digits })
  return wordsOf(estimate, (value) => format.format(round(value, step)))
}

/** A chance, in whole percent: no customer's is known better than that. */
export function chanceEstimate(estimate: NumberEstimate, inLocale = numberLocale): EstimateWords {
  return wordsOf(estimate, (value) => formatChance(Number(value), inLocale))
}

/** `83%`; never a certainty that nobody has. */
export function formatChance(chance: number, inLocale = numberLocale): string {
  if (chance > 0 && chance < 0.005) return `< ${formatShare(0.01, inLocale)}`
  if (chance < 1 && chance > 0.995) return `> ${formatShare(0.99, inLocale)}`
  return formatShare(Math.round(chance * 100) / 100, inLocale)
}
