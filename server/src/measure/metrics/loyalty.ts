import { rating } from './rating.ts'

export const loyalty = rating('loyalty', {
  id: 'loyalty',
  name: 'Loyalty',
  description: 'How firmly customers mean to stay and to buy again, from 0 to 10.',
})
