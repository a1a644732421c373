import { rating } from './rating.ts'

export const csat = rating('csat', {
  id: 'csat',
  name: 'Satisfaction (CSAT)',
  description: 'How satisfied customers are with an order or a contact, from 1 to 5.',
})
