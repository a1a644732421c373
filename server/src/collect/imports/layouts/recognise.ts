import { plainName } from '../mapping/names.ts'
import type { Layout } from './layout.ts'
import { olistCustomers, olistOrderItems, olistOrders, olistPayments, olistProducts } from './relational.ts'
import { cdnow, onlineRetail, onlineRetailSecond } from './research.ts'
import { shopifyCustomers, shopifyOrders } from './shopify.ts'
import { stripePayments } from './stripe.ts'
import { delighted, googleForms, qualtrics, typeform } from './survey-tools.ts'
import { woocommerceAnalytics, woocommerceOrderLines, woocommerceOrders } from './woocommerce.ts'

export type { Layout }

/** Every layout that is known by its header. To add one, describe it in a file beside this and name it here. */
export const layouts: Layout[] = [
  shopifyOrders,
  shopifyCustomers,
  woocommerceOrders,
  woocommerceOrderLines,
  woocommerceAnalytics,
  stripePayments,
  olistOrders,
  olistOrderItems,
  olistPayments,
  olistCustomers,
  olistProducts,
  onlineRetail,
  onlineRetailSecond,
  cdnow,
  qualtrics,
  typeform,
  delighted,
  googleForms,
]

export function recogniseLayout(columns: string[]): Layout | null {
  const names = new Set(columns.map(plainName))
  return layouts.find(({ needs }) => needs.every((name) => names.has(name))) ?? null
}
