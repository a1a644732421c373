import { feedbackMetrics } from '@esteem/contract'
import type { ClickHouse } from '../../platform/index.ts'
import { countedAnswers } from '../query/answers.ts'
import type { Plan } from '../query/plan.ts'
import type { Score } from './scores.ts'

/** Answers of the period that a score leaves out, and how many count before each person is one voice. */
export async function readLeftOut(clickhouse: ClickHouse, { current, timeZone }: Plan, { metrics }: Score) {
  const own = metrics.map((metric) => `'${metric}'`).join(', ')
  const [row] = await clickhouse.query<{ programs: number; beyond: number; answers: number }>({
    text: `
      SELECT countIf(has(flags, 'bot')) AS programs,
        countIf(NOT has(flags, 'bot') AND NOT (${metrics.map((metric) => `(${onScale(metric)})`).join(' OR ')})) AS beyond,
        countIf(${metrics.map((metric) => `(${countedAnswers(metric)})`).join(' OR ')}) AS answers
      FROM feedback
      WHERE metric IN (${own}) AND isNotNull(score) AND toDate(time, {timeZone:String}) BETWEEN {from:Date} AND {to:Date}`,
    params: { ...current, timeZone },
  })
  return { programs: row.programs, beyondScale: row.beyond, answers: row.answers }
}

function onScale(metric: Score['metrics'][number]): string {
  const { lowest, highest } = feedbackMetrics[metric]
  return `metric = '${metric}' AND score BETWEEN ${lowest} AND ${highest}`
}
