import { rating } from './rating.ts'

export const quality = rating('quality', {
  id: 'quality',
  name: 'Product quality',
  description: 'How well made customers find the product, from 1 to 5.',
})
