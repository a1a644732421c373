import type { CustomerRow } from '@esteem/contract'

/** The best there is to call a customer by. */
export function customerName(customer: Pick<CustomerRow, 'customerId' | 'name' | 'email' | 'phone'>): string {
  return customer.name ?? customer.email ?? customer.phone ?? `Customer ${customer.customerId}`
}
