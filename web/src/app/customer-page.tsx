import { CustomerCasesPanel } from '../features/cases/customer-cases-panel.tsx'
import { CustomerPage as Customer } from '../features/customers/customer-page.tsx'

/** A customer's page, with what other features know of them. */
export function CustomerPage() {
  return <Customer beside={(customerId) => <CustomerCasesPanel customerId={customerId} />} />
}
