import { subscriptionsKept } from './subscriptions-kept.ts'

export const subscriptionRetentionRate = subscriptionsKept('kept', {
  id: 'subscription-retention-rate',
  name: 'Subscription retention rate',
  unit: 'share',
  description:
    'Of the customers who had a subscription when the period began, the share that had one when it ended too.',
  method:
    'Customers with a subscription on the day before the first of the period; the share of them with one on its last day, the same or another. A subscription runs from its “Subscription Started” to the end that its newest event says: `ends_at`, or for a “Subscription Cancelled” without one the day of that event. The interval is Wilson’s, at 95 %.',
})
