import { purchaseDays, splitByCustomer } from '../query/facts.ts'
import { placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'
import { buyersByCustomer } from '../query/populations.ts'

interface Row extends StatisticsRow {
  new_customers: number
  returning: number
}

const within = (number: number) => `day BETWEEN {starts:Array(Date)}[${number}] AND {ends:Array(Date)}[${number}]`

/** The first day of what is asked for: of an interval also where the period begins later in it. */
const began = 'ifNull({cellLabels:Array(Nullable(Date))}[1], {starts:Array(Date)}[1])'

/** Each customer's first day with an order, and the periods and intervals they bought in, as places. */
function placesOfBuyers(plan: Plan): string {
  const numbers = plan.comparison ? [1, 2] : [1]
  const places = (bought: (number: number) => string) =>
    numbers.map((number) => `if(${bought(number)}, [toUInt16(${number - 1})], [])`)
  if (!plan.wantsSeries)
    return splitByCustomer(
      plan,
      `
          SELECT customer_id, min(day) AS first_day, arrayConcat(${[...places((number) => `countIf(${within(number)}) > 0`), '[]'].join(', ')}) AS places
          FROM (SELECT customer_id, toDate(placed_at, {timeZone:String}) AS day FROM orders WHERE NOT cancelled AND customer_id != 0)
          GROUP BY customer_id`,
    )
  const intervals = `arrayDistinct(arrayMap(day -> toUInt16(toDate(dateTrunc({interval:String}, day))), arrayFilter(day -> ${within(1)}, days)))`
  return splitByCustomer(
    plan,
    `
          SELECT customer_id, days[1] AS first_day, arrayConcat(${[...places((number) => `arrayExists(day -> ${within(number)}, days)`), intervals].join(', ')}) AS places
          FROM (${purchaseDays})`,
  )
}

export const newAndReturning: Metric<Row> = {
  info: {
    id: 'new-and-returning',
    name: 'New and returning customers',
    unit: 'count',
    description:
      'Customers who bought in the period: how many for the first time ever, and how many had bought before.',
    method:
      'Distinct customers with an order in the interval; new where their first order ever lies in the same interval, returning otherwise. The figure is both together.',
  },
  splits: 'customers',
  sql: (plan) => `
      SELECT ${placeKeys(plan)}, new_customers, buyers - new_customers AS returning
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS buyers,
          countIf(if(place < 2, first_day >= {starts:Array(Date)}[place + 1], toUInt16(toDate(dateTrunc({interval:String}, first_day))) = place)) AS new_customers
        FROM (SELECT *, place FROM (${placesOfBuyers(plan)}) ARRAY JOIN places AS place)
        ${placeGrouping(plan)})`,
  finish: (row) => {
    const value = (row?.new_customers ?? 0) + (row?.returning ?? 0)
    return { value, population: value, populationUnit: 'customers' }
  },
  parts: (row) => ({ new: row.new_customers, returning: row.returning }),
  behind: {
    ...buyersByCustomer,
    parts: {
      new: {
        words: 'Customers who bought for the first time ever',
        sql: (plan) => `SELECT * FROM (${buyersByCustomer.sql(plan)}) WHERE days[1] >= ${began}`,
      },
      returning: {
        words: 'Customers who bought, and had bought before',
        sql: (plan) => `SELECT * FROM (${buyersByCustomer.sql(plan)}) WHERE days[1] < ${began}`,
      },
    },
  },
}
