import type { CustomerRow } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { Amount } from '../../ui/amount.tsx'
import { customerName } from '../../ui/customer-name.ts'
import { formatCount } from '../../ui/format/count.ts'
import { Moment } from '../../ui/moment.tsx'
import classes from './matches.module.css'

export function MatchSide({ customer }: { customer: CustomerRow }) {
  const day = (at: string | null) => (at ? <Moment at={at} /> : '–')
  const facts = [
    ['E-mail', customer.email ?? '–'],
    ['Phone', customer.phone ?? '–'],
    ['Worth so far', <Amount key="worth" money={customer.worth} />],
    ['Orders', formatCount(customer.orders)],
    ['Last order', day(customer.lastOrderAt)],
    ['First seen', day(customer.firstSeenAt)],
  ] as const
  return (
    <div className={classes.side}>
      <h2>
        <Link to="/customers/$customerId" params={{ customerId: customer.customerId }}>
          {customerName(customer)}
        </Link>
      </h2>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
