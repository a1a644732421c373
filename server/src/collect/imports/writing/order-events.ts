import type { TimelineEvent } from '../../../timeline/index.ts'
import type { Surroundings } from './event.ts'
import { eventOf } from './event.ts'
import { identifiersOf, type Named, namedColumns } from './identify.ts'

/** An order as it comes from `import_orders`: times in milliseconds, amounts as decimals. */
export interface OrderRow extends Named {
  key: string
  state: 'order' | 'cancelled'
  placedAt: number
  currency: string
  total: string
  subtotal: string | null
  discount: string | null
  shipping: string | null
  tax: string | null
  refunded: string | null
  refundedAt: number | null
  cancelledAt: number | null
  promisedAt: number | null
  deliveredAt: number | null
  coupon: string
  paymentMethod: string
  properties: string
  /** How many things, where a row says it without saying which. */
  pieces: string | null
  /** JSON. */
  products: string
  content: string
}

/** A product as the Segment spec has it, without what is not known. */
export const productMap = (item: string) => `
mapFilter((name, value) -> value != '', map(
  'product_id', ${item}.product_id,
  'name', ${item}.name,
  'category', ${item}.category,
  'variant', ${item}.variant,
  'brand', ${item}.brand,
  'quantity', toString(abs(${item}.quantity)),
  'price', ifNull(toString(coalesce(${item}.price, if(${item}.quantity = 0, NULL, ${item}.total / ${item}.quantity))), '')
))`

export const readOrders = `
SELECT
  order_key AS key,
  state,
  toUnixTimestamp64Milli(assumeNotNull(placed_at)) AS placedAt,
  currency,
  assumeNotNull(total) AS total,
  subtotal,
  discount,
  shipping,
  tax,
  refunded,
  toUnixTimestamp64Milli(refunded_at) AS refundedAt,
  toUnixTimestamp64Milli(cancelled_at) AS cancelledAt,
  toUnixTimestamp64Milli(promised_at) AS promisedAt,
  toUnixTimestamp64Milli(delivered_at) AS deliveredAt,
  coupon,
  payment_method AS paymentMethod,
  properties,
  if(empty(import_orders.products), import_orders.pieces, NULL) AS pieces,
  ${namedColumns},
  toJSONString(arrayMap(item -> ${productMap('item')}, products)) AS products,
  content
FROM import_orders
WHERE import_id = {importId:UInt64} AND state IN ('order', 'cancelled') AND order_key > {after:String}
ORDER BY order_key
LIMIT {limit:UInt32}`

/** What the timeline is told of an order. `known`: it was told of it before, with something else in it. */
export function orderEvents(order: OrderRow, known: boolean, around: Surroundings): TimelineEvent[] {
  const identifiers = identifiersOf(order, around.country)
  const { key, currency } = order
  const about = { orderId: key, identifiers, currency }
  const base = `import:order:${key}`
  const iso = (time: number | null) => (time === null ? undefined : new Date(time).toISOString())
  const facts = {
    order_id: key,
    total: order.total,
    currency,
    subtotal: order.subtotal ?? undefined,
    discount: order.discount ?? undefined,
    shipping: order.shipping ?? undefined,
    tax: order.tax ?? undefined,
    coupon: order.coupon || undefined,
    payment_method: order.paymentMethod || undefined,
    promised_at: iso(order.promisedAt),
    quantity: order.pieces ?? undefined,
    ...(order.properties === '' ? {} : JSON.parse(order.properties)),
  }
  const properties = order.products === '[]' ? JSON.stringify(facts) : withProducts(facts, order.products)
  const events = [
    known
      ? // Said now, so that it comes after whatever was said before.
        eventOf(
          'Order Updated',
          { ...about, id: `${base}:${order.content}`, time: around.receivedAt, amount: order.total, properties },
          around,
        )
      : eventOf(
          'Order Completed',
          { ...about, id: base, time: order.placedAt, amount: order.total, properties },
          around,
        ),
  ]
  const add = (event: string, part: string, time: number, amount: string | null, more: object) =>
    events.push(
      eventOf(
        event,
        { ...about, id: `${base}:${part}`, time, amount, properties: JSON.stringify({ order_id: key, ...more }) },
        around,
      ),
    )
  if (order.deliveredAt !== null) {
    const more = { promised_at: iso(order.promisedAt), delivered_at: iso(order.deliveredAt) }
    add('Order Delivered', 'delivered', order.deliveredAt, null, more)
  }
  if (order.refunded !== null && Number(order.refunded) !== 0) {
    const amount = order.refunded.replace('-', '')
    add('Order Refunded', 'refunded', order.refundedAt ?? order.placedAt, amount, {
      refund_id: key,
      total: amount,
      currency,
    })
  }
  if (order.state === 'cancelled') {
    add('Order Cancelled', 'cancelled', order.cancelledAt ?? order.placedAt, null, { total: order.total, currency })
  }
  return events
}

/** Products are JSON already; they are put in as they are. */
export function withProducts(facts: object, products: string): string {
  return `${JSON.stringify(facts).slice(0, -1)},"products":${products}}`
}
