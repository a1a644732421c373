import type { Layout } from './layout.ts'

/** Payments → Export. A payment stands for an order; its times are UTC, as the names of the columns say. */
export const stripePayments: Layout = {
  id: 'stripe-payments',
  name: 'Stripe payments',
  role: 'orders',
  needs: ['id', 'amount', 'amount refunded', 'currency', 'status', 'seller message'],
  columns: {
    id: 'orderId',
    'created date utc': 'orderedAt',
    'created utc': 'orderedAt',
    amount: 'orderTotal',
    'amount refunded': 'refunded',
    'refunded date utc': 'refundedAt',
    currency: 'currency',
    status: 'status',
    description: 'property.description',
    'payment source type': 'paymentMethod',
    'card brand': 'paymentMethod',
    'customer id': 'externalId.stripe_customer_id',
    'customer email': 'email',
    'customer phone': 'phone',
    'customer description': 'name',
  },
  settings: { timeZone: 'UTC' },
}
