import { AskButton } from '../features/asking/ask-button.tsx'
import { CustomerCasesPanel } from '../features/cases/customer-cases-panel.tsx'
import { ContactPanel } from '../features/contact/contact-panel.tsx'
import { CustomerPage as Customer } from '../features/customers/customer-page.tsx'

/** A customer, with what other features know of them. */
export function CustomerPage() {
  return (
    <Customer
      aside={(customerId) => (
        <>
          <CustomerCasesPanel customerId={customerId} />
          <ContactPanel customerId={customerId} aside={<AskButton customerId={customerId} />} />
        </>
      )}
    />
  )
}
