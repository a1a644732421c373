import type { Customer } from '@esteem/contract'
import { Amount } from '../../ui/amount.tsx'
import { formatAmount } from '../../ui/format/amount.ts'
import { formatCount } from '../../ui/format/count.ts'
import { joinWords } from '../../ui/format/words.ts'
import { Moment } from '../../ui/moment.tsx'
import classes from './worth-panel.module.css'

/** What somebody has been worth so far, before anything else. */
export function WorthPanel({ customer }: { customer: Customer }) {
  const { averageOrder, firstOrderAt, lastOrderAt } = customer
  return (
    <section className={classes.panel} aria-label="Worth so far">
      <h2 className={classes.label}>Worth so far</h2>
      <p className={classes.worth}>
        <Amount money={customer.worth} />
      </p>
      <p className={classes.basis}>
        paid less refunded
        {firstOrderAt && (
          <>
            , since <Moment at={firstOrderAt} />
          </>
        )}
        {customer.otherWorth.length > 0 &&
          `; besides, ${joinWords(customer.otherWorth.map((money) => formatAmount(money)))} in other currencies`}
      </p>
      <dl className={classes.facts}>
        <Fact label="Orders">{formatCount(customer.orders)}</Fact>
        <Fact label="Average order">{averageOrder ? <Amount money={averageOrder} /> : '–'}</Fact>
        <Fact label="Refunded">
          <Amount money={customer.refunded} />
        </Fact>
        <Fact label="Last order">{lastOrderAt ? <Moment at={lastOrderAt} /> : '–'}</Fact>
      </dl>
    </section>
  )
}

function Fact(props: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
