import type { CustomerRow } from '@esteem/contract'

type Named = Pick<CustomerRow, 'customerId' | 'name' | 'email' | 'phone' | 'ownId'>

/** The best there is to call a customer by: where there is no name and no address, the business's own id for them. */
export function customerName({ customerId, name, email, phone, ownId }: Named): string {
  return name ?? email ?? phone ?? ownId ?? `Customer ${customerId}`
}
