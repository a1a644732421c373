import type { Statement } from '../../../platform/index.ts'

/** Everyone with something to be said about them, once for each set of identifiers; the newest word counts. */
export function assemblePeople(importId: number): Statement {
  return {
    text: `
INSERT INTO import_people
WITH told AS (
  SELECT user_id, email, phone, external_ids, traits, customer_since, NULL AS seen_at, (toDateTime64('2299-01-01 00:00:00', 3, 'UTC'), file, line) AS place
  FROM import_rows
  WHERE import_id = {importId:UInt64} AND role = 'customers'
  UNION ALL
  SELECT user_id, email, phone, external_ids, traits, NULL AS customer_since, placed_at AS seen_at, (ifNull(placed_at, toDateTime64(0, 3, 'UTC')), 0, 0) AS place
  FROM import_orders
  WHERE import_id = {importId:UInt64} AND state IN ('order', 'cancelled', 'refund') AND traits != ''
)
SELECT
  {importId:UInt64} AS import_id,
  lower(hex(sipHash128(tuple(user_id, email, phone, external_ids)))) AS person_key,
  user_id,
  email,
  phone,
  external_ids,
  argMaxIf(told.traits, place, told.traits != '') AS traits,
  max(told.customer_since) AS customer_since,
  if(countIf(isNull(told.seen_at)) > 0, NULL, max(told.seen_at)) AS seen_at,
  lower(hex(sipHash128(tuple(traits, customer_since)))) AS content
FROM told
WHERE user_id || email || phone || external_ids != ''
GROUP BY user_id, email, phone, external_ids
HAVING traits != '' OR isNotNull(customer_since)`,
    params: { importId },
  }
}
