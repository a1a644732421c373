import { topShare } from './top-share.ts'

export const csatTopTwo = topShare('csat', 4, {
  id: 'csat-top-two',
  name: 'Satisfied customers',
  description:
    'The share of customers who are satisfied with an order or a contact: answers of 4 and 5 on a scale of 5.',
})
