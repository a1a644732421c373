import type { FeedbackDetail } from '@esteem/contract'
import { type Correction, trim } from './correct.ts'
import { activeDays, type CustomerBase } from './customer-base.ts'
import type { ChosenMargin } from './margins.ts'

type Described = Pick<FeedbackDetail, 'inBase' | 'margins' | 'trimmed' | 'cannot'>

/** By what answers were weighted, what it did, and what it cannot do. */
export function describeCorrection(
  correction: Correction | null,
  base: CustomerBase | null,
  answered: number,
): Described {
  if (!correction || !base)
    return { inBase: 0, margins: [], trimmed: { lower: 0, upper: 0, least: trim.lower, most: trim.upper }, cannot: [] }
  const { values, margins, weights, trimmed } = correction
  return {
    inBase: values.length,
    margins: margins.map((margin) => describeMargin(margin, weights)),
    trimmed: { ...trimmed, least: trim.lower, most: trim.upper },
    cannot: limits(base, answered - values.length),
  }
}

function describeMargin({ name, label, used, reason, shift, categories, places }: ChosenMargin, weights: Float64Array) {
  const customers = categories.reduce((sum, category) => sum + category.customers, 0)
  const after = new Float64Array(categories.length)
  let total = 0
  places.forEach((place, index) => {
    after[place] += weights[index]
    total += weights[index]
  })
  return {
    ...{ name, label, used, reason, shift },
    categories: categories.map((category, place) => ({
      label: category.label,
      customers: category.customers / customers,
      answers: category.answers,
      before: category.answers / Math.max(places.length, 1),
      after: after[place] / Math.max(total, 1e-9),
    })),
  }
}

function limits({ unreachable }: CustomerBase, outside: number): string[] {
  return [
    'Those who answered may differ from customers who are like them in everything that is known, but did not answer. Nothing in the data shows it.',
    ...(unreachable > 0
      ? [
          `${unreachable} customers are not spoken for: nobody who bought only the way they did was ever asked or answered.`,
        ]
      : []),
    ...(outside > 0
      ? [
          `${outside} people who answered had not ordered for ${activeDays} days by then, or are not known, so they are not weighted.`,
        ]
      : []),
  ]
}
