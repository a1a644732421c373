import { rating } from './rating.ts'

export const serviceQuality = rating('service', {
  id: 'service-quality',
  name: 'Service quality',
  description: 'How well customers were served, from 1 to 5.',
})
