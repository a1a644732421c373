import type { Plan } from '../query/plan.ts'
import { worthRows } from '../query/worth.ts'

/** The k-th lowest, where k is a share of all customers, rounded up. */
const border = (values: string, fifths: number) => `${values}[intDiv(${fifths} * customers + 4, 5)]`
const borders = (values: string) => `[${[1, 2, 3, 4].map((fifths) => border(values, fifths)).join(', ')}]`

/** Of the customers in order of worth, the one with so many per cent at or above. */
const tierBorder = (percent: number) => `worths[customers + 1 - intDiv(${percent} * customers + 99, 100)]`

/**
 * Every customer who ever bought, with scores of 1 to 5 for recency, frequency and worth, and a tier. Score s says that at
 * least (s − 1) fifths of the customers are strictly worse: equal customers get equal scores. A tier takes in everyone who
 * is level with its last.
 */
export function scoredCustomers(plan: Plan): string {
  return `
    SELECT customer_id, last_day, purchases, worth,
      1 + arrayCount(border -> last_day > border, recency_borders) AS recency,
      1 + arrayCount(border -> purchases > border, frequency_borders) AS frequency,
      1 + arrayCount(border -> worth > border, monetary_borders) AS monetary,
      multiIf(worth >= tier_borders[1], 'top', worth >= tier_borders[2], 'high', worth >= tier_borders[3], 'middle', 'low') AS tier
    FROM (${worthRows(plan)}) AS c
    CROSS JOIN (
      SELECT ${borders('days')} AS recency_borders, ${borders('counts')} AS frequency_borders, ${borders('worths')} AS monetary_borders,
        [${[5, 20, 50].map(tierBorder).join(', ')}] AS tier_borders
      FROM (
        SELECT count() AS customers, arraySort(groupArray(last_day)) AS days, arraySort(groupArray(purchases)) AS counts, arraySort(groupArray(worth)) AS worths
        FROM (${worthRows(plan)}))) AS b`
}
