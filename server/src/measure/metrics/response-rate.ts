import { shareOf } from '../finish/share.ts'
import { splitColumnOf } from '../query/buckets.ts'
import { splitByCustomer } from '../query/facts.ts'
import { grouping, inPeriods, keys } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  asked_for: number
  answered: number
}

/** Invitations with the day they were sent on and whether anyone answered. */
function invitations(plan: Plan): string {
  const column = plan.breakdown && splitColumnOf(plan.breakdown.dimension, 'invitations')
  const rows = `
        SELECT customer_id, toDate(time, {timeZone:String}) AS day${column ? `, indexOf({values:Array(String)}, ${column}) AS bucket` : ''},
          invitation_id GLOBAL IN (SELECT invitation_id FROM feedback WHERE event = 'Survey Answered' AND invitation_id != '' AND NOT has(flags, 'bot')) AS has_answer
        FROM survey_invitations`
  return column ? rows : splitByCustomer(plan, rows)
}

export const responseRate: Metric<Row> = {
  info: {
    id: 'response-rate',
    name: 'Response rate',
    unit: 'share',
    description: 'Of the surveys sent in the period, the share that was answered, if only in part.',
    method:
      'Invitations with a “Survey Sent” event in the period and at least one answer by now, divided by all invitations with such an event. An invitation that was sent again counts once; answers that are probably a program’s do not count. Who was asked in the last days may still answer. The interval is Wilson’s, at 95 %.',
  },
  splits: 'invitations',
  sql: (plan) => `
      SELECT ${keys(plan)}, count() AS asked_for, countIf(has_answer) AS answered
      FROM (${inPeriods(plan, invitations(plan))})
      ${grouping(plan)}`,
  finish: (row) => ({ ...shareOf(row?.answered, row?.asked_for), populationUnit: 'invitations' }),
  parts: ({ asked_for, answered }) => ({ asked: asked_for, answered }),
  behind: {
    words: 'Customers who were asked in the period',
    sql: (plan) => `
      SELECT customer_id${plan.breakdown ? ', bucket' : ''} FROM (${invitations(plan)})
      WHERE day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1]`,
  },
}
