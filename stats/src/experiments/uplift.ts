import { StatsError } from '../errors.ts'
import { checkNumbers } from '../foundation/checks.ts'
import { requireSameLength } from './sufficient-statistics.ts'

/**
 * One entry per person: a model's guess of the effect on them, whether they were treated (at random), and what they
 * then did.
 */
export interface UpliftData {
  scores: ArrayLike<number>
  /** 1 or true for treated */
  treated: ArrayLike<number | boolean>
  /** bought (1) or not (0), or an amount */
  outcomes: ArrayLike<number>
}

export interface UpliftPoint {
  /** share of all people, those with the highest scores first */
  share: number
  /** extra outcome per person of the whole population if just these are treated */
  gain: number
}

export interface UpliftCurve {
  /** from share 0 to share 1; people with equal scores enter together */
  points: UpliftPoint[]
  /** area under the curve */
  area: number
  /** area between the curve and the straight line of treating people at random */
  areaOverRandom: number
}

/**
 * How well a model finds the people whom a treatment moves (Qini curve); its `areaOverRandom` is the Qini coefficient.
 *
 * In words: go down the list from the highest score. At each depth, the treated people's outcomes so far, less the
 * control people's times the ratio of treated to control so far, over the number of treated in all. The straight line
 * from nothing to the whole effect is what a random order gives; the area between is above zero for a model that sorts
 * well, about zero for a useless one, and below zero for one that sorts backwards. Areas are trapezoids over shares
 * from 0 to 1, not divided by a perfect model's.
 *
 * The data must come from people treated at random, other than those the model learnt from.
 *
 * Source: Radcliffe (2007), "Using control groups to target on predicted lift", Direct Marketing Analytics Journal.
 *
 * @throws StatsError `shape` for lists of different lengths; `too-few` when nobody was treated, or nobody was not;
 *   `constant` when all scores are equal; `not-finite` for a score or outcome that is no number
 * @example qiniCurve({ scores: [3, 2, 1, 0], treated: [1, 0, 1, 0], outcomes: [1, 0, 0, 0] }).areaOverRandom
 */
export function qiniCurve(data: UpliftData): UpliftCurve {
  return curveOf(data, ({ treatedSum, treatedN, controlSum, controlN }, all) => {
    return (treatedSum - (controlSum * treatedN) / controlN) / all.treatedN
  })
}

/**
 * The uplift curve and the area under it (AUUC): the effect among those above each score, times how many they are.
 *
 * In words: as `qiniCurve`, but at each depth the treated people's mean outcome less the control people's, times the
 * share of all people so far. Where the two groups thin out unevenly down the list, this curve is the steadier one.
 *
 * Source: Gutierrez & Gérardy (2017), "Causal inference and uplift modelling: a review of the literature", PMLR 67; Rzepakowski & Jaroszewicz (2012), Knowledge and Information Systems 32.
 *
 * @throws StatsError as `qiniCurve`
 * @example upliftCurve({ scores: [3, 2, 1, 0], treated: [1, 0, 1, 0], outcomes: [1, 0, 0, 0] }).area // the AUUC
 */
export function upliftCurve(data: UpliftData): UpliftCurve {
  return curveOf(data, ({ treatedSum, treatedN, controlSum, controlN }, all) => {
    const share = (treatedN + controlN) / (all.treatedN + all.controlN)
    return (treatedSum / treatedN - controlSum / controlN) * share
  })
}

interface Tally {
  treatedN: number
  treatedSum: number
  controlN: number
  controlSum: number
}

function curveOf(data: UpliftData, gainOf: (soFar: Tally, all: Tally) => number): UpliftCurve {
  const { scores, treated, outcomes } = data
  requireSameLength(scores, treated, 'scores', 'treated')
  requireSameLength(scores, outcomes, 'scores', 'outcomes')
  checkNumbers(scores, 'scores')
  checkNumbers(outcomes, 'outcomes')
  const soFar: Tally = { treatedN: 0, treatedSum: 0, controlN: 0, controlSum: 0 }
  const add = (i: number) => {
    const side = treated[i] === true || treated[i] === 1
    if (!side && treated[i] !== false && treated[i] !== 0) {
      throw new StatsError('out-of-range', `treated[${i}] is ${treated[i]}; it must be 0 or 1.`)
    }
    soFar[side ? 'treatedN' : 'controlN']++
    soFar[side ? 'treatedSum' : 'controlSum'] += outcomes[i]
  }
  for (let i = 0; i < scores.length; i++) add(i)
  const all = { ...soFar }
  if (all.treatedN === 0 || all.controlN === 0) {
    throw new StatsError('too-few', 'Both treated and untreated people are needed to measure uplift.')
  }
  Object.assign(soFar, { treatedN: 0, treatedSum: 0, controlN: 0, controlSum: 0 })

  const order = Array.from(scores, (_, i) => i).sort((i, j) => scores[j] - scores[i])
  if (scores[order[0]] === scores[order[order.length - 1]]) {
    throw new StatsError('constant', 'All scores are equal, so there is no order to judge.')
  }
  const points: UpliftPoint[] = [{ share: 0, gain: 0 }]
  order.forEach((i, rank) => {
    add(i)
    const tied = rank + 1 < order.length && scores[order[rank + 1]] === scores[i]
    // Before both groups have someone, the effect is unknown: the line runs straight to the first point where it is
    // known.
    if (tied || soFar.treatedN === 0 || soFar.controlN === 0) return
    points.push({ share: (rank + 1) / order.length, gain: gainOf(soFar, all) })
  })
  const area = areaUnder(points)
  return { points, area, areaOverRandom: area - points[points.length - 1].gain / 2 }
}

function areaUnder(points: UpliftPoint[]): number {
  let area = 0
  for (let i = 1; i < points.length; i++) {
    area += ((points[i].share - points[i - 1].share) * (points[i].gain + points[i - 1].gain)) / 2
  }
  return area
}
