import { z } from 'zod'
import { feedbackMetricIds } from './feedback.ts'

/** What one file of an import holds. Files of several roles are joined by their keys. */
export const importRoles = [
  'orders',
  'order-lines',
  'payments',
  'customers',
  'products',
  'events',
  'answers',
  'reviews',
] as const
export type ImportRole = (typeof importRoles)[number]

export const importValueKinds = ['text', 'money', 'quantity', 'moment', 'email', 'phone', 'currency', 'status'] as const
export type ImportValueKind = (typeof importValueKinds)[number]

interface ImportField {
  label: string
  kind: ImportValueKind
  roles: readonly ImportRole[]
}

const sales: readonly ImportRole[] = ['orders', 'order-lines']
const opinions: readonly ImportRole[] = ['answers', 'reviews']
const people: readonly ImportRole[] = ['orders', 'order-lines', 'customers', 'events', ...opinions]
const person: readonly ImportRole[] = ['orders', 'order-lines', 'customers']

/**
 * What a column can mean. Besides these: `trait.NAME`, `property.NAME` and `externalId.NAME`; of a survey, `score.METRIC` for
 * a question that measures something, and `answer.NAME` for any other.
 */
export const importFields = {
  orderId: { label: 'Order number', kind: 'text', roles: ['orders', 'order-lines', 'payments', ...opinions] },
  orderedAt: { label: 'Order date', kind: 'moment', roles: sales },
  orderedTime: { label: 'Order time, where the date has none', kind: 'text', roles: sales },
  status: { label: 'Order status', kind: 'status', roles: sales },
  currency: { label: 'Currency', kind: 'currency', roles: ['orders', 'order-lines', 'payments'] },
  orderTotal: { label: 'Order total', kind: 'money', roles: sales },
  subtotal: { label: 'Subtotal', kind: 'money', roles: sales },
  discount: { label: 'Discount of the order', kind: 'money', roles: sales },
  shipping: { label: 'Shipping', kind: 'money', roles: sales },
  tax: { label: 'Tax', kind: 'money', roles: sales },
  refunded: { label: 'Refunded amount', kind: 'money', roles: sales },
  refundedAt: { label: 'Refund date', kind: 'moment', roles: sales },
  cancelledAt: { label: 'Cancellation date', kind: 'moment', roles: sales },
  promisedAt: { label: 'Promised delivery date', kind: 'moment', roles: sales },
  deliveredAt: { label: 'Delivery date', kind: 'moment', roles: sales },
  coupon: { label: 'Coupon', kind: 'text', roles: sales },
  paymentMethod: { label: 'Payment method', kind: 'text', roles: sales },

  productId: { label: 'Product number or SKU', kind: 'text', roles: ['order-lines', 'products', 'reviews'] },
  productName: { label: 'Product name', kind: 'text', roles: ['order-lines', 'products'] },
  category: { label: 'Product category', kind: 'text', roles: ['order-lines', 'products'] },
  variant: { label: 'Product variant', kind: 'text', roles: ['order-lines', 'products'] },
  brand: { label: 'Brand', kind: 'text', roles: ['order-lines', 'products'] },
  quantity: { label: 'Quantity', kind: 'quantity', roles: sales },
  unitPrice: { label: 'Price of one', kind: 'money', roles: ['order-lines'] },
  lineTotal: { label: 'Line total', kind: 'money', roles: ['order-lines'] },
  lineDiscount: { label: 'Discount of the line', kind: 'money', roles: ['order-lines'] },
  lineShipping: { label: 'Shipping of the line', kind: 'money', roles: ['order-lines'] },
  packedLines: { label: 'Products of the order, packed in one cell', kind: 'text', roles: ['orders'] },
  paymentValue: { label: 'Amount paid', kind: 'money', roles: ['payments'] },

  userId: { label: 'Customer number', kind: 'text', roles: people },
  email: { label: 'E-mail', kind: 'email', roles: people },
  phone: { label: 'Phone', kind: 'phone', roles: people },
  anonymousId: { label: 'Anonymous id', kind: 'text', roles: ['events'] },
  customerKey: { label: 'Key that joins orders to the customers file', kind: 'text', roles: person },
  name: { label: 'Name', kind: 'text', roles: person },
  firstName: { label: 'First name', kind: 'text', roles: person },
  lastName: { label: 'Last name', kind: 'text', roles: person },
  company: { label: 'Company', kind: 'text', roles: person },
  address: { label: 'Street', kind: 'text', roles: person },
  city: { label: 'City', kind: 'text', roles: person },
  region: { label: 'Region or state', kind: 'text', roles: person },
  postalCode: { label: 'Postal code', kind: 'text', roles: person },
  country: { label: 'Country', kind: 'text', roles: person },
  customerSince: { label: 'Customer since', kind: 'moment', roles: person },

  event: { label: 'What happened', kind: 'text', roles: ['events'] },
  eventId: { label: 'Id of the event', kind: 'text', roles: ['events'] },
  occurredAt: { label: 'When it happened', kind: 'moment', roles: ['events'] },

  answeredAt: { label: 'When it was said', kind: 'moment', roles: opinions },
  responseId: { label: 'Number of the response or review', kind: 'text', roles: opinions },
  surveyName: { label: 'Name of the survey', kind: 'text', roles: ['answers'] },
  stars: { label: 'Stars, 1 to 5', kind: 'quantity', roles: ['reviews'] },
  comment: { label: 'What was written', kind: 'text', roles: opinions },
  language: { label: 'Language', kind: 'text', roles: opinions },
} as const satisfies Record<string, ImportField>

export type ImportFieldName = keyof typeof importFields

const open = new RegExp(
  `^((trait|property|externalId|answer)\\.[^\\s.][^.]{0,127}|score\\.(${feedbackMetricIds.join('|')}))$`,
)

export const importField = z.union([
  z.enum(Object.keys(importFields) as [ImportFieldName, ...ImportFieldName[]]),
  z
    .string()
    .regex(
      open,
      'is not a field; write one of the list, or trait.NAME, property.NAME, externalId.NAME, score.METRIC, answer.NAME',
    ),
])
export type ImportFieldId = z.infer<typeof importField>

/** The kind of value that a field holds; the open ones hold text. */
export function importFieldKind(field: ImportFieldId): ImportValueKind {
  return field in importFields ? importFields[field as ImportFieldName].kind : 'text'
}

/** What an order's status means for what it is worth. */
export const orderStandings = ['completed', 'unpaid', 'cancelled', 'refunded', 'partly-refunded'] as const
export type OrderStanding = (typeof orderStandings)[number]
