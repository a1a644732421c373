import { netRows, splitByCustomer } from '../query/facts.ts'
import { customerAndPlace, inPlaces, placeGrouping, placeKeys, splitColumn } from '../query/grouping.ts'
import type { Metric, StatisticsRow } from '../query/metric.ts'
import type { Plan } from '../query/plan.ts'

interface Row extends StatisticsRow {
  customers: number
  best: string
  all_together: string
  least: string
}

function worthOfPeriods(plan: Plan): string {
  return splitByCustomer(
    plan,
    `
    SELECT intDiv(key, 65536) AS customer_id, toUInt16(key % 65536) AS place, sum(net) AS worth
    FROM (
      SELECT ${customerAndPlace} AS key, net
      FROM (${inPlaces(plan, netRows(plan))}))
    GROUP BY key HAVING worth > 0`,
  )
}

/** The share of revenue that the best customers bring. */
export function revenueShareOfBest(percent: number): Metric<Row> {
  const best = `greatest(1, toUInt64(round(count() * ${percent / 100})))`
  return {
    info: {
      id: `revenue-share-best-${percent}`,
      name: `Revenue of the best ${percent} %`,
      unit: 'share',
      description: `How much of the period’s revenue came from the ${percent} % of customers who paid most in it.`,
      method: `Customers with net revenue above zero in the period, the highest first: the sum of the first ${percent} % of them (rounded to whole customers, at least one), divided by the sum of all. It counts every order of a known customer, so it has no margin of error.`,
    },
    splits: 'customers',
    sql: (plan) => `
      SELECT ${placeKeys(plan)}, customers, best, all_together, least
      FROM (
        SELECT place, ${splitColumn(plan)} count() AS customers, sum(worth) AS all_together,
          arraySlice(arrayPartialReverseSort(${best}, groupArray(worth)), 1, ${best}) AS first, arraySum(first) AS best, first[-1] AS least
        FROM (${worthOfPeriods(plan)})
        ${placeGrouping(plan)})`,
    finish: (row) => ({
      value: row ? Number(row.best) / Number(row.all_together) : null,
      population: row?.customers ?? 0,
      populationUnit: 'customers',
    }),
    parts: (row) => ({ best: row.best, all: row.all_together, leastOfBest: row.least }),
    behind: {
      words: `The ${percent} % of customers who paid most in the period`,
      sql: (plan) => `
        SELECT * FROM (
          SELECT *, row_number() OVER (${plan.breakdown ? 'PARTITION BY bucket' : ''} ORDER BY worth DESC, customer_id) AS standing, count() OVER (${plan.breakdown ? 'PARTITION BY bucket' : ''}) AS everyone
          FROM (${worthOfPeriods(plan)}))
        WHERE standing <= greatest(1, toUInt64(round(everyone * ${percent / 100})))`,
    },
  }
}
