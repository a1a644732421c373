import { type RatioSums, ratioOf } from '../finish/mean.ts'
import { moneyRows, splitByCustomer } from '../query/facts.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

type Row = StatisticsRow & RatioSums & { kept: string; before: string }

/** Where a day counts: in which period or interval, and whether in it or in the one before it. */
function places({ wantsSeries }: Plan): string {
  const whole = (isNow: 0 | 1, starts: string, ends: string) => `
        arrayMap(number -> (toUInt8(number), toDate(0), toUInt8(${isNow})), arrayFilter((number, first, last) -> day BETWEEN first AND last,
          arrayEnumerate({starts:Array(Date)}), {${starts}:Array(Date)}, {${ends}:Array(Date)}))`
  const series = `
        arrayFilter(place -> place.2 BETWEEN {starts:Array(Date)}[1] AND {lastWhole:Date}, [
          (toUInt8(1), toDate(dateTrunc({interval:String}, day)), toUInt8(1)),
          (toUInt8(1), toDate(dateTrunc({interval:String}, toDate(dateTrunc({interval:String}, day)) + {stride:UInt16})), toUInt8(0))])`
  const all = [whole(1, 'starts', 'ends'), whole(0, 'beforeStarts', 'beforeEnds'), ...(wantsSeries ? [series] : [])]
  return `arrayConcat(${all.join(',')})`
}

/** What each customer of the period before paid in it, and in the period itself. */
function pairs(plan: Plan): string {
  return splitByCustomer(
    plan,
    `
    SELECT customer_id, place.1 AS asked, place.2 AS place_start,
      sumIf(net, place.3 = 0) AS was, sumIf(net, place.3 = 1) AS is_now
    FROM (SELECT customer_id, day, paid - back AS net FROM (${moneyRows({ ...plan, breakdown: null })}) WHERE customer_id != 0)
    ARRAY JOIN ${places(plan)} AS place
    GROUP BY customer_id, asked, place_start HAVING was > 0`,
  )
}

/** Of what customers paid in the period before, how much came from them again. */
export function revenueKept(kind: 'gross' | 'net', info: Metric['info']): Metric<Row> {
  const exact = kind === 'net' ? 'is_now' : 'greatest(least(was, is_now), toDecimal128(0, 6))'
  const kept = `toFloat64(${exact})`
  return {
    info,
    splits: 'customers',
    sql: (plan) => `
      SELECT asked, if(place_start = toDate(0), NULL, place_start) AS start, ${plan.breakdown ? 'split_by,' : ''}
        n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
      FROM (
        SELECT asked, place_start, ${plan.breakdown ? 'toNullable(bucket) AS split_by,' : ''} count() AS n,
          sum(${kept}) AS numerator, sum(${kept} * ${kept}) AS numerator_squares,
          sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares,
          sum(${kept} * toFloat64(was)) AS products, sum(${exact}) AS kept, sum(was) AS before
        FROM (${pairs(plan)})
        GROUP BY GROUPING SETS ((asked, place_start)${plan.breakdown ? ', (asked, place_start, split_by)' : ''}))`,
    finish: ratioOf,
    parts: ({ before, kept }) => ({ before, kept }),
    notes: (plan) => [
      plan.wantsSeries
        ? 'Each interval is compared with the one before it; an interval that is not over yet is left out.'
        : 'Compared with the period of the same length just before.',
      'Orders stand for the contracts of a subscription business: what a customer pays in a period is what they ordered in it.',
    ],
    behind: {
      words: 'Customers of the period before, whose money this one is measured by',
      sql: (plan) => `SELECT * FROM (${pairs(plan)})`,
    },
  }
}
