import { StatsError } from '../errors.ts'

export type EValueInput = {
  /** 'mean-difference': in units of the outcome, with `standardDeviation` of the outcome */
  measure: 'risk-ratio' | 'odds-ratio' | 'hazard-ratio' | 'mean-difference'
  estimate: number
  /** confidence limits, if there are any */
  lower?: number
  upper?: number
  /** for odds and hazard ratios: 'common' where more than about 15 % have the outcome by the end */
  outcome?: 'rare' | 'common'
  /** for mean differences: standard deviation of the outcome */
  standardDeviation?: number
}

export type EValue = {
  /** how strong hidden confounding must be to explain the estimate away: a risk ratio, 1 or more */
  estimate: number
  /** the same for the interval limit nearest to no effect; 1 where the interval holds no effect, null without limits */
  limit: number | null
  /** the effect as a risk ratio, approximate unless it was given as one */
  riskRatio: number
}

/**
 * E-value: how strongly something unrecorded would have to go together with both treatment and outcome, beyond what was
 * adjusted for, to explain an effect away entirely. An E-value of 3 says: a hidden cause that makes the treatment three
 * times as likely and the outcome three times as likely could do it; a weaker one could not.
 *
 * In words: for a risk ratio R above 1 (below 1, take 1/R), R + √(R (R − 1)). Other measures are first put as risk
 * ratios: odds ratios of common outcomes by their square root, hazard ratios H of common outcomes by
 * (1 − 0.5^√H) / (1 − 0.5^√(1/H)), differences of means d in standard deviations by exp(0.91 d); of rare outcomes, odds
 * and hazard ratios are taken as they are.
 *
 * Source: VanderWeele & Ding (2017), "Sensitivity Analysis in Observational Research: Introducing the E-Value", Annals of
 * Internal Medicine 167(4), tables 1 and 2.
 *
 * @throws StatsError `not-finite`; `out-of-range` for ratios not above 0, limits that do not enclose the estimate, a
 *   missing `outcome` or `standardDeviation`
 * @example eValue({ measure: 'risk-ratio', estimate: 3.9, lower: 1.8, upper: 8.7 }) // estimate 7.26, limit 3.00
 */
export function eValue(input: EValueInput): EValue {
  const { estimate, lower, upper } = input
  for (const [name, value] of Object.entries({ estimate, lower, upper })) {
    if (value === undefined) continue
    if (!Number.isFinite(value)) throw new StatsError('not-finite', `The ${name} is ${value}: it must be a number.`)
    if (input.measure !== 'mean-difference' && value <= 0) {
      throw new StatsError('out-of-range', `The ${name} is ${value}: a ratio must be above 0.`)
    }
  }
  if ((lower ?? estimate) > estimate || (upper ?? estimate) < estimate) {
    throw new StatsError('out-of-range', `The limits ${lower} and ${upper} do not enclose the estimate ${estimate}.`)
  }
  const ratio = riskRatio(estimate, input)
  const near = ratio >= 1 ? lower : upper
  if (near === undefined) return { estimate: ofRatio(ratio), limit: null, riskRatio: ratio }
  const nearRatio = riskRatio(near, input)
  const enclosesNone = ratio >= 1 ? nearRatio <= 1 : nearRatio >= 1
  return { estimate: ofRatio(ratio), limit: enclosesNone ? 1 : ofRatio(nearRatio), riskRatio: ratio }
}

function riskRatio(value: number, { measure, outcome, standardDeviation }: EValueInput): number {
  if (measure === 'mean-difference') {
    if (standardDeviation === undefined || !(standardDeviation > 0 && Number.isFinite(standardDeviation))) {
      throw new StatsError('out-of-range', `The standard deviation is ${standardDeviation}: give one above 0.`)
    }
    return bounded(Math.exp((0.91 * value) / standardDeviation))
  }
  if (measure === 'risk-ratio') return bounded(value)
  if (outcome !== 'rare' && outcome !== 'common') {
    throw new StatsError('out-of-range', `Say whether the outcome is 'rare' or 'common': it is ${outcome}.`)
  }
  if (outcome === 'rare') return bounded(value)
  if (measure === 'odds-ratio') return Math.sqrt(bounded(value))
  return bounded((1 - 0.5 ** Math.sqrt(value)) / (1 - 0.5 ** Math.sqrt(1 / value)))
}

function bounded(ratio: number): number {
  if (ratio > 1e-100 && ratio < 1e100) return ratio
  throw new StatsError('out-of-range', 'The effect is too far from 1 to be a risk ratio: check its units.')
}

function ofRatio(ratio: number): number {
  const above = ratio >= 1 ? ratio : 1 / ratio
  return above + Math.sqrt(above * (above - 1))
}
