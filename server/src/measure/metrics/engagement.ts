import { splitByCustomer } from '../query/facts.ts'
import { placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

/** What is done to a customer, or about one, is nothing that the customer did. */
const notTheirs = `('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled',
      'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Mention Found')`

export const engagementWords =
  'Active is who did something in the last 28 days of the period (or in all of it, where it is shorter): visited, bought, answered, wrote. What was done to them, such as a campaign, does not count. In a series: in the last 28 days of each interval, or all of it.'

export interface EngagementRow extends StatisticsRow {
  customers: number
  days: number
  squares: number
}

/** Which days count: those of the window at the end of a period, or also those of as many days just before it. */
type Windows = 'last' | 'last-and-before'

/** In a mark, a day of the window before counts so much, and one of the window itself 1. */
const before = 4096

/**
 * The days on which each known customer did something. A day counts once however often an event was sent, so copies
 * that are not merged yet need not be looked for. Days are gathered by identifier, in the order in which events lie, before anyone
 * asks whose the identifiers are.
 */
function daysOfCustomers(plan: Plan, windows: Windows): string {
  const length = windows === 'last' ? 1 : 2
  const firsts = [
    ...(plan.wantsSeries ? [`{starts:Array(Date)}[1]${windows === 'last' ? '' : ' - 28'}`] : []),
    ...(plan.comparison ? [1, 2] : [1]).map(
      (number) => `{ends:Array(Date)}[${number}] + 1 - ${length} * {windows:Array(UInt8)}[${number}]`,
    ),
  ]
  return `
    SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
    FROM activity AS a
    GLOBAL ANY LEFT JOIN (
      SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
      FROM events
      WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ${notTheirs}
        AND time >= toDateTime(arrayMin([${firsts.join(', ')}]), {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
      GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
    GROUP BY customer_id HAVING max(known) AND notEmpty(days)`
}

/**
 * SQL: of each customer, one list of marks for each period and interval that any of the days counts in. A mark is a place,
 * and in its lower half 1 for a day of the window or `before`.
 */
function marksSql(plan: Plan, windows: Windows): string {
  const mark = (place: string, day: string) => `toUInt32(bitShiftLeft(toUInt32(${place}), 16) + ${day})`
  const wholes = (plan.comparison ? [1, 2] : [1]).map((number) => {
    const ago = `toInt32({ends:Array(Date)}[${number}]) - toInt32(day)`
    const window = `{windows:Array(UInt8)}[${number}]`
    const most = windows === 'last' ? window : `2 * ${window}`
    return `[arrayMap(day -> ${mark(String(number - 1), `if(${ago} < ${window}, 1, ${before})`)}, arrayFilter(day -> ${ago} >= 0 AND ${ago} < ${most}, days))]`
  })
  const begin = 'toDate(dateTrunc({interval:String}, day))'
  const next = (start: string) => `toDate(dateTrunc({interval:String}, ${start} + {stride:UInt16}))`
  /** The mark of a day in the interval that begins so; 0 where it does not count. */
  const inInterval = (start: string) => {
    const last = `toInt32(least(${next(start)} - 1, {ends:Array(Date)}[1]))`
    const window = `least(28, ${last} - toInt32(greatest(${start}, {starts:Array(Date)}[1])) + 1)`
    const ago = `${last} - toInt32(day)`
    const early = windows === 'last' ? '0' : `if(${ago} < 2 * ${window}, ${mark(start, String(before))}, 0)`
    return `if(${ago} < 0 OR ${window} < 1, 0, if(${ago} < ${window}, ${mark(start, '1')}, ${early}))`
  }
  const marks =
    windows === 'last'
      ? `arrayMap(day -> ${inInterval(begin)}, days)`
      : `arraySort(arrayConcat(arrayMap(day -> ${inInterval(begin)}, days), arrayMap(day -> ${inInterval(next(begin))}, days)))`
  const series = `arraySplit((mark, last) -> bitShiftRight(mark, 16) != bitShiftRight(last, 16), counted, arrayPushFront(arrayPopBack(counted), counted[1]))`
  const counted = `arrayFilter(mark -> mark > 0, ${marks}) AS counted`
  return plan.wantsSeries
    ? `${counted}, arrayConcat(${wholes.join(', ')}, ${series}) AS groups`
    : `arrayConcat(${wholes.join(', ')}) AS groups`
}

/** Who was active in which period or interval: customer_id, place, active_days, and earlier_days where they are asked for. */
function activeCustomers(plan: Plan, windows: Windows): string {
  const columns =
    windows === 'last'
      ? 'length(marks) AS active_days'
      : `arraySum(arrayMap(mark -> bitAnd(mark, 65535), marks)) AS both, both % ${before} AS active_days, intDiv(both, ${before}) AS earlier_days`
  return splitByCustomer(
    plan,
    `
    SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, ${columns}
    FROM (SELECT customer_id, ${marksSql(plan, windows)} FROM (${daysOfCustomers(plan, windows)}))
    ARRAY JOIN groups AS marks
    WHERE notEmpty(marks)`,
  )
}

export function engagementSql(plan: Plan): string {
  return `
      SELECT ${placeKeys(plan)}, customers, days, squares
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS customers, sum(active_days) AS days, sum(active_days * active_days) AS squares
        FROM (${activeCustomers(plan, 'last')})
        ${placeGrouping(plan)})`
}

export interface TrendRow extends EngagementRow {
  days_before: number
}

/** The difference between the last window and the one before it, customer by customer. */
export function trendSql(plan: Plan): string {
  const change = '(toInt32(active_days) - toInt32(earlier_days))'
  return `
      SELECT ${placeKeys(plan)}, customers, days, days_before, squares
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS customers, sum(active_days) AS days, sum(earlier_days) AS days_before, sum(${change} * ${change}) AS squares
        FROM (${activeCustomers(plan, 'last-and-before')})
        ${placeGrouping(plan)})`
}

export const activeOnes = {
  words: 'Customers who were active in the last 28 days of the period',
  sql: (plan: Plan) => `SELECT * FROM (${activeCustomers(plan, 'last')}) WHERE place = 0`,
}

export const activeLately = {
  words: 'Customers who were active in the last 28 days of the period or in the 28 days before them',
  sql: (plan: Plan) => `SELECT * FROM (${activeCustomers(plan, 'last-and-before')}) WHERE place = 0`,
}
