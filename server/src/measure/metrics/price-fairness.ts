import { rating } from './rating.ts'

export const priceFairness = rating('price_fairness', {
  id: 'price-fairness',
  name: 'Price fairness',
  description: 'How fair customers hold the price to be, from 1 to 7.',
})
