import { topShare } from './top-share.ts'

export const helped = topShare('helped', 1, {
  id: 'helped',
  name: 'It helped',
  description: 'The share of customers with a complaint who say that what was done about it helped.',
})
