import type { WorthChange as Change, ValueHorizon } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { stepsOf } from './steps.ts'
import classes from './worth.module.css'

const words = {
  acquired: 'Came',
  grown: 'Grew',
  shrunk: 'Shrank',
  lost: 'Lost',
} as const

interface WorthChangeProps {
  change: Change
  horizon: ValueHorizon
  currency: string
}

/** What changed and why: four parts that lead from what it was to what it is. */
export function WorthChange({ change, horizon, currency }: WorthChangeProps) {
  const { since, before, difference, realised } = change
  const signed = (amount: string) => {
    const words = formatAmount({ amount, currency }, { whole: true })
    return Number(amount) > 0 ? `+${words}` : words
  }
  return (
    <div>
      <h3 className={classes.title}>
        <span data-sign={Math.sign(Number(difference))}>{signed(difference)}</span> since {formatDay(since)}
      </h3>
      <table className={classes.steps}>
        <caption className={classes.small}>
          It was {formatAmount({ amount: before, currency }, { whole: true })}. Meanwhile{' '}
          {countOf(realised.orders, 'order')} worth{' '}
          {formatAmount({ amount: realised.value, currency }, { whole: true })} came in.
        </caption>
        <tbody>
          {stepsOf(change).map(({ kind, customers, value, left, width }) => (
            <tr key={kind}>
              <th scope="row">{words[kind]}</th>
              <td className={classes.track}>
                <span className={classes.bars}>
                  <span
                    className={classes.step}
                    data-sign={Math.sign(Number(value))}
                    style={{ left: `${left}%`, width: `${width}%` }}
                  />
                </span>
              </td>
              <td className={classes.amount}>{signed(value)}</td>
              <td className={classes.who}>
                {customers === 0 ? (
                  'nobody'
                ) : (
                  <BehindLink behind={{ figure: 'value', horizon, change: kind, since }}>
                    {countOf(customers, 'customer')}
                  </BehindLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
