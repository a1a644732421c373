import type { Customer } from '@esteem/contract'
import { customerName } from '../../ui/customer-name.ts'
import { countOf } from '../../ui/format/count.ts'
import { Moment } from '../../ui/moment.tsx'

/** How to reach somebody, and since when they are known. */
export function Whereabouts({ customer }: { customer: Customer }) {
  const name = customerName(customer)
  const reach = [customer.email, customer.phone].filter((text) => text && text !== name)
  return (
    <>
      {reach.map((text) => `${text} · `).join('')}
      {customer.firstSeenAt ? (
        <>
          known since <Moment at={customer.firstSeenAt} />
        </>
      ) : (
        'no events yet'
      )}
      {customer.events > 0 && <> · {countOf(customer.events, 'event')}</>}
    </>
  )
}
