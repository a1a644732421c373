import type { ClickHouse } from '../../../platform/index.ts'
import { scoreColumns } from '../score/lines.ts'

export async function writeScores(clickhouse: ClickHouse, lines: string): Promise<void> {
  if (lines !== '') await clickhouse.insert('customer_scores', scoreColumns, lines)
}

/** Everybody was scored at this moment: whoever was not is no customer any more. */
export async function dropOthers(clickhouse: ClickHouse, scoredAt: string): Promise<void> {
  await clickhouse.execute({
    text: `INSERT INTO customer_scores (customer_id, scored_at, purchases)
           SELECT customer_id, {scoredAt:DateTime64(3, 'UTC')}, 0 FROM customer_scores FINAL
           WHERE purchases > 0 AND scored_at < {scoredAt:DateTime64(3, 'UTC')}`,
    params: { scoredAt },
  })
}

/** These have no orders any more. */
export async function dropSome(
  clickhouse: ClickHouse,
  customerIds: readonly number[],
  scoredAt: string,
): Promise<void> {
  if (customerIds.length === 0) return
  await clickhouse.execute({
    text: `INSERT INTO customer_scores (customer_id, scored_at, purchases)
           SELECT customer_id, {scoredAt:DateTime64(3, 'UTC')}, 0 FROM customer_scores FINAL
           WHERE purchases > 0 AND customer_id IN {customerIds:Array(UInt64)}`,
    params: { scoredAt, customerIds },
  })
}
