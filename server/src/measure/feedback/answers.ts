import type { FeedbackMetricId } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'
import { newestAnswers } from '../query/answers.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import type { Score } from './scores.ts'

/** One person's newest score of each metric; null where they gave none. */
interface Voice {
  customerId: number
  scores: (number | null)[]
  /** The day of each; of no meaning where there is none. */
  days: string[]
}

/** Everyone's newest answers in a period and in the one before it. */
export interface Voices {
  metrics: FeedbackMetricId[]
  now: Voice[]
  before: Voice[]
}

export async function readVoices(clickhouse: ClickHouse, plan: Plan, metrics: FeedbackMetricId[]): Promise<Voices> {
  const rows = await clickhouse.query<{
    place: number
    customer_id: number
    scores: (number | null)[]
    days: string[]
  }>({
    text: `SELECT place, customer_id, scores, days FROM (${newestAnswers({ ...plan, breakdown: null, wantsSeries: false }, metrics, true)})`,
    params: paramsOf(plan),
  })
  const of = (number: number) =>
    rows
      .filter(({ place }) => place === number)
      .map(({ customer_id, scores, days }): Voice => ({ customerId: customer_id, scores, days }))
  return { metrics, now: of(0), before: of(1) }
}

const monthly = (plan: Plan): Plan => ({
  ...plan,
  comparison: null,
  breakdown: null,
  interval: 'month',
  wantsSeries: true,
})

export const monthsSql = (plan: Plan, metrics: readonly FeedbackMetricId[]) => `
    SELECT toString(toDate(place)) AS month, customer_id, scores, days
    FROM (${newestAnswers(monthly(plan), metrics, true)}) WHERE place > 0`

/** Everyone's newest answers in each month of a period, by the first day of the month. */
export async function readMonths(
  clickhouse: ClickHouse,
  plan: Plan,
  metrics: readonly FeedbackMetricId[],
): Promise<Map<string, Voice[]>> {
  const rows = await clickhouse.query<{ month: string; customer_id: number } & Omit<Voice, 'customerId'>>({
    text: monthsSql(plan, metrics),
    params: paramsOf(monthly(plan)),
  })
  const voices = rows.map(({ customer_id, ...row }) => ({ ...row, customerId: customer_id }))
  return Map.groupBy(voices, ({ month }) => month)
}

/** Of those who answered everything that a score is made of: who they are (0 is nobody known), when they answered, and their value. */
export function valuesOf(score: Score, metrics: FeedbackMetricId[], voices: Voice[]) {
  const columns = score.metrics.map((metric) => metrics.indexOf(metric))
  const people: { customerId: number; day: string }[] = []
  const values: number[] = []
  for (const { customerId, scores, days } of voices) {
    const own = columns.map((column) => scores[column])
    if (own.some((value) => value === null)) continue
    people.push({ customerId, day: days[columns.at(-1)!] })
    values.push(score.valueOf(own as number[]))
  }
  return { people, values: Float64Array.from(values) }
}
