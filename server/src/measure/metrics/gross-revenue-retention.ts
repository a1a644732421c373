import { revenueKept } from './revenue-kept.ts'

export const grossRevenueRetention = revenueKept('gross', {
  id: 'gross-revenue-retention',
  name: 'Gross revenue retention',
  unit: 'share',
  description:
    'Of what customers paid in the period before, the share that came from the same customers again, growth not counted.',
  method:
    'Over customers with net revenue above zero in the period of the same length just before: the sum of what each paid in the period, at most what they paid in the period before and at least zero, divided by the sum of what they paid in the period before. In a series, each interval is compared with the one before it. The interval is that of a ratio of sums over customers (delta method), at 95 %.',
})
