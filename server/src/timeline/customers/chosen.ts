import type { TraitFilter } from '@esteem/contract'
import type { ClickHouse, Statement } from '../../platform/index.ts'
import { filterSql } from './filter.ts'

export interface Choice {
  filters: readonly TraitFilter[]
  /** SQL that yields customer_id. */
  crowd?: Statement
  /** Only among these. */
  among?: readonly number[]
}

/** Known customers whose traits say this, and who are in that crowd. */
export async function chooseCustomers(clickhouse: ClickHouse, { filters, crowd, among }: Choice): Promise<number[]> {
  const filter = filterSql(filters)
  const rows = await clickhouse.query<{ customer_id: number }>({
    text: `SELECT customer_id FROM activity
           WHERE ${among ? 'customer_id IN {among:Array(UInt64)}' : 'true'} ${filter.text}
             ${crowd ? `AND customer_id IN (SELECT customer_id FROM (${crowd.text}))` : ''}
           GROUP BY customer_id HAVING max(known) ORDER BY customer_id`,
    params: { ...crowd?.params, ...filter.params, ...(among && { among }) },
  })
  return rows.map((row) => row.customer_id)
}
