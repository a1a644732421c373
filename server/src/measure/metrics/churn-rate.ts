import { staying } from './staying.ts'

export const churnRate = staying('lost', {
  id: 'churn-rate',
  name: 'Churn rate',
  unit: 'share',
  description: 'Of those who were customers when the period began, the share that was lost in it.',
  method:
    'Customers at the start: those who had bought no longer before the first day than the inactivity limit. Lost: those of them for whom the limit passed in the period without an order. Churn is their share; with retention it makes one. The limit is the number of days within which nine of ten returns of this business’s customers came; the notes say it. The interval is Wilson’s, at 95 %.',
})
