import type { CustomerRow } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { customerName } from '../../../ui/customer-name.ts'
import { countOf } from '../../../ui/format/count.ts'
import { Moment } from '../../../ui/moment.tsx'
import classes from './customer-list.module.css'

/** The name, which opens the customer, and beneath it how to reach them; on phones, what the hidden columns say. */
export function NameCell({ customer }: { customer: CustomerRow }) {
  const name = customerName(customer)
  const reach = [customer.email, customer.phone].find((text) => text && text !== name)
  return (
    <>
      <Link to="/customers/$customerId" params={{ customerId: customer.customerId }} className={classes.name}>
        {name}
      </Link>
      <span className={classes.reach}>
        {reach ?? (name.startsWith('Customer ') ? '' : `Customer ${customer.customerId}`)}
      </span>
      <span className={classes.summary}>
        {countOf(customer.orders, 'order')}
        {customer.lastOrderAt && (
          <>
            , last on <Moment at={customer.lastOrderAt} />
          </>
        )}
      </span>
    </>
  )
}
