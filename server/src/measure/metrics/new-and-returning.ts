import { purchaseDays, splitByCustomer } from '../query/facts.ts'
import { placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'
import { buyersByCustomer } from '../query/populations.ts'

interface Row extends StatisticsRow {
  new_customers: number
  returning: number
}

/** The periods and intervals that a customer bought in, as places. */
function placesOf({ wantsSeries, comparison }: Plan): string {
  const within = (number: number) => `day BETWEEN {starts:Array(Date)}[${number}] AND {ends:Array(Date)}[${number}]`
  const whole = (number: number) => `if(arrayExists(day -> ${within(number)}, days), [toUInt16(${number - 1})], [])`
  const intervals = `arrayDistinct(arrayMap(day -> toUInt16(toDate(dateTrunc({interval:String}, day))), arrayFilter(day -> ${within(1)}, days)))`
  return `arrayConcat(${[whole(1), ...(comparison ? [whole(2)] : ['[]']), ...(wantsSeries ? [intervals] : [])].join(', ')})`
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
        FROM (SELECT * EXCEPT (days), days[1] AS first_day, place FROM (${splitByCustomer(plan, purchaseDays)}) ARRAY JOIN ${placesOf(plan)} AS place)
        ${placeGrouping(plan)})`,
  finish: (row) => {
    const value = (row?.new_customers ?? 0) + (row?.returning ?? 0)
    return { value, population: value, populationUnit: 'customers' }
  },
  parts: (row) => ({ new: row.new_customers, returning: row.returning }),
  behind: buyersByCustomer,
}
