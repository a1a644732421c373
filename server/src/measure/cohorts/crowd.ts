import type { cohortIntervals } from '@esteem/contract'
import type { Crowd } from '../query/behind.ts'
import { addDays, nextStart, startOf } from '../query/days.ts'
import { nameDays, nameInterval } from '../query/name-days.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import { cohortCustomersSql, cohortsCustomersSql } from './triangle.ts'

export interface CohortCell {
  by: (typeof cohortIntervals)[number]
  /** A day of the cohort's period. */
  start: string
  /** How many periods later; the whole cohort when left out. */
  age?: number
}

/** The customers of a cohort, or of one cell of the triangle. */
export function crowdOfCohort(plan: Plan, { by, start, age }: CohortCell): Crowd {
  const cohort = startOf(by, start)
  let period = cohort
  for (let each = 0; each < (age ?? 0); each++) period = nextStart(by, period)
  const first = `First bought in ${nameInterval(by, cohort)}`
  return {
    statement: { text: cohortCustomersSql(age !== undefined), params: { ...paramsOf(plan), cohort, period } },
    words: age ? `${first}, and bought in ${nameInterval(by, period)}` : first,
  }
}

/** Who bought so many periods after their first purchase, of all cohorts whose period of that age is over. */
export function crowdOfCohorts(plan: Plan, by: CohortCell['by'], age: number): Crowd {
  const isOver = (start: string) => addDays(nextStart(by, start), -1) <= plan.horizon
  const cohorts: { start: string; period: string }[] = []
  for (let start = startOf(by, plan.current.from); start <= plan.current.to; start = nextStart(by, start)) {
    let period = start
    for (let each = 0; each < age; each++) period = nextStart(by, period)
    if (isOver(start) && isOver(period)) cohorts.push({ start, period })
  }
  return {
    statement: {
      text: cohortsCustomersSql,
      params: {
        ...paramsOf(plan),
        cohorts: cohorts.map(({ start }) => start),
        periods: cohorts.map(({ period }) => period),
      },
    },
    words: `First bought in ${nameDays(plan.current)}${age === 0 ? '' : `, and bought again ${age === 1 ? `in the next ${by}` : `${age} ${by}s later`}`}`,
  }
}
