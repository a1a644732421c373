import type { Statement } from '../../../platform/index.ts'

export interface AssembleOrders {
  importId: number
  /** Of amounts that do not say their own. */
  currency: string
  /** Order numbers that start so are goods taken back; empty where there are none. */
  cancellationPrefix: string
}

/**
 * Rows of orders, of their lines and of their payments become one row an order. What belongs to the order is taken from
 * the first of its rows that says it: exports repeat it on every row, or write it on the first only. A row without an
 * order number is an order of its own, named by what stands in it and by how many equal rows came before, so that the
 * same file read again gives the same names and equal rows stay apart.
 */
export function assembleOrders({ importId, currency, cancellationPrefix }: AssembleOrders): Statement {
  return {
    text: `
INSERT INTO import_orders
WITH
  unnamed AS (
    SELECT
      *,
      lower(hex(sipHash128(tuple(
        ordered_at, currency, order_total, quantity, line_total, unit_price, discount, shipping, tax, standing, refunded,
        product_id, product_name, user_id, email, phone, external_ids, traits, customer_key, properties
      )))) AS fingerprint
    FROM import_rows
    WHERE import_id = {importId:UInt64} AND role IN ('orders', 'order-lines') AND order_id = ''
  ),
  rows AS (
    SELECT *, order_id AS order_key
    FROM import_rows
    WHERE import_id = {importId:UInt64} AND role IN ('orders', 'order-lines', 'payments', 'rejected') AND order_id != ''
    UNION ALL
    SELECT
      * EXCEPT (fingerprint),
      concat('row-', fingerprint, '-', toString(row_number() OVER (PARTITION BY fingerprint ORDER BY file, line))) AS order_key
    FROM unnamed
  ),
  products AS (
    SELECT product_id, any(product_name) AS known_name, any(category) AS known_category
    FROM import_rows
    WHERE import_id = {importId:UInt64} AND role = 'products'
    GROUP BY product_id
  ),
  people AS (
    SELECT customer_key, any(user_id) AS user_id, any(email) AS email, any(phone) AS phone, any(external_ids) AS external_ids
    FROM import_rows
    WHERE import_id = {importId:UInt64} AND role = 'customers' AND customer_key != ''
    GROUP BY customer_key
  ),
  grouped AS (
    SELECT
      order_key,
      countIf(role = 'rejected') > 0 AS rejected,
      min(ordered_at) AS placed_at,
      argMinIf(standing, (file, line, part), standing != '') AS standing,
      argMinIf(rows.currency, (file, line, part), rows.currency != '') AS stated_currency,
      argMin(order_total, (file, line, part)) AS given_total,
      sum(line_total) AS lines_total,
      sum(line_shipping) AS lines_shipping,
      sum(payment_value) AS paid,
      argMin(subtotal, (file, line, part)) AS subtotal,
      argMin(discount, (file, line, part)) AS discount,
      argMin(shipping, (file, line, part)) AS shipping,
      argMin(tax, (file, line, part)) AS tax,
      argMin(refunded, (file, line, part)) AS refunded,
      min(refunded_at) AS refunded_at,
      min(cancelled_at) AS cancelled_at,
      min(promised_at) AS promised_at,
      max(delivered_at) AS delivered_at,
      argMinIf(coupon, (file, line, part), coupon != '') AS coupon,
      argMinIf(payment_method, (file, line, part), payment_method != '') AS payment_method,
      argMinIf(properties, (file, line, part), properties != '') AS properties,
      argMinIf(user_id, (file, line, part), user_id != '') AS own_user_id,
      argMinIf(email, (file, line, part), email != '') AS own_email,
      argMinIf(phone, (file, line, part), phone != '') AS own_phone,
      argMinIf(external_ids, (file, line, part), external_ids != '') AS own_external_ids,
      argMinIf(customer_key, (file, line, part), customer_key != '') AS customer_key,
      argMinIf(traits, (file, line, part), traits != '') AS traits,
      sum(quantity) AS pieces,
      arrayMap(item -> item.2, arraySort(item -> item.1, groupArrayIf(
        (
          (file, line, part),
          (
            rows.product_id,
            if(product_name != '', product_name, ifNull(known_name, '')),
            if(category != '', category, ifNull(known_category, '')),
            variant,
            brand,
            ifNull(quantity, toDecimal64(1, 6)),
            unit_price,
            line_total
          )
        ),
        rows.product_id != '' OR product_name != '' OR isNotNull(line_total)
      ))) AS items
    FROM rows
    ANY LEFT JOIN products ON products.product_id = rows.product_id
    GROUP BY order_key
  ),
  named AS (
    SELECT
      grouped.*,
      -- Without a customers file, the key that would lead there is itself the customer's number.
      if(own_user_id = '' AND own_email = '' AND ifNull(people.user_id, '') = '' AND ifNull(people.email, '') = '',
        grouped.customer_key, if(own_user_id != '', own_user_id, ifNull(people.user_id, ''))) AS user_id,
      if(own_email != '', own_email, ifNull(people.email, '')) AS email,
      if(own_phone != '', own_phone, ifNull(people.phone, '')) AS phone,
      if(own_external_ids != '', own_external_ids, ifNull(people.external_ids, '')) AS external_ids,
      coalesce(
        given_total,
        lines_total + ifNull(lines_shipping, 0) + ifNull(shipping, 0) - abs(ifNull(discount, 0)),
        paid
      ) AS sum
    FROM grouped
    LEFT JOIN people ON people.customer_key = grouped.customer_key
  ),
  judged AS (
    SELECT
      *,
      multiIf(
        rejected, 'rejected',
        isNull(placed_at), 'no-date',
        isNull(sum), 'no-amount',
        abs(sum) >= 1000000000000, 'too-large',
        ({prefix:String} != '' AND startsWith(order_key, {prefix:String})) OR sum < 0, 'refund',
        sum = 0 AND user_id = '' AND email = '' AND phone = '' AND external_ids = '' AND ifNull(pieces, 0) < 0, 'correction',
        standing = 'unpaid', 'unpaid',
        standing = 'cancelled' OR (standing = '' AND isNotNull(cancelled_at)), 'cancelled',
        'order'
      ) AS state
    FROM named
  )
SELECT
  {importId:UInt64} AS import_id,
  order_key,
  state,
  standing,
  placed_at,
  if(stated_currency != '', stated_currency, {currency:String}) AS currency,
  if(state = 'too-large', NULL, sum) AS total,
  subtotal,
  discount,
  shipping,
  tax,
  if(standing = 'refunded' AND ifNull(judged.refunded, 0) = 0, total, judged.refunded) AS refunded,
  refunded_at,
  cancelled_at,
  promised_at,
  delivered_at,
  coupon,
  payment_method,
  properties,
  if(abs(judged.pieces) < 1000000000000, judged.pieces, NULL) AS pieces,
  user_id,
  email,
  phone,
  external_ids,
  traits,
  items AS products,
  lower(hex(sipHash128(tuple(
    state, standing, placed_at, currency, total, subtotal, discount, shipping, tax, refunded, refunded_at, cancelled_at,
    promised_at, delivered_at, coupon, payment_method, properties, judged.pieces, user_id, email, phone, external_ids, items
  )))) AS content
FROM judged
-- Beyond this the groups go to disk: memory must not grow with the file.
SETTINGS max_bytes_before_external_group_by = 400000000, max_bytes_before_external_sort = 400000000, join_algorithm = 'grace_hash'`,
    params: { importId, currency, prefix: cancellationPrefix },
  }
}
