import { staying } from './staying.ts'

export const retentionRate = staying('stayed', {
  id: 'retention-rate',
  name: 'Retention rate',
  unit: 'share',
  description: 'Of those who were customers when the period began, the share that was not lost in it.',
  method:
    'Customers at the start: those who had bought no longer before the first day than the inactivity limit. Lost: those of them for whom the limit passed in the period without an order. Retention is the share of the others. The limit is the number of days within which nine of ten returns of this business’s customers came; the notes say it. The interval is Wilson’s, at 95 %.',
})
