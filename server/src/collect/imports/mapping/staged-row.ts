import type { ImportRole } from '@esteem/contract'

/** A row as understood: amounts are exact decimals, times are milliseconds, nothing is the empty text or null. */
export interface StagedRow {
  role: ImportRole
  line: number
  /** Which product of a row that packs several. */
  part: number
  orderId: string
  orderedAt: number | null
  standing: string
  currency: string
  orderTotal: string | null
  discount: string | null
  shipping: string | null
  tax: string | null
  subtotal: string | null
  refunded: string | null
  refundedAt: number | null
  cancelledAt: number | null
  promisedAt: number | null
  deliveredAt: number | null
  coupon: string
  paymentMethod: string
  paymentValue: string | null
  productId: string
  productName: string
  category: string
  variant: string
  brand: string
  quantity: string | null
  unitPrice: string | null
  lineTotal: string | null
  lineDiscount: string | null
  lineShipping: string | null
  userId: string
  email: string
  phone: string
  anonymousId: string
  customerKey: string
  externalIds: Record<string, string>
  traits: Record<string, string | number | boolean>
  customerSince: number | null
  event: string
  eventId: string
  occurredAt: number | null
  properties: Record<string, string | number | boolean>
  answeredAt: number | null
  responseId: string
  surveyName: string
  stars: string | null
  comment: string
  language: string
  /** By metric: on its own scale. */
  scores: Record<string, number>
  /** By question: as given. */
  answers: Record<string, string | number | boolean>
}

/** What rows hold that have no traits, properties or external ids. */
export const nothing: Record<string, never> = Object.freeze({})

export function emptyRow(role: ImportRole, line: number): StagedRow {
  return {
    role,
    line,
    part: 0,
    orderId: '',
    orderedAt: null,
    standing: '',
    currency: '',
    orderTotal: null,
    discount: null,
    shipping: null,
    tax: null,
    subtotal: null,
    refunded: null,
    refundedAt: null,
    cancelledAt: null,
    promisedAt: null,
    deliveredAt: null,
    coupon: '',
    paymentMethod: '',
    paymentValue: null,
    productId: '',
    productName: '',
    category: '',
    variant: '',
    brand: '',
    quantity: null,
    unitPrice: null,
    lineTotal: null,
    lineDiscount: null,
    lineShipping: null,
    userId: '',
    email: '',
    phone: '',
    anonymousId: '',
    customerKey: '',
    externalIds: nothing,
    traits: nothing,
    customerSince: null,
    event: '',
    eventId: '',
    occurredAt: null,
    properties: nothing,
    answeredAt: null,
    responseId: '',
    surveyName: '',
    stars: null,
    comment: '',
    language: '',
    scores: nothing,
    answers: nothing,
  }
}
