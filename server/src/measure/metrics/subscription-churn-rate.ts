import { subscriptionsKept } from './subscriptions-kept.ts'

export const subscriptionChurnRate = subscriptionsKept('lost', {
  id: 'subscription-churn-rate',
  name: 'Subscription churn rate',
  unit: 'share',
  description: 'Of the customers who had a subscription when the period began, the share that had none when it ended.',
  method:
    'Customers with a subscription on the day before the first of the period; the share of them without any on its last day. Who cancelled and came back within the period is kept. A subscription runs from its “Subscription Started” to the end that its newest event says: `ends_at`, or for a “Subscription Cancelled” without one the day of that event. The interval is Wilson’s, at 95 %.',
})
