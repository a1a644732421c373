import { countChanges } from './changes.ts'

export const newCustomers = countChanges(
  'new',
  {
    id: 'new-customers',
    name: 'New customers',
    unit: 'count',
    description: 'Customers who bought for the first time ever in the period.',
    method: 'Number of customers whose first order that was not cancelled was placed in the period.',
  },
  'Customers whose first purchase lies in the period',
)
