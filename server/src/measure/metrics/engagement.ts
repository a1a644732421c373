import { splitByCustomer } from '../query/facts.ts'
import { customerAndPlace, placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

/** What is done to a customer, or about one, is nothing that the customer did. */
const notTheirs = `('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled',
      'Order Refunded', 'Order Delivered', 'Case Opened', 'Case Closed', 'Mention Found')`

export const engagementWords =
  'Active is who did something in the last 28 days of the period (or in all of it, where it is shorter): visited, bought, answered, wrote. What was done to them, such as a campaign, does not count. In a series: in the last 28 days of each interval, or all of it.'

export interface EngagementRow extends StatisticsRow {
  customers: number
  days: number
  squares: number
}

/** SQL: days on which customers did something, with the place that each counts in and how long before its end it lies. */
function daysOfActivity(columns: string, first: string, last: string, condition = 'true'): string {
  return `
      SELECT customer_id, ${columns}
      FROM (
        SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
        FROM events AS e GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
        WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ${notTheirs}
          AND time >= toDateTime(${first}, {timeZone:String}) AND time < toDateTime(${last} + 1, {timeZone:String}))
      WHERE ${condition}`
}

/**
 * Who was active in which period or interval, and on which of its last 28 days, as bits. A day counts once however often
 * an event was sent, so copies that are not merged yet need not be looked for.
 */
function activeCustomers(plan: Plan): string {
  const whole = [0, ...(plan.comparison ? [1] : [])].map((place) => {
    const first = `{starts:Array(Date)}[${place + 1}]`
    const last = `{ends:Array(Date)}[${place + 1}]`
    return daysOfActivity(
      `toUInt16(${place}) AS place, toUInt8(${last} - day) AS ago`,
      `greatest(${first}, ${last} - 27)`,
      last,
    )
  })
  const begin = 'toDate(dateTrunc({interval:String}, day))'
  const end = `least(toDate(dateTrunc({interval:String}, ${begin} + {stride:UInt16})) - 1, {ends:Array(Date)}[1])`
  const series = daysOfActivity(
    `toUInt16(${begin}) AS place, toUInt8(least(${end} - day, 255)) AS ago`,
    '{starts:Array(Date)}[1]',
    '{ends:Array(Date)}[1]',
    'ago < 28',
  )
  return splitByCustomer(
    plan,
    `
    SELECT * FROM (
      SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, groupBitOr(bitShiftLeft(toUInt32(1), ago)) AS active_days
      FROM (
        SELECT ${customerAndPlace} AS key, ago
        FROM (${[...whole, ...(plan.wantsSeries ? [series] : [])].join(' UNION ALL ')}))
      GROUP BY key)
    WHERE customer_id IN (SELECT customer_id FROM activity GROUP BY customer_id HAVING max(known))`,
  )
}

export function engagementSql(plan: Plan): string {
  return `
      SELECT ${placeKeys(plan)}, customers, days, squares
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS customers,
          sum(bitCount(active_days)) AS days, sum(bitCount(active_days) * bitCount(active_days)) AS squares
        FROM (${activeCustomers(plan)})
        ${placeGrouping(plan)})`
}

export const activeOnes = {
  words: 'Customers who were active in the last 28 days of the period',
  sql: (plan: Plan) => `SELECT * FROM (${activeCustomers(plan)}) WHERE place = 0`,
}
