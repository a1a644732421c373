import { ContactPanel } from '../features/contact/contact-panel.tsx'
import { CustomerPage as Customer } from '../features/customers/customer-page.tsx'

/** A customer, with what other features know of them. */
export function CustomerPage() {
  return <Customer aside={(customerId) => <ContactPanel customerId={customerId} />} />
}
