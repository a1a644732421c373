import { splitByCustomer } from '../query/facts.ts'
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

/**
 * Who was active in which period or interval, and on which of its last 28 days, as bits. A day counts once however often
 * an event was sent, so copies that are not merged yet need not be looked for.
 */
export function activeCustomers(plan: Plan): string {
  const whole = `arrayMap((number, last) -> (toUInt8(number), toDate(0), toUInt8(last - day)),
          arrayFilter((number, first, last) -> day BETWEEN greatest(first, last - 27) AND last, arrayEnumerate({starts:Array(Date)}), {starts:Array(Date)}, {ends:Array(Date)}),
          arrayFilter((last, first) -> day BETWEEN greatest(first, last - 27) AND last, {ends:Array(Date)}, {starts:Array(Date)}))`
  const begin = 'toDate(dateTrunc({interval:String}, day))'
  const end = `least(toDate(dateTrunc({interval:String}, ${begin} + {stride:UInt16})) - 1, {ends:Array(Date)}[1])`
  const series = `arrayFilter(place -> place.3 < 28 AND day BETWEEN {starts:Array(Date)}[1] AND {ends:Array(Date)}[1],
          [(toUInt8(1), ${begin}, toUInt8(least(${end} - day, 255)))])`
  return splitByCustomer(
    plan,
    `
    SELECT customer_id, place.1 AS asked, place.2 AS place_start, groupBitOr(bitShiftLeft(toUInt32(1), place.3)) AS active_days
    FROM (
      SELECT ifNull(moved_to, customer_id) AS customer_id, toDate(time, {timeZone:String}) AS day
      FROM events AS e GLOBAL ANY LEFT JOIN moved ON moved.identity_id = e.identity_id
      WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ${notTheirs}
        AND time >= toDateTime(arrayMin({starts:Array(Date)}), {timeZone:String}) AND time < toDateTime(arrayMax({ends:Array(Date)}) + 1, {timeZone:String}))
    ARRAY JOIN ${plan.wantsSeries ? `arrayConcat(${whole}, ${series})` : whole} AS place
    WHERE customer_id IN (SELECT customer_id FROM activity GROUP BY customer_id HAVING max(known))
    GROUP BY customer_id, asked, place_start`,
  )
}

export function engagementSql(plan: Plan): string {
  return `
      SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, ${plan.breakdown ? 'split_by,' : ''} customers, days, squares
      FROM (
        SELECT asked, place_start, ${plan.breakdown ? 'toNullable(bucket) AS split_by,' : ''} count() AS customers,
          sum(bitCount(active_days)) AS days, sum(pow(bitCount(active_days), 2)) AS squares
        FROM (${activeCustomers(plan)})
        GROUP BY GROUPING SETS ((asked, place_start)${plan.breakdown ? ', (asked, place_start, split_by)' : ''}))`
}

export const activeOnes = {
  words: 'Customers who were active in the last 28 days of the period',
  sql: (plan: Plan) => `SELECT * FROM (${activeCustomers(plan)}) WHERE place_start = toDate(0)`,
}
