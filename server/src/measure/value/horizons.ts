import type { ValueHorizon } from '@esteem/contract'

/** How far ahead, in days; the names of columns end with them. */
export const horizons = [
  { horizon: '90d', days: 90, words: '90 days' },
  { horizon: '1y', days: 365, words: 'a year' },
  { horizon: '3y', days: 1095, words: 'three years' },
] as const satisfies { horizon: ValueHorizon; days: number; words: string }[]

export type HorizonDays = (typeof horizons)[number]['days']

export function horizonOf(horizon: ValueHorizon) {
  return horizons.find((known) => known.horizon === horizon)!
}

/** Probability that each interval holds what will happen. */
export const level = 0.9

/** A year, the same for every business: 110 in a year count as 100 today. */
export const discountRate = 0.1

/** The same for each day, continuously. */
export const dailyRate = Math.log(1 + discountRate) / 365

/** How far back P(alive) and expected value are compared: four whole weeks, so that weekdays do not matter. */
export const daysBefore = 28
