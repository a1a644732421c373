import type { RfmAnswer } from '@esteem/contract'
import Big from 'big.js'
import type { ClickHouse } from '../../platform/index.ts'
import { daysBetween } from '../query/days.ts'
import { paramsOf } from '../query/params.ts'
import type { Plan } from '../query/plan.ts'
import { scoredCustomers } from './scores.ts'
import { segmentOf, segments, tiers } from './segments.ts'

interface Row {
  recency: number | null
  frequency: number | null
  monetary: number | null
  tier: string | null
  customers: number
  worth: string
  first_last: string
  last_last: string
  least_purchases: number
  most_purchases: number
  least_worth: string
  most_worth: string
}

export function rfmSql(plan: Plan): string {
  return `
    SELECT recency_score AS recency, frequency_score AS frequency, monetary_score AS monetary, worth_tier AS tier,
      count() AS customers, sum(c.worth) AS worth, min(last_day) AS first_last, max(last_day) AS last_last,
      min(purchases) AS least_purchases, max(purchases) AS most_purchases, min(c.worth) AS least_worth, max(c.worth) AS most_worth
    FROM (SELECT *, toNullable(recency) AS recency_score, toNullable(frequency) AS frequency_score, toNullable(monetary) AS monetary_score, toNullable(tier) AS worth_tier
      FROM (${scoredCustomers(plan)})) AS c
    GROUP BY GROUPING SETS ((recency_score, frequency_score), (recency_score), (frequency_score), (monetary_score), (worth_tier))`
}

const method =
  'Each customer is scored 1 to 5 on how lately they bought (recency), on how many days they bought (frequency) and on what they paid less refunds so far (monetary). Score 5 says that at least four fifths of the customers are strictly worse; equal customers get equal scores, so where most have bought once, the middle scores of frequency stay empty. Segments are named by recency and frequency. Tiers go by worth so far: the best 5 %, the next 15 %, the next 30 %, the rest.'

/** The grid, the segments with their names, and the tiers. Customers are scored and counted where they are stored. */
export async function readRfm(clickhouse: ClickHouse, plan: Plan): Promise<RfmAnswer> {
  const rows = await clickhouse.query<Row>({ text: rfmSql(plan), params: paramsOf(plan) })
  const grid = rows
    .filter((row) => row.recency !== null && row.frequency !== null)
    .map((row) => ({
      recency: row.recency!,
      frequency: row.frequency!,
      segment: segmentOf(row.recency!, row.frequency!),
      customers: row.customers,
      worth: row.worth,
    }))
    .sort((a, b) => b.recency - a.recency || b.frequency - a.frequency)
  const customers = grid.reduce((sum, cell) => sum + cell.customers, 0)
  const worth = add(grid)
  const shareOf = (part: Big) => (worth.gt(0) ? part.div(worth).toNumber() : null)
  const only = (key: 'recency' | 'frequency' | 'monetary') =>
    rows
      .filter((row) => row[key] !== null && (key === 'monetary' || (row.recency === null) !== (row.frequency === null)))
      .sort((a, b) => a[key]! - b[key]!)
  return {
    asOf: plan.horizon,
    currency: plan.currency,
    customers,
    scores: {
      recency: only('recency').map((row) => ({
        score: row.recency!,
        customers: row.customers,
        least: daysBetween(row.last_last, plan.horizon),
        most: daysBetween(row.first_last, plan.horizon),
      })),
      frequency: only('frequency').map((row) => ({
        score: row.frequency!,
        customers: row.customers,
        least: row.least_purchases,
        most: row.most_purchases,
      })),
      monetary: only('monetary').map((row) => ({
        score: row.monetary!,
        customers: row.customers,
        least: row.least_worth,
        most: row.most_worth,
      })),
    },
    grid,
    segments: segments.map(({ segment, name, meaning }) => {
      const cells = grid.filter((cell) => cell.segment === segment)
      const count = cells.reduce((sum, cell) => sum + cell.customers, 0)
      const own = add(cells)
      return {
        segment,
        name,
        meaning,
        customers: count,
        share: customers === 0 ? 0 : count / customers,
        worth: own.toFixed(),
        worthShare: shareOf(own),
        averageWorth: count === 0 ? null : own.div(count).toFixed(2),
      }
    }),
    tiers: tiers.map(({ tier, name, meaning }) => {
      const row = rows.find((each) => each.tier === tier)
      const own = new Big(row?.worth ?? 0)
      return {
        tier,
        name,
        meaning,
        customers: row?.customers ?? 0,
        least: row?.least_worth ?? null,
        worth: own.toFixed(),
        worthShare: shareOf(own),
      }
    }),
    method,
    notes: [`As of ${plan.horizon}, the last day that orders are known of. Worth is in ${plan.currency}.`],
  }
}

function add(cells: { worth: string }[]): Big {
  return cells.reduce((sum, { worth }) => sum.plus(worth), new Big(0))
}
