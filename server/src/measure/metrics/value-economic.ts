import { rating } from './rating.ts'

export const valueEconomic = rating('value_economic', {
  id: 'value-economic',
  name: 'Economic value',
  description: 'How far it is worth its price and effort to customers, from 1 to 7.',
})
