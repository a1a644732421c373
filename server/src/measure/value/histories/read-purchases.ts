import type { ClickHouse } from '../../../platform/index.ts'
import { orderRows, refundRows } from '../../query/facts.ts'
import { paramsOf } from '../../query/params.ts'
import type { Plan } from '../../query/plan.ts'

/** Which orders: between two of their numbers, those of some identifiers, or all. */
type Which = { from?: boolean; until?: boolean; ofIdentities?: boolean }

/**
 * Orders and refunds of known customers, as one long text, which costs the server's thread next to nothing to pass on to where it is
 * read: `17 20089:80.5;` is what customer 17 paid on a day, `17 20093!20;` what was given back.
 */
export function purchasesSql(plan: Plan, { from, until, ofIdentities }: Which): string {
  const all = { ...plan, breakdown: null }
  const where = `customer_id != 0 AND day <= {horizon:Date} ${from ? 'AND order_id >= {from:String}' : ''} ${until ? 'AND order_id < {until:String}' : ''}
      ${ofIdentities ? `AND order_id IN (SELECT order_id FROM events WHERE identity_id IN {identityIds:Array(UInt64)})` : ''}`
  return `
    SELECT arrayStringConcat(groupArray(line)) AS text
    FROM (
      SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), ':', toString(paid), ';') AS line FROM (${orderRows(all)}) WHERE ${where}
      UNION ALL
      SELECT concat(toString(customer_id), ' ', toString(toInt32(day)), '!', toString(paid), ';') AS line FROM (${refundRows(all)}) WHERE counted AND ${where})`
}

/** So many orders are read at once: what people ask for must not wait long for a connection. */
const ordersAtOnce = 60_000

/** Every purchase, in pieces by the numbers of the orders. */
export async function readPurchaseTexts(clickhouse: ClickHouse, plan: Plan): Promise<string[]> {
  const borders = await readBorders(clickhouse)
  const texts: string[] = []
  for (let piece = 0; piece <= borders.length; piece++) {
    const [from, until] = [borders[piece - 1], borders[piece]]
    const text = purchasesSql(plan, { from: from !== undefined, until: until !== undefined })
    texts.push(await readText(clickhouse, text, { ...paramsOf(plan), from, until }))
  }
  return texts.filter((text) => text !== '')
}

/** The purchases of those who have these identifiers. */
export async function readPurchasesOf(clickhouse: ClickHouse, plan: Plan, identityIds: readonly number[]) {
  const text = purchasesSql(plan, { ofIdentities: true })
  return await readText(clickhouse, text, { ...paramsOf(plan), identityIds })
}

async function readText(clickhouse: ClickHouse, text: string, params: Record<string, unknown>): Promise<string> {
  const [row] = await clickhouse.query<{ text: string }>({ text, params })
  return row?.text ?? ''
}

/** Numbers of orders between which there are about so many, from a sample of them. */
async function readBorders(clickhouse: ClickHouse): Promise<string[]> {
  const [{ orders }] = await clickhouse.query<{ orders: number }>({
    text: 'SELECT count() AS orders FROM order_states',
  })
  const pieces = Math.ceil(orders / ordersAtOnce)
  if (pieces < 2) return []
  const rows = await clickhouse.query<{ order_id: string }>({
    text: `SELECT DISTINCT order_id FROM order_states WHERE cityHash64(order_id) % {stride:UInt64} = 0 ORDER BY order_id`,
    params: { stride: Math.max(1, Math.floor(ordersAtOnce / 50)) },
  })
  const borders = Array.from(
    { length: pieces - 1 },
    (_, i) => rows[Math.floor(((i + 1) * rows.length) / pieces)]?.order_id,
  )
  return [...new Set(borders.filter((border) => border !== undefined))]
}
