import { normal, type Random } from '@esteem/stats/random'
import { day } from '../calendar.ts'
import { priceRise, recommending, satisfaction, scenarioEffects, valueWeights } from '../parameters.ts'
import { armOf } from '../shop/campaigns.ts'
import type { Order } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { attitudeSpread, type Person } from './customers.ts'
import type { Life } from './life.ts'

/** Felt value changes for all when all prices rise. */
export function economicShift(world: World, time: number): number {
  return ((world.scenarios.priceFactor(time) - 1) / 0.1) * priceRise.economicValue
}

/** Points of likelihood to recommend that a rise of all prices costs. */
export function risenRecommendation(rise: number): number {
  return (((rise / 0.1) * priceRise.economicValue * valueWeights.economic) / attitudeSpread) * recommending.attitude
}

function attitudeAt(world: World, person: Person, time: number): number {
  return person.attitude + (valueWeights.economic * economicShift(world, time)) / attitudeSpread
}

/** Satisfaction with an order, from 0 to 10, before the chance of an answer. */
export function satisfactionWith(person: Person, points: number): number {
  return satisfaction.mean + satisfaction.attitude * person.attitude + points
}

/** Points of the last two orders that the person has received by a time, averaged. */
export function recentExperience(life: Life, time: number): number {
  let sum = 0
  let count = 0
  for (let i = life.orders.length - 1; i >= 0 && count < 2; i--) {
    const { experience } = life.orders[i]!
    if (!experience || experience.deliveredAt > time) continue
    sum += experience.points
    count++
  }
  return count === 0 ? 0 : sum / count
}

/** How likely a person is to recommend the shop, from 0 to 10, before the chance of an answer. */
export function recommends(world: World, life: Life, time: number): number {
  const lost = world.scenarios.acts('nps-drop', time) ? scenarioEffects['nps-drop'].satisfaction : 0
  return (
    recommending.mean +
    recommending.attitude * attitudeAt(world, life.person, time) +
    recommending.experience * recentExperience(life, time) +
    thanked(world, life.person, time) +
    lost
  )
}

/** A thank-you campaign warms for six weeks. */
function thanked(world: World, person: Person, time: number): number {
  for (const campaign of world.plan) {
    if (campaign.kind.satisfaction === 0 || time < campaign.sentAt || time > campaign.sentAt + 45 * day) continue
    if (armOf(person, campaign) === 'treatment') return campaign.kind.satisfaction
  }
  return 0
}

/** Chances that a person's answer makes them a promoter or a detractor. */
export function expectedNps(latent: number): { promoter: number; detractor: number; nps: number } {
  const promoter = atLeast(scales.recommend, latent, 9)
  const detractor = 1 - atLeast(scales.recommend, latent, 7)
  return { promoter, detractor, nps: promoter - detractor }
}

/** How a felt strength becomes an answer on a scale of whole numbers: rounded after some noise, kept within the ends. */
export interface Scale {
  least: number
  most: number
  noise: number
  /** the place on the scale, before rounding, of what is felt */
  at: (felt: number) => number
}

export const scales = {
  recommend: { least: 0, most: 10, noise: recommending.noise, at: (felt: number) => felt },
  csat: { least: 1, most: 5, noise: satisfaction.answerNoise * 0.4, at: (felt: number) => 1 + felt * 0.4 },
  ces: { least: 1, most: 7, noise: 0.7, at: (felt: number) => felt },
  value: { least: 1, most: 7, noise: 0.55, at: (felt: number) => 4.8 + 1.1 * felt },
  psychographic: { least: 1, most: 5, noise: 0.45, at: (felt: number) => 3.1 + 0.85 * felt },
} as const satisfies Record<string, Scale>

export function answerOn(scale: Scale, felt: number, random: Random): number {
  const place = Math.round(scale.at(felt) + scale.noise * normal(random))
  return Math.min(Math.max(place, scale.least), scale.most)
}

/** The mean answer that a felt strength gives, and the chance of an answer of at least `top`. */
export function expectedAnswer(scale: Scale, felt: number, top = scale.most): { mean: number; top: number } {
  let mean: number = scale.least
  for (let answer = scale.least + 1; answer <= scale.most; answer++) mean += atLeast(scale, felt, answer)
  return { mean, top: atLeast(scale, felt, top) }
}

function atLeast(scale: Scale, felt: number, answer: number): number {
  return 1 - normalCdf((answer - 0.5 - scale.at(felt)) / scale.noise)
}

/** How easy it was to get an answer, from 1 (very hard) to 7 (very easy), before the chance of an answer. */
export function ease(person: Person, contact: { slow: boolean }, curt: boolean): number {
  return 5.7 + 0.3 * person.attitude - (contact.slow ? 1.7 : 0) - (curt ? 0.6 : 0)
}

/** The normal distribution function (Abramowitz & Stegun 26.2.17, error below 1e-7). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - tail : tail
}

/** Whether an order counts a customer among the active: placed within a year before. */
export function activeAt(life: Life, time: number): boolean {
  return life.orders.some((order: Order) => order.at <= time && order.at > time - 365 * day)
}
