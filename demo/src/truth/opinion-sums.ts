import { day } from '../calendar.ts'
import { askedOn, responseChance, thresholdsOf } from '../happenings/surveys.ts'
import { dimensions } from '../parameters.ts'
import type { Life } from '../people/life.ts'
import {
  activeAt,
  ease,
  economicShift,
  expectedAnswer,
  expectedNps,
  recommends,
  risenRecommendation,
  satisfactionWith,
  scales,
} from '../people/opinions.ts'
import type { World } from '../world.ts'

/** A mean over a population and over those of it who answer, from one pass: weighted sums. */
export interface Mean {
  n: number
  sum: number
  answering: number
  answeringSum: number
}
const mean = (): Mean => ({ n: 0, sum: 0, answering: 0, answeringSum: 0 })
function put(to: Mean, value: number, chance: number): void {
  to.n++
  to.sum += value
  to.answering += chance
  to.answeringSum += chance * value
}

const priceSteps = 200

/** What the whole customer base thinks, and what those who answer would make one believe. */
export interface OpinionSums {
  nps: Mean
  /** at the ends of the quarters (of 91.25 days) up to the data end, the last one first */
  quarters: Mean[]
  /** after a further rise of all prices by a tenth */
  npsRisen: Mean
  promoters: Mean
  detractors: Mean
  npsOfAll: Mean
  /** as it was asked in the last year, person by person */
  npsAsked: Mean
  /** the population in cells that the shop can see: club × three or more orders × 55 and older */
  cells: Mean[]
  csat: Mean
  csatTop: Mean
  ces: Mean
  value: Record<(typeof dimensions)[number], Mean>
  loyalty: Mean
  /** by half euros: how many would pay it at most; and the four thresholds of the price questions */
  willing: Float64Array
  thresholds: [Float64Array, Float64Array, Float64Array, Float64Array]
}

export function noOpinions(): OpinionSums {
  const steps = () => new Float64Array(priceSteps)
  return {
    nps: mean(),
    quarters: [],
    npsRisen: mean(),
    promoters: mean(),
    detractors: mean(),
    npsOfAll: mean(),
    npsAsked: mean(),
    cells: Array.from({ length: 8 }, mean),
    csat: mean(),
    csatTop: mean(),
    ces: mean(),
    value: { functional: mean(), emotional: mean(), social: mean(), economic: mean() },
    loyalty: mean(),
    willing: steps(),
    thresholds: [steps(), steps(), steps(), steps()],
  }
}

export function addOpinions(sums: OpinionSums, world: World, life: Life): void {
  const { person } = life
  const { until } = world.calendar
  const felt = recommends(world, life, until)
  const chance = responseChance(person, life.orders.length, felt)
  const { promoter, detractor, nps } = expectedNps(felt)
  put(sums.npsOfAll, 100 * nps, chance)
  if (person.stallShare === 1 || life.orders.length === 0) return
  addOrders(sums, world, life)
  addQuarters(sums, world, life)
  if (!activeAt(life, until)) return
  put(sums.nps, 100 * nps, chance)
  put(sums.npsRisen, 100 * expectedNps(felt + risenRecommendation(0.1)).nps, chance)
  put(sums.promoters, promoter, chance)
  put(sums.detractors, detractor, chance)
  const older = person.ageBand === '55-64' || person.ageBand === '65+'
  const cell = (person.clubMember ? 1 : 0) + (life.orders.length >= 3 ? 2 : 0) + (older ? 4 : 0)
  put(sums.cells[cell]!, 100 * nps, chance)
  for (const at of askedOn(world, life, 'nps')) {
    if (at <= until - 365 * day) continue
    const then = recommends(world, life, at)
    const orders = life.orders.filter((order) => order.at < at).length
    put(sums.npsAsked, 100 * expectedNps(then).nps, responseChance(person, orders, then))
  }
  for (const dimension of dimensions) {
    const value = person.value[dimension] + (dimension === 'economic' ? economicShift(world, until) : 0)
    put(sums.value[dimension], expectedAnswer(scales.value, value).mean, chance)
  }
  put(sums.loyalty, expectedAnswer(scales.recommend, felt).mean, chance)
  const step = (price: number) => Math.min(priceSteps - 1, Math.round(price * 2))
  sums.willing[step(person.willingToPay)]!++
  for (const [i, price] of thresholdsOf(person).entries()) sums.thresholds[i]![step(price)]!++
}

function addQuarters(sums: OpinionSums, world: World, life: Life): void {
  const { start, until } = world.calendar
  for (let quarter = 0; until - quarter * 91.25 * day > start + 90 * day; quarter++) {
    const at = until - quarter * 91.25 * day
    sums.quarters[quarter] ??= mean()
    if (!activeAt(life, at)) continue
    const felt = recommends(world, life, at)
    const orders = life.orders.filter((order) => order.at < at).length
    put(sums.quarters[quarter]!, 100 * expectedNps(felt).nps, responseChance(life.person, orders, felt))
  }
}

function addOrders(sums: OpinionSums, world: World, life: Life): void {
  const { person } = life
  const from = world.calendar.until - 365 * day
  for (const { experience, number } of life.orders) {
    if (!experience?.delivered || experience.deliveredAt < from || experience.deliveredAt >= world.calendar.until)
      continue
    const felt = satisfactionWith(person, experience.points)
    const chance = responseChance(person, number + 1, felt)
    const { mean: score, top } = expectedAnswer(scales.csat, felt, 4)
    put(sums.csat, score, chance)
    put(sums.csatTop, top, chance)
    if (experience.contact)
      put(sums.ces, expectedAnswer(scales.ces, ease(person, experience.contact, experience.curt)).mean, chance)
  }
}
