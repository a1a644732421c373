import { day } from '../calendar.ts'
import { recommending, satisfaction } from '../parameters.ts'
import { expectedOrders, leavingChance, passed } from '../people/buying.ts'
import type { AverageLeaving } from '../people/leaving.ts'
import type { Life } from '../people/life.ts'
import { expectedAnswer, satisfactionWith, scales } from '../people/opinions.ts'
import { answerPoints, contactChance, latePoints } from '../shop/experience.ts'
import type { Order } from '../shop/orders.ts'
import type { World } from '../world.ts'

/**
 * What an incident does, order by order: the same person, the same order, the same luck, with and without it. Because the
 * chance of leaving follows from how the order went, both sides have a closed form and no random error.
 */
export interface Effect {
  orders: number
  /** points of satisfaction with the order, from 0 to 10 */
  satisfaction: number
  /** points of the CSAT answer, from 1 to 5 */
  csat: number
  /** points of likelihood to recommend just after, from 0 to 10 */
  recommend: number
  /** chance of a further order within 90 days */
  repurchase90: number
  /** total paid in the 365 days that follow, in euros */
  value365: number
}

export const incidents = ['late', 'slow-answer', 'damaged'] as const
export type Incident = (typeof incidents)[number]

/** Sums over the orders that had the incident, over all that could have had it, and what a plain comparison sees. */
export interface EffectSums {
  onThoseHit: Effect
  onAll: Effect
  seen: { hit: number; hitReturned: number; spared: number; sparedReturned: number }
}

const none = (): Effect => ({ orders: 0, satisfaction: 0, csat: 0, recommend: 0, repurchase90: 0, value365: 0 })
export const noEffect = (): EffectSums => ({
  onThoseHit: none(),
  onAll: none(),
  seen: { hit: 0, hitReturned: 0, spared: 0, sparedReturned: 0 },
})

/** Adds an order of the web shop to the effects; orders younger than 90 days are left out, as they are for whoever estimates. */
export function addOrder(
  sums: Record<Incident, EffectSums>,
  world: World,
  life: Life,
  order: Order,
  averageLeaving: AverageLeaving,
): void {
  const { experience, at } = order
  if (!experience?.delivered || at > world.calendar.until - 90 * day) return
  const { person, pace } = life
  const leave = averageLeaving(person, at)
  const stays90 = -Math.expm1(-person.rate * passed(pace, world.calendar, at, at + 90 * day))
  const orders365 = expectedOrders(person.rate, leave, passed(pace, world.calendar, at, at + 365 * day))
  const worth = (orders365 * person.meanOrder) / 100
  const next = life.orders[order.number + 1]
  const returned = next !== undefined && next.at <= at + 90 * day
  for (const incident of incidents) {
    if (incident === 'slow-answer' && !experience.contact) continue
    const hit = hadIncident(order, incident)
    const withIt = outcome(life, order, incident, true)
    const without = outcome(life, order, incident, false)
    const stay = without.leaving - withIt.leaving
    const effect: Effect = {
      orders: 1,
      satisfaction: withIt.points - without.points,
      csat: withIt.csat - without.csat,
      recommend: ((withIt.points - without.points) * recommending.experience) / (order.number === 0 ? 1 : 2),
      repurchase90: stay * stays90,
      value365: stay * worth,
    }
    add(sums[incident].onAll, effect)
    if (hit) add(sums[incident].onThoseHit, effect)
    const { seen } = sums[incident]
    if (hit) {
      seen.hit++
      if (returned) seen.hitReturned++
    } else {
      seen.spared++
      if (returned) seen.sparedReturned++
    }
  }
}

export function hadIncident(order: Order, incident: Incident): boolean {
  const experience = order.experience!
  if (incident === 'late') return experience.late
  return incident === 'damaged' ? experience.damaged : (experience.contact?.slow ?? false)
}

interface Outcome {
  points: number
  csat: number
  leaving: number
}

/** How the order is expected to go with an incident put in or taken out: the customer may write because of it, and be answered quickly or slowly. */
function outcome(life: Life, order: Order, incident: Incident, present: boolean): Outcome {
  const experience = order.experience!
  const late = incident === 'late' ? present : experience.late
  const damaged = incident === 'damaged' ? present : experience.damaged
  const base =
    experience.base +
    (damaged ? satisfaction.damaged : 0) -
    (experience.damaged ? satisfaction.damaged : 0) +
    (late ? latePoints(experience.daysIfLate) : 0)
  if (incident === 'slow-answer') return judged(life, base + answerPoints(present, experience.curt))
  const contact = contactChance(late, damaged)
  const slow = Math.min(experience.slowChance, 1)
  const silent = judged(life, base)
  const quick = judged(life, base + answerPoints(false, experience.curt))
  const slowly = judged(life, base + answerPoints(true, experience.curt))
  const mean = (key: keyof Outcome) =>
    (1 - contact) * silent[key] + contact * ((1 - slow) * quick[key] + slow * slowly[key])
  return { points: mean('points'), csat: mean('csat'), leaving: mean('leaving') }
}

function judged({ person }: Life, points: number): Outcome {
  return {
    points,
    csat: expectedAnswer(scales.csat, satisfactionWith(person, points)).mean,
    leaving: leavingChance(person, points),
  }
}

function add(sum: Effect, effect: Effect): void {
  for (const key of Object.keys(sum) as (keyof Effect)[]) sum[key] += effect[key]
}

export function averaged(sum: Effect): Effect {
  const n = Math.max(sum.orders, 1)
  return {
    orders: sum.orders,
    satisfaction: sum.satisfaction / n,
    csat: sum.csat / n,
    recommend: sum.recommend / n,
    repurchase90: sum.repurchase90 / n,
    value365: sum.value365 / n,
  }
}
