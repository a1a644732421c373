import type { ClickHouse } from '../../platform/index.ts'
import { traitText } from './sql.ts'

/** The traits that customers have, most frequent first, each with up to twenty frequent values. */
export async function readTraitNames(clickhouse: ClickHouse) {
  return await clickhouse.query<{ name: string; customers: number; values: string[] }>({
    text: `
      SELECT trait AS name, uniq(customer_id) AS customers,
        arrayFilter(value -> length(value) <= 64, topK(20)(${traitText})) AS values
      FROM traits WHERE value NOT IN ('null', '""')
      GROUP BY trait ORDER BY customers DESC, trait LIMIT 200`,
  })
}
