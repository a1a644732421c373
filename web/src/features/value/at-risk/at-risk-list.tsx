import type { AtRiskRow, ValueHorizon } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { customerName } from '../../../ui/customer-name.ts'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'
import { amountEstimate, formatChance } from '../../../ui/format/estimate.ts'
import { horizonWords } from '../../../ui/predictions/horizon.ts'
import classes from './at-risk-list.module.css'

interface AtRiskListProps {
  rows: AtRiskRow[]
  currency: string
  horizon: ValueHorizon
}

/** The most valuable first: to write to while they remember. */
export function AtRiskList({ rows, currency, horizon }: AtRiskListProps) {
  return (
    <table className={classes.list}>
      <thead>
        <tr>
          <th scope="col">Customer</th>
          <th scope="col">Expected {horizonWords[horizon]}</th>
          <th scope="col">Chance of still being a customer</th>
          <th scope="col">Last order</th>
          <th scope="col">Worth so far</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const money = amountEstimate(row.expectedValue, currency)
          const name = customerName(row)
          const reach = [row.email, row.phone].find((text) => text && text !== name)
          return (
            <tr key={row.customerId}>
              <td>
                <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className={classes.name}>
                  {name}
                </Link>
                <small>{reach}</small>
              </td>
              <td>
                <strong>{money.value}</strong>
                <small>
                  {money.lower} to {money.upper}
                </small>
              </td>
              <td>
                {formatChance(row.pAlive.value)}
                <small>was {formatChance(row.pAliveBefore)}</small>
              </td>
              <td>
                {countOf(row.daysSinceLastOrder, 'day')} ago
                <small>
                  {row.usualGapDays === null
                    ? 'ordered once'
                    : `usually every ${countOf(Math.max(1, Math.round(row.usualGapDays)), 'day')}`}
                </small>
              </td>
              <td>
                {formatAmount({ amount: row.worth, currency })}
                <small>{countOf(row.purchases, 'purchase')}</small>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
