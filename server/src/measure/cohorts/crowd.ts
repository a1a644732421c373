import type { cohortIntervals } from '@esteem/contract'
import type { Crowd } from '../query/behind.ts'
import { nextStart, startOf } from '../query/days.ts'
import { nameInterval } from '../query/name-days.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import { cohortCustomersSql } from './triangle.ts'

interface Cell {
  by: (typeof cohortIntervals)[number]
  /** A day of the cohort's period. */
  start: string
  /** How many periods later; the whole cohort when left out. */
  age?: number
}

/** The customers of a cohort, or of one cell of the triangle. */
export function crowdOfCohort(plan: Plan, { by, start, age }: Cell): Crowd {
  const cohort = startOf(by, start)
  let period = cohort
  for (let each = 0; each < (age ?? 0); each++) period = nextStart(by, period)
  const first = `First bought in ${nameInterval(by, cohort)}`
  return {
    statement: { text: cohortCustomersSql(age !== undefined), params: { ...paramsOf(plan), cohort, period } },
    words: age ? `${first}, and bought in ${nameInterval(by, period)}` : first,
  }
}
