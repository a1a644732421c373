import type { ImportFigures } from '@esteem/contract'
import type { ClickHouse } from '../../../platform/index.ts'

type Counted = Pick<
  ImportFigures,
  | 'customers'
  | 'orders'
  | 'ordersUnpaid'
  | 'ordersWithoutCustomer'
  | 'refunds'
  | 'corrections'
  | 'net'
  | 'netWithoutCustomer'
>

/** What the orders of an import come to. Held-back orders are not among them. */
export async function countOrders(clickhouse: ClickHouse, importId: number): Promise<Counted> {
  const [counts] = await clickhouse.query<Omit<Counted, 'net' | 'netWithoutCustomer'>>({
    text: `
SELECT
  countIf(state IN ('order', 'cancelled')) AS orders,
  countIf(state = 'unpaid') AS ordersUnpaid,
  countIf(state IN ('order', 'cancelled') AND nobody) AS ordersWithoutCustomer,
  countIf(state = 'refund') + countIf(state = 'order' AND ifNull(refunded, 0) != 0) AS refunds,
  countIf(state = 'correction') AS corrections,
  (
    SELECT uniqExact(user_id, email, phone, external_ids)
    FROM (
      SELECT user_id, email, phone, external_ids FROM import_rows
      WHERE import_id = {importId:UInt64} AND role IN ('customers', 'events')
      UNION ALL
      SELECT user_id, email, phone, external_ids FROM import_orders
      WHERE import_id = {importId:UInt64} AND state IN ('order', 'cancelled', 'refund')
    )
    WHERE user_id || email || phone || external_ids != ''
  ) AS customers
FROM (
  SELECT *, user_id || email || phone || external_ids = '' AS nobody
  FROM import_orders
  WHERE import_id = {importId:UInt64}
)`,
    params: { importId },
  })
  const sums = await clickhouse.query<{ currency: string; net: string; nobodys: string | null }>({
    text: `
SELECT
  currency,
  toString(sum(worth)) AS net,
  toString(sumOrNullIf(worth, user_id || email || phone || external_ids = '')) AS nobodys
FROM (
  SELECT *, assumeNotNull(total) - if(state = 'order', abs(ifNull(refunded, 0)), 0) AS worth
  FROM import_orders
  WHERE import_id = {importId:UInt64} AND state IN ('order', 'refund')
)
GROUP BY currency
ORDER BY currency`,
    params: { importId },
  })
  return {
    ...counts!,
    net: Object.fromEntries(sums.map(({ currency, net }) => [currency, net])),
    netWithoutCustomer: Object.fromEntries(
      sums.flatMap(({ currency, nobodys }) => (nobodys === null ? [] : [[currency, nobodys]])),
    ),
  }
}
