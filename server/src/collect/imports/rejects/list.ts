import type { ImportFigures } from '@esteem/contract'
import type { ClickHouse } from '../../../platform/index.ts'

/** A row of a file that was not imported, and why. */
export interface Reject {
  file: number
  line: number
  reason: string
}

/**
 * Rows that cannot be used, and the other rows of their orders: an order must not come in with half of its lines,
 * and the rows stand together where they are mended. Each row once, in the order of the files.
 */
const rejects = `
SELECT file, line, min(reason) AS reason
FROM (
  SELECT file, line, reason FROM import_rows WHERE import_id = {importId:UInt64} AND role = 'rejected'
  UNION ALL
  SELECT
    file,
    line,
    multiIf(
      state = 'no-date', concat('No row says when order “', order_id, '” was placed.'),
      state = 'no-amount', concat('No row says what order “', order_id, '” comes to.'),
      state = 'too-large', concat('Order “', order_id, '” comes to more than can be stored.'),
      concat('Order “', order_id, '” waits for another of its rows, which is rejected.')
    ) AS reason
  FROM import_rows AS rows
  JOIN (
    SELECT order_key, state FROM import_orders
    WHERE import_id = {importId:UInt64} AND state IN ('rejected', 'no-date', 'no-amount', 'too-large')
  ) AS held ON held.order_key = rows.order_id
  WHERE import_id = {importId:UInt64} AND role IN ('orders', 'order-lines', 'payments')
)
GROUP BY file, line`

/** The next rejects after a line, in the order of the file. */
export function readRejects(
  clickhouse: ClickHouse,
  importId: number,
  file: number,
  after: number,
  limit: number,
): Promise<Reject[]> {
  return clickhouse.query({
    text: `SELECT * FROM (${rejects}) WHERE file = {file:UInt16} AND line > {after:UInt32} ORDER BY line LIMIT {limit:UInt32}`,
    params: { importId, file, after, limit },
  })
}

/** How many rows of each file are rejected. */
export function countRejects(clickhouse: ClickHouse, importId: number): Promise<{ file: number; rows: number }[]> {
  return clickhouse.query({
    text: `SELECT file, count() AS rows FROM (${rejects}) GROUP BY file`,
    params: { importId },
  })
}

/** Why rows are rejected, the most frequent reasons first; values and numbers of orders apart, reasons alike are one. */
export function explainRejects(clickhouse: ClickHouse, importId: number): Promise<ImportFigures['rejectedFor']> {
  return clickhouse.query({
    text: `
SELECT replaceRegexpAll(reason, ' ?“[^”]*”', ' …') AS message, count() AS rows
FROM (${rejects})
GROUP BY message
ORDER BY rows DESC, message
LIMIT 20`,
    params: { importId },
  })
}
