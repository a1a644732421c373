import { type CohortsAnswer, endpoints } from '@esteem/contract'
import { type App, type ClickHouse, EsteemError, implement } from '../../platform/index.ts'
import { readPage } from '../query/behind.ts'
import { startOf } from '../query/days.ts'
import { paramsOf } from '../query/params.ts'
import type { MetricQuery, Plan } from '../query/plan.ts'
import { prepare } from '../query/run.ts'
import { crowdOfCohort } from './crowd.ts'
import { toCohorts, together } from './finish.ts'
import { readSurvival } from './survival.ts'
import { customersSql, moneySql, type TriangleRow } from './triangle.ts'

const mostPeriods = 200

const method = {
  customers:
    'A cohort is the customers whose first order that was not cancelled lies in the same period. Each cell is the number of them with an order in a later period, and its share of the cohort with Wilson’s interval, at 95 %. A period that is not over yet is marked: its cell can only grow. All cohorts together: over those whose period of that age is over.',
  money:
    'A cohort is the customers whose first order that was not cancelled lies in the same period. Each cell is what they paid in a later period, less refunds given in it, in the base currency; its share of what they paid in their first; and what a customer of the cohort was worth until its end, on average. Every order counts, so there is no margin of error. A period that is not over yet is marked.',
}

export function registerCohortRoutes(
  app: App,
  clickhouse: ClickHouse,
  planFor: (query: MetricQuery) => Promise<Plan>,
): void {
  implement(app, endpoints.getCohorts, async ({ query: { by, measure, from, to } }): Promise<CohortsAnswer> => {
    const asked = await planFor({ from, to, compare: 'none', interval: by })
    if (asked.cells.length > mostPeriods)
      throw new EsteemError(
        'invalid-input',
        `by: ${by} makes ${asked.cells.length} cohorts; at most ${mostPeriods} can be shown. Choose longer periods, or later first purchases with from.`,
      )
    const plan = await prepare(
      { ...asked, current: { ...asked.current, from: startOf(by, asked.current.from) } },
      [{ usesInactivity: true }],
      null,
      clickhouse,
    )
    const text = measure === 'money' ? moneySql(plan) : customersSql
    const [rows, survival] = await Promise.all([
      clickhouse.query<TriangleRow>({ text, params: paramsOf(plan) }),
      measure === 'customers' ? readSurvival(clickhouse, plan) : undefined,
    ])
    const cohorts = toCohorts(rows, { by, measure, horizon: plan.horizon })
    return {
      by,
      measure,
      currency: plan.currency,
      period: { ...asked.current, timeZone: plan.timeZone },
      cohorts,
      together: together(cohorts, measure),
      survival,
      method: method[measure],
      notes: [`Customers are followed until ${plan.horizon}, the last day that orders are known of.`],
    }
  })

  implement(app, endpoints.listCohortCustomers, async ({ query }) => {
    const { statement, words } = crowdOfCohort(await planFor({ compare: 'none', interval: query.by }), query)
    return { ...(await readPage(clickhouse, statement, query)), words }
  })
}
