import { countChanges } from './changes.ts'

export const reactivatedCustomers = countChanges(
  'reactivated',
  {
    id: 'reactivated-customers',
    name: 'Reactivated customers',
    unit: 'count',
    description: 'Customers who had been lost and bought again in the period.',
    method:
      'Number of customers with an order in the period that came later after the one before than the inactivity limit. The limit is the number of days within which nine of ten returns of this business’s customers came; the notes say it.',
  },
  'Customers who bought in the period after having been lost',
)
