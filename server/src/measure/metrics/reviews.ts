import { rating } from './rating.ts'

export const reviews = rating('review', {
  id: 'reviews',
  name: 'Reviews',
  description: 'How many stars reviewers gave, from 1 to 5.',
})
