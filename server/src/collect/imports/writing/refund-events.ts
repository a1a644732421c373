import Big from 'big.js'
import type { TimelineEvent } from '../../../timeline/index.ts'
import { eventOf, type Surroundings } from './event.ts'
import { identifiersOf, type Named, namedColumns } from './identify.ts'
import { productMap, withProducts } from './order-events.ts'

/** Goods taken back under a number of their own. */
export interface RefundRow extends Named {
  key: string
  placedAt: number
  currency: string
  /** Negative. */
  total: string
  content: string
}

/** The part of a refund that belongs to one order; `order` is empty for what belongs to none. */
export interface RefundShare {
  key: string
  order: string
  amount: string
  products: string
}

export const readRefunds = `
SELECT
  order_key AS key,
  toUnixTimestamp64Milli(assumeNotNull(placed_at)) AS placedAt,
  currency,
  assumeNotNull(total) AS total,
  ${namedColumns},
  content
FROM import_orders
WHERE import_id = {importId:UInt64} AND state = 'refund' AND order_key > {after:String}
ORDER BY order_key
LIMIT {limit:UInt32}`

export const readRefundShares = `
SELECT
  taken.order_key AS key,
  ifNull(matched.order_key, '') AS order,
  toString(sum(-ifNull(item.total, 0))) AS amount,
  toJSONString(groupArray(${productMap('item')})) AS products
FROM (
  SELECT order_key, item, number
  FROM import_orders
  ARRAY JOIN products AS item, arrayEnumerate(products) AS number
  WHERE import_id = {importId:UInt64} AND state = 'refund' AND order_key >= {first:String} AND order_key <= {last:String}
) AS taken
LEFT JOIN (
  SELECT refund_key, line, order_key
  FROM import_refund_lines
  WHERE import_id = {importId:UInt64} AND refund_key >= {first:String} AND refund_key <= {last:String}
) AS matched ON matched.refund_key = taken.order_key AND matched.line = taken.number
GROUP BY key, order
ORDER BY key, order`

/**
 * One refund for each order that goods of this one belong to, and one that stands alone for the rest, so that together
 * they are what was given back. `before`: the orders that it was put to when it was told of the last time.
 */
export function refundEvents(
  refund: RefundRow,
  shares: readonly RefundShare[],
  before: readonly string[],
  around: Surroundings,
): { events: TimelineEvent[]; orders: string[] } {
  const identifiers = identifiersOf(refund, around.country)
  const matched = shares.filter(({ order }) => order !== '')
  const rest = matched.reduce((sum, { amount }) => sum.minus(amount), new Big(refund.total).neg())
  const alone = shares.find(({ order }) => order === '')
  const all =
    alone || matched.length === 0 || !rest.eq(0)
      ? [...matched, { key: refund.key, order: refund.key, amount: rest.toFixed(), products: alone?.products ?? '[]' }]
      : matched
  const tell = ({ order, amount, products }: Omit<RefundShare, 'key'>) => {
    const facts = { order_id: order, refund_id: refund.key, total: amount, currency: refund.currency }
    const about = {
      id: `import:refund:${refund.key}:${order}`,
      time: refund.placedAt,
      identifiers,
      orderId: order,
      amount,
      currency: refund.currency,
    }
    return eventOf('Order Refunded', { ...about, properties: withProducts(facts, products) }, around)
  }
  const orders = all.map(({ order }) => order)
  const gone = before.filter((order) => !orders.includes(order))
  return {
    events: [...all.map(tell), ...gone.map((order) => tell({ order, amount: '0', products: '[]' }))],
    orders,
  }
}
