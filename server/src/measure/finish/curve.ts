import type { CurvePoint, Figure } from '@esteem/contract'
import { kaplanMeier, medianSurvival, riskTableFromCounts, type SurvivalCurve, survivalAt } from '@esteem/stats'
import { level } from './share.ts'

/** How many came back after so many days, and how many had not when last seen: times, returned, still waiting. */
export type Waiting = [times: number[], returned: number[], waiting: number[]]

function curveOf([times, returned, waiting]: Waiting): SurvivalCurve {
  return kaplanMeier(riskTableFromCounts(times, returned, waiting), { level })
}

const nobody = { value: null, population: 0 } as const

/** The share that has come back by a day. Nothing where nobody has been followed for so long. */
export function returnedBy(day: number, waiting: Waiting | undefined): Figure {
  if (!waiting || waiting[0].length === 0) return { ...nobody, populationUnit: 'customers' }
  const curve = curveOf(waiting)
  const at = survivalAt(curve, day)
  if (!at.estimable) return { value: null, population: curve.n, populationUnit: 'customers' }
  const { estimate, lower, upper } = at
  return {
    value: 1 - estimate,
    lower: 1 - upper,
    upper: 1 - lower,
    level,
    population: curve.n,
    populationUnit: 'customers',
  }
}

/** The days within which half have come back. */
export function medianWait(waiting: Waiting | undefined, populationUnit: Figure['populationUnit'] = 'orders'): Figure {
  if (!waiting || waiting[0].length === 0) return { ...nobody, populationUnit }
  const curve = curveOf(waiting)
  const { estimate, lower, upper } = medianSurvival(curve)
  return { value: estimate, lower, upper, level, population: curve.n, populationUnit }
}

const mostPoints = 120

/** The share that has come back by each day, thinned to what a chart can show. */
export function returnCurve(waiting: Waiting, last = Number.POSITIVE_INFINITY): CurvePoint[] {
  return stayingCurve(waiting, last).map(({ day, share, lower, upper, atRisk }) => ({
    ...{ day, share: 1 - share, lower: 1 - upper, upper: 1 - lower, atRisk },
  }))
}

/** The share that is still there after each day, thinned in the same way. */
export function stayingCurve(waiting: Waiting, last = Number.POSITIVE_INFINITY): CurvePoint[] {
  if (waiting[0].length === 0) return []
  const curve = curveOf(waiting)
  const shown = curve.times.findLastIndex((time) => time <= last) + 1
  const step = Math.max(1, Math.ceil(shown / mostPoints))
  return Array.from({ length: shown }, (_, index) => index)
    .filter((index) => index % step === 0 || index === shown - 1)
    .map((index) => ({
      day: curve.times[index],
      share: curve.survival[index],
      lower: curve.lower[index],
      upper: curve.upper[index],
      atRisk: curve.atRisk[index],
    }))
}
