import { type RatioSums, ratioOf } from '../finish/mean.ts'
import { netRows, splitByCustomer } from '../query/facts.ts'
import { placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

type Row = StatisticsRow & RatioSums & { kept: string; before: string }

/** Where a day counts: twice a place, and one more where it is the place itself rather than the one before it. */
function sides({ wantsSeries, comparison }: Plan): string {
  const within = (number: number, starts: string, ends: string) =>
    `day BETWEEN {${starts}:Array(Date)}[${number}] AND {${ends}:Array(Date)}[${number}]`
  const whole = [1, ...(comparison ? [2] : [])].flatMap((number) => [
    `if(${within(number, 'starts', 'ends')}, [toUInt32(${2 * number - 1})], [])`,
    `if(${within(number, 'beforeStarts', 'beforeEnds')}, [toUInt32(${2 * number - 2})], [])`,
  ])
  const begin = 'toDate(dateTrunc({interval:String}, day))'
  const series = `
        arrayFilter(side -> toDate(intDiv(side, 2)) BETWEEN {starts:Array(Date)}[1] AND {lastWhole:Date}, [
          toUInt32(toUInt16(${begin}) * 2 + 1),
          toUInt32(toUInt16(toDate(dateTrunc({interval:String}, ${begin} + {stride:UInt16}))) * 2)])`
  const all = [...whole, ...(wantsSeries ? [series] : [])]
  return `arrayConcat(${all.join(',')})`
}

/** What each customer of the period before paid in it, and in the period itself. */
function pairs(plan: Plan): string {
  const within = (starts: string, ends: string) => `day BETWEEN {${starts}:Array(Date)}[1] AND {${ends}:Array(Date)}[1]`
  if (!plan.comparison && !plan.wantsSeries)
    return splitByCustomer(
      plan,
      `
    SELECT customer_id, toUInt16(0) AS place, sumIf(net, ${within('beforeStarts', 'beforeEnds')}) AS was, sumIf(net, ${within('starts', 'ends')}) AS is_now
    FROM (${netRows(plan)})
    GROUP BY customer_id HAVING was > 0`,
    )
  return splitByCustomer(
    plan,
    `
    SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sumIf(net, NOT is_place) AS was, sumIf(net, is_place) AS is_now
    FROM (
      SELECT customer_id * 65536 + intDiv(side, 2) AS key, side % 2 = 1 AS is_place, net
      FROM (${netRows(plan)})
      ARRAY JOIN ${sides(plan)} AS side)
    GROUP BY key HAVING was > 0`,
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
      SELECT ${placeKeys(plan)}, n, numerator, numerator_squares, denominator, denominator_squares, products, kept, before
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS n,
          sum(${kept}) AS numerator, sum(${kept} * ${kept}) AS numerator_squares,
          sum(toFloat64(was)) AS denominator, sum(toFloat64(was) * toFloat64(was)) AS denominator_squares,
          sum(${kept} * toFloat64(was)) AS products, sum(${exact}) AS kept, sum(was) AS before
        FROM (${pairs(plan)})
        ${placeGrouping(plan)})`,
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
