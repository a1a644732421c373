import { rating } from './rating.ts'

export const ethics = rating('ethics', {
  id: 'ethics',
  name: 'Ethics',
  description: 'How honest and responsible customers hold the business to be, from 1 to 7.',
})
