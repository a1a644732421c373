import type { ImportRole } from '@esteem/contract'

export const roleWords: Record<ImportRole, string> = {
  orders: 'Orders, a row each',
  'order-lines': 'Order lines, a row per product',
  payments: 'Payments of orders',
  customers: 'Customers',
  products: 'Products',
  events: 'Events, things that happened',
  answers: 'Answers of a survey, a row per response',
  reviews: 'Reviews, a row each',
}

export const roles = Object.entries(roleWords).map(([value, label]) => ({ value: value as ImportRole, label }))
