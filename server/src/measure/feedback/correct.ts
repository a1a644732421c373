import { type RakingResult, rake } from '@esteem/stats'
import type { Candidate } from './customer-base.ts'
import { type CorrectedEstimate, correctedEstimate, pointsOf } from './estimate.ts'
import { type ChosenMargin, chooseMargins, rakingMargin } from './margins.ts'
import type { Score } from './scores.ts'

export interface Correction {
  corrected: (CorrectedEstimate & { effectiveAnswers: number }) | null
  uncorrected: string | null
  margins: ChosenMargin[]
  /** One per answer; equal where nothing is weighted by. */
  weights: Float64Array
  trimmed: { lower: number; upper: number }
  values: Float64Array
}

/** No answer counts for less or for more than so many average ones. */
export const trim = { lower: 0.2, upper: 5 }

/** Fewer people in the customer base cannot stand for it. */
export const leastPeople = 30

/** Weights the answers of people in the customer base so that they are like it. */
export function correct(
  score: Score,
  candidates: readonly Candidate[],
  answers: { values: Float64Array; known: string[][] },
  level: number,
): Correction {
  const { values } = answers
  const none = (uncorrected: string, margins: ChosenMargin[] = []): Correction => {
    const weights = new Float64Array(values.length).fill(1)
    return { corrected: null, uncorrected, margins, weights, trimmed: { lower: 0, upper: 0 }, values }
  }
  if (values.length < leastPeople)
    return none(
      `Only ${values.length} of those who answered belong to the customer base; ${leastPeople} are needed to stand for it.`,
    )
  const margins = chooseMargins(candidates, { values: pointsOf(score, values), known: answers.known })
  const raked = rakeWhatCan(margins)
  const weights = raked?.weights ?? new Float64Array(values.length).fill(1)
  const used = margins.filter((margin) => margin.used).map(rakingMargin)
  const found = correctedEstimate(score, values, weights, used, level)
  if ('explanation' in found) return none(found.explanation, margins)
  const { designEffect } = found
  return {
    corrected: { ...found, effectiveAnswers: values.length / Math.max(designEffect, 1e-9) },
    uncorrected: null,
    margins,
    weights,
    trimmed: raked?.trimmed ?? { lower: 0, upper: 0 },
    values,
  }
}

/** Where no weights can meet all of it, the least important is left out, and so on. */
function rakeWhatCan(margins: ChosenMargin[]): RakingResult | null {
  for (;;) {
    const used = margins.filter((margin) => margin.used)
    if (used.length === 0) return null
    const raked = rake(used.map(rakingMargin), { trim, tolerance: 1e-6 })
    if (raked.converged) return raked
    const last = used.at(-1)!
    last.used = false
    last.reason = 'No weights within bounds can match it together with what matters more.'
  }
}
