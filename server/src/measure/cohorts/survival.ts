import type { CohortsAnswer, CurvePoint } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'
import { returnCurve, stayingCurve, type Waiting } from '../finish/curve.ts'
import { purchaseDays, stretches } from '../query/facts.ts'
import { inactivityNote } from '../query/inactivity.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'

interface Row {
  cohort: string
  waiting: Waiting
}

type Survival = NonNullable<CohortsAnswer['survival']>[number]

/** SQL: from rows of customers with first_day, time and happened, what became of each cohort after how many days. */
function byCohort(rows: string): string {
  return `
    SELECT cohort, (groupArray(time), groupArray(happened_so_often), groupArray(still)) AS waiting
    FROM (
      SELECT toDate(dateTrunc({interval:String}, first_day)) AS cohort, time, countIf(happened) AS happened_so_often, countIf(NOT happened) AS still
      FROM (${rows})
      GROUP BY cohort, time)
    WHERE cohort BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]
    GROUP BY cohort ORDER BY cohort`
}

export const secondPurchaseSql = byCohort(`
        SELECT days[1] AS first_day, if(length(days) > 1, days[2], {horizon:Date}) - first_day AS time, length(days) > 1 AS happened
        FROM (${purchaseDays})`)

export const stayingSql = byCohort(`
        SELECT began AS first_day, least(lost_on, {horizon:Date}) - began AS time, lost_on <= {horizon:Date} AS happened
        FROM (${stretches}) WHERE is_first`)

const kinds: {
  id: Survival['id']
  name: string
  method: (plan: Plan) => string
  text: string
  curve: (waiting: Waiting) => CurvePoint[]
}[] = [
  {
    id: 'second-purchase',
    name: 'Bought again',
    method: () =>
      'Kaplan–Meier: the share of the cohort that has bought on a second day by so many days after the first. Those who have not yet count for as long as they have been followed. The band is the log-log one, at 95 % for each day by itself.',
    text: secondPurchaseSql,
    curve: (waiting) => returnCurve(waiting),
  },
  {
    id: 'staying',
    name: 'Still customers',
    method: (plan) =>
      `Kaplan–Meier: the share of the cohort that has not been lost by so many days after the first purchase; who comes back after having been lost stays lost here. ${inactivityNote(plan)} The band is the log-log one, at 95 % for each day by itself.`,
    text: stayingSql,
    curve: stayingCurve,
  },
]

/** How soon each cohort bought again and how long it stayed, and the same of all cohorts together. */
export async function readSurvival(clickhouse: ClickHouse, plan: Plan): Promise<Survival[]> {
  const params = paramsOf(plan)
  return await Promise.all(
    kinds.map(async ({ id, name, method, text, curve }) => {
      const rows = await clickhouse.query<Row>({ text, params })
      const all: Waiting = [0, 1, 2].map((column) => rows.flatMap(({ waiting }) => waiting[column])) as Waiting
      return {
        id,
        name,
        method: method(plan),
        together: curve(all),
        cohorts: rows.map(({ cohort, waiting }) => ({ start: cohort, curve: curve(waiting) })),
      }
    }),
  )
}
