import { rating } from './rating.ts'

export const trust = rating('trust', {
  id: 'trust',
  name: 'Trust',
  description: 'How far customers trust the business to keep its word, from 1 to 7.',
})
