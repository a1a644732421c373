import type { ImportFieldId, ImportMapping } from '@esteem/contract'
import { nothing, type StagedRow } from '../mapping/staged-row.ts'

/** A column of `import_rows`, and what stands in it for a row. */
interface StagedColumn {
  name: string
  fields: readonly ImportFieldId[]
  value: (row: StagedRow) => unknown
}

let lastTime = Number.NaN
let lastText = ''

/** Rows that follow one another often share their time. */
function moment(time: number | null): string | null {
  if (time === null) return null
  if (time !== lastTime) {
    lastTime = time
    lastText = new Date(time).toISOString()
  }
  return lastText
}

const bag = (values: object) => (values === nothing ? '' : JSON.stringify(values))

const people: readonly ImportFieldId[] = [
  'name',
  'firstName',
  'lastName',
  'company',
  'address',
  'city',
  'region',
  'postalCode',
  'country',
]

const columns: StagedColumn[] = [
  { name: 'order_id', fields: ['orderId'], value: (row) => row.orderId },
  { name: 'ordered_at', fields: ['orderedAt'], value: (row) => moment(row.orderedAt) },
  { name: 'standing', fields: ['status'], value: (row) => row.standing },
  { name: 'currency', fields: ['currency', 'orderTotal', 'unitPrice', 'lineTotal'], value: (row) => row.currency },
  { name: 'order_total', fields: ['orderTotal'], value: (row) => row.orderTotal },
  { name: 'subtotal', fields: ['subtotal'], value: (row) => row.subtotal },
  { name: 'discount', fields: ['discount'], value: (row) => row.discount },
  { name: 'shipping', fields: ['shipping'], value: (row) => row.shipping },
  { name: 'tax', fields: ['tax'], value: (row) => row.tax },
  { name: 'refunded', fields: ['refunded'], value: (row) => row.refunded },
  { name: 'refunded_at', fields: ['refundedAt'], value: (row) => moment(row.refundedAt) },
  { name: 'cancelled_at', fields: ['cancelledAt'], value: (row) => moment(row.cancelledAt) },
  { name: 'promised_at', fields: ['promisedAt'], value: (row) => moment(row.promisedAt) },
  { name: 'delivered_at', fields: ['deliveredAt'], value: (row) => moment(row.deliveredAt) },
  { name: 'coupon', fields: ['coupon'], value: (row) => row.coupon },
  { name: 'payment_method', fields: ['paymentMethod'], value: (row) => row.paymentMethod },
  { name: 'payment_value', fields: ['paymentValue'], value: (row) => row.paymentValue },
  { name: 'part', fields: ['packedLines'], value: (row) => row.part },
  { name: 'product_id', fields: ['productId', 'packedLines'], value: (row) => row.productId },
  { name: 'product_name', fields: ['productName', 'packedLines'], value: (row) => row.productName },
  { name: 'category', fields: ['category'], value: (row) => row.category },
  { name: 'variant', fields: ['variant'], value: (row) => row.variant },
  { name: 'brand', fields: ['brand'], value: (row) => row.brand },
  { name: 'quantity', fields: ['quantity', 'packedLines'], value: (row) => row.quantity },
  { name: 'unit_price', fields: ['unitPrice', 'packedLines'], value: (row) => row.unitPrice },
  { name: 'line_total', fields: ['lineTotal', 'unitPrice', 'packedLines'], value: (row) => row.lineTotal },
  { name: 'line_shipping', fields: ['lineShipping'], value: (row) => row.lineShipping },
  { name: 'user_id', fields: ['userId'], value: (row) => row.userId },
  { name: 'email', fields: ['email'], value: (row) => row.email },
  { name: 'phone', fields: ['phone'], value: (row) => row.phone },
  { name: 'anonymous_id', fields: ['anonymousId'], value: (row) => row.anonymousId },
  { name: 'customer_key', fields: ['customerKey'], value: (row) => row.customerKey },
  { name: 'traits', fields: people, value: (row) => bag(row.traits) },
  { name: 'customer_since', fields: ['customerSince'], value: (row) => moment(row.customerSince) },
  { name: 'event', fields: ['event'], value: (row) => row.event },
  { name: 'event_id', fields: ['eventId'], value: (row) => row.eventId },
  { name: 'occurred_at', fields: ['occurredAt'], value: (row) => moment(row.occurredAt) },
  { name: 'external_ids', fields: [], value: (row) => bag(row.externalIds) },
  { name: 'properties', fields: [], value: (row) => bag(row.properties) },
]

const prefixes: Record<string, string> = { traits: 'trait.', properties: 'property.', external_ids: 'externalId.' }

const ofOpinions = ['part', 'anonymous_id', 'event', 'event_id', 'occurred_at', 'properties']

/** The columns that rows of this mapping fill; the others keep their defaults and cost nothing. */
export function filledColumns(mapping: ImportMapping): StagedColumn[] {
  const opinions = mapping.role === 'answers' || mapping.role === 'reviews'
  const mapped = mapping.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return columns.filter(({ name, fields }) => {
    if (opinions && ofOpinions.includes(name)) return true
    const prefix = prefixes[name]
    return mapped.some((field) => fields.includes(field) || (prefix !== undefined && field.startsWith(prefix)))
  })
}
