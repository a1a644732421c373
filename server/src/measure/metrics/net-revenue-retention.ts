import { revenueKept } from './revenue-kept.ts'

export const netRevenueRetention = revenueKept('net', {
  id: 'net-revenue-retention',
  name: 'Net revenue retention',
  unit: 'share',
  description:
    'What the customers of the period before paid in this one, as a share of what they paid then. Above 100 % they grew.',
  method:
    'Over customers with net revenue above zero in the period of the same length just before: the sum of their net revenue in the period, divided by the sum of it in the period before. New customers do not count. In a series, each interval is compared with the one before it. The interval is that of a ratio of sums over customers (delta method), at 95 %.',
})
