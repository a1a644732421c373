import type { Cohort } from '@esteem/contract'
import type { Reading } from '../cohorts-search.ts'
import { numberOf } from '../reading.ts'

/** The first period is that of the first purchase: everyone bought in it, so it says nothing of who came back. */
export const firstAge = (reading: Reading) => (reading === 'share' || reading === 'number' ? 1 : 0)

/** What counts as the strongest colour: nearly the highest, as one odd small cohort must not pale the rest. */
export function hottest(cohorts: readonly Cohort[], reading: Reading): number {
  const values = cohorts
    .flatMap(({ cells }) => cells.slice(firstAge(reading)))
    .map((cell) => numberOf(cell, reading))
    .filter((value) => value !== null && value > 0)
    .sort((a, b) => Number(a) - Number(b))
  return values.length === 0 ? 1 : Number(values[Math.floor((values.length - 1) * 0.97)])
}

/** From 0, nothing, to 1. */
export function heatOf(value: number | null, most: number): number {
  return value === null ? 0 : Math.min(1, Math.max(0, value / most))
}
