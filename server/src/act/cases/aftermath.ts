import { type AftermathGroup, aftermathGroups, type CaseAftermath, type CaseRule, caseOutcomes } from '@esteem/contract'
import { kaplanMeier, ratioMetric, riskTableFromCounts, survivalAt } from '@esteem/stats'
import type { ClickHouse } from '../../platform/index.ts'

const days = 90
const level = 0.9

const words =
  'This is a comparison and not an effect: whose complaint could be resolved may differ from whose could not, and customers who answer from those who do not. Every customer counts once, from their first complaint on (or, without one, from their first answer); everyone is followed for 90 days or until today. Cases that are still open, or were no complaints, are left out. Only giving one kind of help by lot to some and not to others would show what it does.'

interface Row {
  group: AftermathGroup
  times: number[]
  bought: number[]
  waiting: number[]
  customers: number
  followed: number
  sum: number
  squares: number
}

/**
 * What customers did after they complained, by what became of it. Whose a complaint is, is decided as of now, so merges
 * and undone merges are followed.
 */
export async function readAftermath(
  clickhouse: ClickHouse,
  rules: readonly CaseRule[],
  currency: string,
  now: Date,
): Promise<CaseAftermath> {
  const scores = rules.flatMap(({ enabled, condition }) => (enabled && condition.kind === 'score' ? [condition] : []))
  const outcomes = Object.entries(caseOutcomes)
  const rows = await clickhouse.query<Row>({
    text: statement,
    params: {
      now: now.toISOString(),
      days,
      currency,
      metrics: scores.map(({ metric }) => metric),
      borders: scores.map(({ atMost }) => atMost),
      resolved: outcomes.filter(([, { resolved }]) => resolved === true).map(([id]) => id),
      unresolved: outcomes.filter(([, { resolved }]) => resolved === false).map(([id]) => id),
    },
  })
  const byGroup = new Map(rows.map((row) => [row.group, row]))
  return {
    days,
    currency,
    level,
    groups: Object.entries(aftermathGroups).map(([group, name]) =>
      finish(group as AftermathGroup, name, byGroup.get(group as AftermathGroup)),
    ),
    words,
  }
}

function finish(group: AftermathGroup, name: string, row: Row | undefined): CaseAftermath['groups'][number] {
  if (!row) return { group, name, customers: 0, repurchase: null, followed: 0, value: null }
  const curve = kaplanMeier(riskTableFromCounts(row.times, row.bought, row.waiting), { level })
  const still = survivalAt(curve, days)
  return {
    group,
    name,
    customers: row.customers,
    repurchase: still.estimable ? { value: 1 - still.estimate, lower: 1 - still.upper, upper: 1 - still.lower } : null,
    followed: row.followed,
    value: meanOf(row),
  }
}

/** Nothing of fewer than two, or of customers who are all alike: chance cannot be measured there. */
function meanOf({ followed, sum, squares }: Row): CaseAftermath['groups'][number]['value'] {
  if (followed < 2) return null
  try {
    const { estimate, lower, upper } = ratioMetric(
      {
        n: followed,
        numeratorSum: sum,
        numeratorSumOfSquares: squares,
        denominatorSum: followed,
        denominatorSumOfSquares: followed,
        sumOfProducts: sum,
      },
      { level },
    )
    return { value: estimate.toFixed(2), lower: lower.toFixed(2), upper: upper.toFixed(2) }
  } catch {
    return null
  }
}

// `until`: nobody is followed beyond the last order that is known of, as data may end before today.
const statement = `
  WITH
    (SELECT least({now:DateTime64(3)}, max(placed_at)) FROM orders) AS until,
    ended AS (
      SELECT JSONExtractString(properties, 'case_id') AS case_id,
        argMax(if(event = 'Case Closed', JSONExtractString(properties, 'outcome'), ''), time) AS outcome
      FROM customer_events WHERE event IN ('Case Closed', 'Case Reopened') GROUP BY case_id),
    asked AS (
      SELECT case_id, argMax(score, time) AS helped FROM feedback WHERE metric = 'helped' AND case_id != '' GROUP BY case_id),
    handled AS (
      SELECT customer_id, argMin(JSONExtractString(properties, 'case_id'), time) AS case_id, min(time) AS since
      FROM customer_events WHERE event = 'Case Opened' AND customer_id != 0 GROUP BY customer_id),
    scored AS (
      SELECT customer_id, minIf(time, low) AS low_since, countIf(low) > 0 AS complained, min(time) AS since
      FROM (
        SELECT customer_id, time, score <= arrayElement({borders:Array(Float64)}, indexOf({metrics:Array(String)}, metric)) AS low
        FROM feedback WHERE metric IN {metrics:Array(String)} AND score IS NOT NULL AND customer_id != 0)
      GROUP BY customer_id),
    begun AS (
      SELECT h.customer_id AS customer_id, h.since AS since,
        multiIf(
          ifNull(e.outcome, '') = '' OR e.outcome NOT IN arrayConcat({resolved:Array(String)}, {unresolved:Array(String)}), '',
          a.helped = 0, 'unresolved', a.helped > 0, 'resolved',
          e.outcome IN {resolved:Array(String)}, 'resolved', 'unresolved') AS group
      FROM handled AS h LEFT JOIN ended AS e ON e.case_id = h.case_id LEFT JOIN asked AS a ON a.case_id = h.case_id
      UNION ALL
      SELECT customer_id, if(complained, low_since, since) AS since, if(complained, 'unhandled', 'content') AS group
      FROM scored WHERE customer_id NOT IN (SELECT customer_id FROM handled)),
    counted AS (SELECT * FROM begun WHERE group != '' AND since < until),
    paid AS (
      SELECT customer_id, placed_at AS time, toFloat64(amount) AS amount, 1 AS is_order, currency FROM orders WHERE NOT cancelled
      UNION ALL
      SELECT customer_id, refunded_at AS time, -toFloat64(amount) AS amount, 0 AS is_order, currency FROM refunds),
    each AS (
      SELECT c.customer_id AS customer_id, any(c.group) AS group, any(c.since) AS since,
        minIf(p.time, p.is_order = 1 AND p.time > c.since) AS next_at,
        countIf(p.is_order = 1 AND p.time > c.since) > 0 AS again,
        sumIf(p.amount, p.currency = {currency:String} AND p.time > c.since AND p.time <= c.since + toIntervalDay({days:UInt32})) AS value
      FROM counted AS c LEFT JOIN paid AS p ON p.customer_id = c.customer_id
      GROUP BY customer_id),
    timed AS (
      SELECT group, value, again,
        toFloat64(dateDiff('second', since, if(again, next_at, until))) / 86400 AS waited,
        since + toIntervalDay({days:UInt32}) <= until AS whole
      FROM each)
  SELECT group, groupArray(waited) AS times, groupArray(toUInt8(again)) AS bought, groupArray(toUInt8(NOT again)) AS waiting,
    count() AS customers, countIf(whole) AS followed, sumIf(value, whole) AS sum, sumIf(value * value, whole) AS squares
  FROM timed GROUP BY group`
