import { countChanges } from './changes.ts'

export const lostCustomers = countChanges(
  'lost',
  {
    id: 'lost-customers',
    name: 'Lost customers',
    unit: 'count',
    description: 'Customers who stayed away for so long that, in the period, they began to count as lost.',
    method:
      'Number of customers for whom the inactivity limit passed in the period without an order, whether or not they came back later. The limit is the number of days within which nine of ten returns of this business’s customers came; the notes say it. Customers with a contract that is cancelled count by their orders too, as no contracts are known.',
  },
  'Customers whom the inactivity limit reached in the period',
)
