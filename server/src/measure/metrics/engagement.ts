import { splitByCustomer } from '../query/facts.ts'
import { placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'
import { placesOfDays, windowsOf } from '../query/windows.ts'

/** What is done to a customer, or about one, is nothing that the customer did. */
const notTheirs = `('Campaign Sent', 'Campaign Withheld', 'Survey Sent', 'Message Sent', 'Order Updated', 'Order Cancelled',
      'Order Refunded', 'Order Delivered', 'Subscription Renewed', 'Case Opened', 'Case Closed', 'Case Reopened', 'Mention Found')`

export const engagementWords =
  'Active is who did something in the last 28 days of the period (or in all of it, where it is shorter): visited, bought, answered, wrote. What was done to them, such as a campaign, does not count. In a series: in the last 28 days of each interval, or all of it.'

export interface EngagementRow extends StatisticsRow {
  customers: number
  days: number
  squares: number
}

/** Which days count: those of the window at the end of a period, or also those of as many days just before it. */
type Kind = 'last' | 'last-and-before'

/** In a mark, a day of the window before counts so much, and one of the window itself 1. */
const before = 4096

/** The windows as parameters: days of those of the periods, and for a series which place each day counts in. */
export function windowParams(plan: Plan): Record<string, unknown> {
  const { wholes, series } = windowsOf(plan)
  const firstDay = [...wholes, ...series].map((window) => window.firstBefore).sort()[0]
  const { now, before: earlier } = placesOfDays(series, firstDay, plan.current.to)
  return {
    firstDay,
    windowFirsts: wholes.map(({ first }) => first),
    windowLasts: wholes.map(({ last }) => last),
    windowBefores: wholes.map(({ firstBefore }) => firstBefore),
    ...(plan.wantsSeries && { placesNow: now, placesBefore: earlier[0], placesEarlier: earlier[1] }),
  }
}

/**
 * The days on which each known customer did something. A day counts once however often an event was sent, so copies
 * that are not merged yet need not be looked for. Days are gathered by identifier, in the order in which events lie, before
 * anyone asks whose the identifiers are.
 */
const daysOfCustomers = `
    SELECT customer_id, arraySort(arrayDistinct(groupArrayArray(seen))) AS days
    FROM activity AS a
    GLOBAL ANY LEFT JOIN (
      SELECT identity_id, groupArray(toDate(time, {timeZone:String})) AS seen
      FROM events
      WHERE identity_id != 0 AND type IN ('track', 'page', 'screen') AND event NOT IN ${notTheirs}
        AND time >= toDateTime({firstDay:Date}, {timeZone:String}) AND time < toDateTime({ends:Array(Date)}[1] + 1, {timeZone:String})
      GROUP BY identity_id) AS e ON e.identity_id = a.identity_id
    GROUP BY customer_id HAVING max(known) AND notEmpty(days)`

/**
 * SQL: of each customer, one list of marks for each period and interval that any of the days counts in. A mark is a place,
 * and in its lower half 1 for a day of the window or `before`.
 */
function marksSql(plan: Plan, kind: Kind): string {
  const daysFrom = (first: string, last: string) => `arrayCount(day -> day BETWEEN ${first} AND ${last}, days)`
  const wholes = (plan.comparison ? [1, 2] : [1]).map((number) => {
    const [first, last, early] = ['Firsts', 'Lasts', 'Befores'].map((name) => `{window${name}:Array(Date)}[${number}]`)
    const place = (number - 1) * 65536
    const now = `arrayWithConstant(${daysFrom(first, last)}, toUInt32(${place + 1}))`
    if (kind === 'last') return `[${now}]`
    return `[arrayConcat(${now}, arrayWithConstant(${daysFrom(early, `${first} - 1`)}, toUInt32(${place + before})))]`
  })
  if (!plan.wantsSeries) return `arrayConcat(${wholes.join(', ')}) AS groups`
  const marks = (places: string, mark: number) =>
    `arrayMap(place -> toUInt32(place * 65536 + ${mark}), arrayFilter(place -> place > 0, arrayMap(day -> {${places}:Array(UInt16)}[day - {firstDay:Date} + 1], days)))`
  const now = marks('placesNow', 1)
  const all =
    kind === 'last'
      ? now
      : `arraySort(arrayConcat(${now}, ${marks('placesBefore', before)}, ${marks('placesEarlier', before)}))`
  return `${all} AS counted,
        arrayConcat(${wholes.join(', ')},
          arraySplit((mark, last) -> bitShiftRight(mark, 16) != bitShiftRight(last, 16), counted, arrayPushFront(arrayPopBack(counted), counted[1]))) AS groups`
}

/** Who was active in which period or interval: customer_id, place, active_days, and earlier_days where they are asked for. */
function activeCustomers(plan: Plan, kind: Kind): string {
  const columns =
    kind === 'last'
      ? 'length(marks) AS active_days'
      : `arraySum(arrayMap(mark -> bitAnd(mark, 65535), marks)) AS both, both % ${before} AS active_days, intDiv(both, ${before}) AS earlier_days`
  return splitByCustomer(
    plan,
    `
    SELECT customer_id, toUInt16(bitShiftRight(marks[1], 16)) AS place, ${columns}
    FROM (SELECT customer_id, ${marksSql(plan, kind)} FROM (${daysOfCustomers}))
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
