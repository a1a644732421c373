import { type Order, refundAfter } from '../shop/orders.ts'
import type { World } from '../world.ts'
import { type Draft, euros, type Properties, track, type Who } from './messages.ts'

export function orderProperties(world: World, order: Order): Properties {
  const { total, tax, shipping, discount, goods, experience } = order
  return {
    order_id: order.id,
    total: euros(total),
    revenue: euros(goods - discount - tax),
    subtotal: euros(goods - discount - tax),
    shipping: euros(shipping),
    tax: euros(tax),
    discount: euros(discount),
    ...(order.coupon ? { coupon: order.coupon } : {}),
    currency: 'EUR',
    ...(order.gift ? { gift: true } : {}),
    promised_at: new Date(experience!.promisedAt).toISOString(),
    products: order.lines.map(({ product, quantity, price }) => {
      const { id, name, category, maker } = world.shop.products[product]!
      return { product_id: id, name, category, brand: maker.name, price: euros(price), quantity }
    }),
  }
}

/** What becomes of an order of the web shop: delivery, return, refund. */
export function followOrder(world: World, order: Order, who: Who, out: Draft[]): void {
  const { experience } = order
  if (!experience) return
  const { promisedAt, deliveredAt, returned } = experience
  track(out, deliveredAt, who, 'Order Delivered', {
    order_id: order.id,
    promised_at: new Date(promisedAt).toISOString(),
    delivered_at: new Date(deliveredAt).toISOString(),
  })
  if (!returned) return
  const products = (order.refundedLine ? [order.refundedLine] : order.lines).map(({ product, quantity, price }) => ({
    product_id: world.shop.products[product]!.id,
    price: euros(price),
    quantity,
  }))
  track(out, returned.at, who, 'Order Returned', { order_id: order.id, products, reason: returned.reason })
  track(out, returned.at + refundAfter, who, 'Order Refunded', {
    order_id: order.id,
    refund_id: `${order.id}-R`,
    total: euros(order.refunded),
    currency: 'EUR',
    products,
  })
}
