import { customerBuckets, orderBuckets } from './buckets.ts'
import type { Plan } from './plan.ts'

/** Orders that count: order_id, customer_id, day, counted (its currency can be counted), paid in the base currency. */
export function orderRows(plan: Plan): string {
  return splitByOrder(
    plan,
    inBaseCurrency(
      plan,
      `SELECT order_id, customer_id, channel, toDate(placed_at, {timeZone:String}) AS day, amount, currency FROM orders WHERE NOT cancelled`,
    ),
  )
}

/** Refunds, as orders are told. */
export function refundRows(plan: Plan): string {
  const channel = plan.breakdown?.dimension.orderColumn
  return splitByOrder(
    plan,
    inBaseCurrency(
      plan,
      `SELECT order_id, customer_id, ${channel ? "ifNull(placed.channel, '') AS channel" : `'' AS channel`}, toDate(refunded_at, {timeZone:String}) AS day, amount, currency
       FROM refunds ${channel ? 'AS r ANY LEFT JOIN (SELECT order_id, channel FROM orders) AS placed USING order_id' : ''}`,
    ),
  )
}

/**
 * Orders and refunds together: customer_id, day, counted, paid, back, is_order. What cannot be counted in the base
 * currency has paid and back of 0.
 */
export function moneyRows(plan: Plan): string {
  const bucket = plan.breakdown ? ', bucket' : ''
  return `
    SELECT customer_id, day, counted, paid, CAST(0, 'Decimal(18, 6)') AS back, 1 AS is_order${bucket} FROM (${orderRows(plan)})
    UNION ALL
    SELECT customer_id, day, counted, CAST(0, 'Decimal(18, 6)') AS paid, given.paid AS back, 0 AS is_order${bucket} FROM (${refundRows(plan)}) AS given`
}

/** What known customers paid, less what they were given back, day by day: customer_id, day, net. */
export function netRows(plan: Plan): string {
  const all = { ...plan, breakdown: null }
  return `
    SELECT customer_id, day, paid AS net FROM (${orderRows(all)}) WHERE customer_id != 0 AND counted
    UNION ALL
    SELECT customer_id, day, -paid AS net FROM (${refundRows(all)}) WHERE customer_id != 0 AND counted`
}

/** What every known customer paid and was given back: customer_id, day, net (0 of what cannot be counted), is_order. */
export function flowRows(plan: Plan): string {
  const all = { ...plan, breakdown: null }
  return `
    SELECT customer_id, day, paid AS net, 1 AS is_order FROM (${orderRows(all)}) WHERE customer_id != 0
    UNION ALL
    SELECT customer_id, day, -paid AS net, 0 AS is_order FROM (${refundRows(all)}) WHERE customer_id != 0 AND counted`
}

/** A rate holds for a week, so that weekends and holidays have one. */
function inBaseCurrency({ converts }: Plan, rows: string): string {
  if (!converts)
    return `
      SELECT order_id, customer_id, channel, day, currency = {currency:String} AS counted,
        if(counted, amount, toDecimal64(0, 6)) AS own_amount
      FROM (${rows})`
  return `
      SELECT order_id, customer_id, channel, day, day <= ifNull(until, toDate(0)) AS counted,
        if(counted, toDecimal128(toDecimal128(amount, 6) * ifNull(rate, toDecimal64(0, 9)), 6), toDecimal128(0, 6)) AS own_amount
      FROM (${rows}) AS told ASOF LEFT JOIN (
        SELECT toString(currency) AS currency, day AS since, toDate(day + 7) AS until, rate FROM exchange_rates FINAL WHERE base = {currency:String}
        UNION ALL SELECT {currency:String}, toDate(0), toDate('2149-06-06'), toDecimal64(1, 9)) AS known
      ON told.currency = known.currency AND told.day >= known.since`
}

function splitByOrder(plan: Plan, rows: string): string {
  if (!plan.breakdown) return `SELECT order_id, customer_id, day, counted, own_amount AS paid FROM (${rows})`
  const { dimension } = plan.breakdown
  if (dimension.orderColumn)
    return `SELECT order_id, customer_id, day, counted, own_amount AS paid, indexOf({values:Array(String)}, ${dimension.orderColumn}) AS bucket FROM (${rows})`
  if (!dimension.ofOrders)
    return `
      SELECT order_id, customer_id, day, counted, own_amount AS paid, ifNull(found, {unknown:UInt64}) AS bucket
      FROM (${rows}) AS o ANY LEFT JOIN (${customerBuckets(plan)}) AS split USING customer_id`
  return `
      SELECT order_id, customer_id, day, counted, ifNull(found, {unknown:UInt64}) AS bucket,
        toDecimal128(toDecimal128(own_amount, 6) * ifNull(share, toDecimal64(1, 9)), 6) AS paid
      FROM (${rows}) AS o LEFT JOIN (${orderBuckets(plan)}) AS split USING order_id`
}

/** The days on which each customer bought, in order. Several orders on one day are one purchase. */
export const purchaseDays = `
  SELECT customer_id, arraySort(arrayDistinct(groupArray(toDate(placed_at, {timeZone:String})))) AS days
  FROM orders WHERE NOT cancelled AND customer_id != 0 AND toDate(placed_at, {timeZone:String}) <= {horizon:Date}
  GROUP BY customer_id`

/**
 * Each customer's stretches of buying without a gap longer than the inactivity limit: customer_id, is_first, began, and
 * lost_on, the first day on which the limit had passed (which may still be to come).
 */
export const stretches = `
  SELECT customer_id, days[1] = stretch[1] AS is_first, stretch[1] AS began, toDate(stretch[-1] + {inactivity:UInt16} + 1) AS lost_on
  FROM (${purchaseDays})
  ARRAY JOIN arraySplit((day, before) -> day - before > {inactivity:UInt16}, days, arrayPushFront(arrayPopBack(days), days[1])) AS stretch`

/** Subscriptions: customer_id, began, and ended, the first day without it, which lies far ahead while no end is known. */
export const contracts = `
  SELECT customer_id, toDate(started_at, {timeZone:String}) AS began,
    if(ends_at < toDateTime64('2149-06-06 00:00:00', 3, 'UTC'), greatest(began, toDate(ends_at, {timeZone:String})), toDate('2149-06-06')) AS ended
  FROM subscriptions WHERE customer_id != 0`

/** Rows of customers, each with the bucket of its customer. */
export function splitByCustomer(plan: Plan, rows: string): string {
  if (!plan.breakdown) return rows
  return `
    SELECT c.*, ifNull(found, {unknown:UInt64}) AS bucket
    FROM (${rows}) AS c ANY LEFT JOIN (${customerBuckets(plan)}) AS split USING customer_id`
}
