import type { ClickHouse } from '../../../platform/index.ts'
import { flowRows } from '../../query/facts.ts'
import { paramsOf } from '../../query/params.ts'
import type { Plan } from '../../query/plan.ts'

/**
 * Every purchase of every customer (of some customers only, where `ofSome`), put together where they are stored: a few long texts,
 * which cost the server's thread next to nothing to pass on to where they are read.
 */
export function purchasesSql(plan: Plan, ofSome: boolean): string {
  return `
    SELECT arrayStringConcat(groupArray(line)) AS text
    FROM (
      SELECT customer_id, concat(toString(customer_id), ' ', toString(sum(net)), ' ', arrayStringConcat(
        arrayMap(bought -> concat(toString(bought.1), ':', toString(bought.2)), arraySort(groupArrayIf((toInt32(day), paid), is_bought = 1))), ','), ';') AS line
      FROM (
        SELECT customer_id, day, sum(f.net) AS net, sumIf(f.net, is_order = 1) AS paid, max(is_order) AS is_bought
        FROM (${flowRows(plan)}) AS f
        WHERE day <= {horizon:Date} ${ofSome ? 'AND customer_id IN {customerIds:Array(UInt64)}' : ''}
        GROUP BY customer_id, day)
      GROUP BY customer_id HAVING max(is_bought) = 1 ORDER BY customer_id)
    GROUP BY intDiv(customer_id, 20000) ORDER BY min(customer_id)`
}

export async function readPurchaseTexts(
  clickhouse: ClickHouse,
  plan: Plan,
  customerIds?: readonly number[],
): Promise<string[]> {
  const rows = await clickhouse.query<{ text: string }>({
    text: purchasesSql(plan, customerIds !== undefined),
    params: { ...paramsOf(plan), ...(customerIds && { customerIds }) },
  })
  return rows.map(({ text }) => text)
}
