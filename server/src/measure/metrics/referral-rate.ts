import { shareOf } from '../finish/share.ts'
import { splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  customers: number
  referrers: number
}

/**
 * Each customer who ever bought, with the first day with an order and the days with a referral. A day counts once
 * however often an event was sent, so copies that are not merged yet need not be looked for.
 */
const referrals = `
    SELECT customer_id, first_day, referred
    FROM (
      SELECT customer_id, toDate(min(placed_at), {timeZone:String}) AS first_day
      FROM orders WHERE NOT cancelled AND customer_id != 0 GROUP BY customer_id) AS o
    ANY LEFT JOIN (
      SELECT transform(identity_id, (SELECT identities FROM moves), (SELECT customers FROM moves), e.customer_id) AS customer_id,
        groupUniqArray(toDate(time, {timeZone:String})) AS referred
      FROM events AS e WHERE event = 'Referral Made' GROUP BY customer_id) AS r USING customer_id`

export const referralRate: Metric<Row> = {
  info: {
    id: 'referral-rate',
    name: 'Referral rate',
    unit: 'share',
    description:
      'Of everyone who has bought by the end of the period, the share that recommended you to someone in it.',
    method:
      'Customers with a “Referral Made” event in the period and an order on or before its last day, divided by all customers with an order on or before its last day. The interval is Wilson’s, at 95 %.',
  },
  splits: 'customers',
  usesCells: true,
  sql: (plan) => {
    const bucket = plan.breakdown
    return `
      SELECT {cellAsked:Array(UInt8)}[cell] AS asked, {cellLabels:Array(Nullable(Date))}[cell] AS start,
        ${bucket ? 'split_by,' : ''} customers, referrers
      FROM (
        SELECT ${bucket ? 'toNullable(bucket) AS split_by,' : ''}
          sumForEach(arrayMap(end -> if(first_day <= end, alike, 0), {cellEnds:Array(Date)})) AS bought,
          sumForEach(arrayMap((start, end) -> if(first_day <= end AND arrayExists(day -> day BETWEEN start AND end, referred), alike, 0),
            {cellStarts:Array(Date)}, {cellEnds:Array(Date)})) AS made
        FROM (
          SELECT first_day, referred, ${bucket ? 'bucket,' : ''} count() AS alike
          FROM (${splitByCustomer(plan, referrals)}) GROUP BY first_day, referred${bucket ? ', bucket' : ''})
        ${bucket ? 'GROUP BY GROUPING SETS ((), (split_by))' : ''})
      ARRAY JOIN arrayEnumerate(bought) AS cell, bought AS customers, made AS referrers`
  },
  finish: (row) => shareOf(row?.referrers, row?.customers),
  parts: ({ referrers }) => ({ referrers }),
  behind: {
    words: 'Customers who recommended you to someone in the period',
    sql: (plan: Plan) => `
      SELECT * FROM (${splitByCustomer(plan, referrals)})
      WHERE first_day <= {cellEnds:Array(Date)}[1] AND arrayExists(day -> day BETWEEN {cellStarts:Array(Date)}[1] AND {cellEnds:Array(Date)}[1], referred)`,
  },
}
