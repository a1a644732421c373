import type { Statement } from '../../../platform/index.ts'

/**
 * Names the order that goods taken back belong to, where their invoice does not: the latest earlier order of the same
 * customer that holds the same product at the same price, and of it still as many as are taken back. Each line gives
 * back no more than it had. Lines are walked through in time, customer by customer and product by product.
 */
export function matchRefunds(importId: number): Statement {
  return {
    text: `
INSERT INTO import_refund_lines
WITH
  lines AS (
    SELECT
      (user_id, email, phone, external_ids) AS customer,
      (item.product_id, if(item.product_id = '', item.name, '')) AS product,
      item.price AS price,
      currency,
      state = 'refund' AS taken_back,
      placed_at,
      order_key,
      number,
      abs(item.quantity) AS pieces
    FROM import_orders
    ARRAY JOIN products AS item, arrayEnumerate(products) AS number
    WHERE import_id = {importId:UInt64}
      AND state IN ('order', 'refund')
      AND user_id || email || phone || external_ids != ''
      AND ((state = 'refund') = (item.quantity < 0))
      AND item.quantity != 0
      AND isNotNull(item.price)
      AND (customer, product, price, currency) IN (
        SELECT (user_id, email, phone, external_ids), (item.product_id, if(item.product_id = '', item.name, '')), item.price, currency
        FROM import_orders
        ARRAY JOIN products AS item
        WHERE import_id = {importId:UInt64} AND state = 'refund'
      )
  ),
  walks AS (
    SELECT
      arraySort(groupArray((placed_at, taken_back, order_key, number, pieces))) AS steps,
      -- left: what each order still has of the product, the latest first; found: where each line taken back belongs.
      arrayFold(
        (walk, step) -> (
          if(
            step.2,
            arrayMap(
              (held, place) -> (held.1, held.2 - if(place = arrayFirstIndex(one -> one.2 >= step.5, walk.1), step.5, toDecimal64(0, 6))),
              walk.1,
              arrayEnumerate(walk.1)
            ),
            arrayPushFront(walk.1, (step.3, step.5))
          ),
          if(
            step.2,
            arrayPushBack(walk.2, (step.3, step.4, arrayFirst(one -> one.2 >= step.5, walk.1).1)),
            walk.2
          )
        ),
        steps,
        (CAST([], 'Array(Tuple(String, Decimal(18, 6)))'), CAST([], 'Array(Tuple(String, UInt32, String))'))
      ) AS walked
    FROM lines
    GROUP BY customer, product, price, currency
    HAVING max(taken_back) AND NOT min(taken_back)
  )
SELECT {importId:UInt64} AS import_id, match.1 AS refund_key, match.2 AS line, match.3 AS order_key
FROM walks
ARRAY JOIN walked.2 AS match
WHERE match.3 != ''`,
    params: { importId },
  }
}
