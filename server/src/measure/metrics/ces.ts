import { rating } from './rating.ts'

export const ces = rating('ces', {
  id: 'ces',
  name: 'Ease (CES)',
  description: 'How easy it was for customers to get what they wanted, from 1 to 7. High is easy.',
})
