import type { Scoreboard } from '@esteem/contract'
import { Link } from '@tanstack/react-router'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatShare } from '../../../ui/format/count.ts'
import { amountEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { horizonWords } from '../../../ui/predictions/horizon.ts'
import classes from './worth.module.css'

/** Where the interval is wider than this share of the worth, what would narrow it is said at once. */
const wide = 0.25

/** The worth of the customer base, largest; then who is still there, what is at risk, and what came so far. */
export function WorthFigures({ scoreboard }: { scoreboard: Scoreboard }) {
  const { worth, expectedOrders, alive, atRisk, worthSoFar, customers, currency, horizon, precision } = scoreboard
  const hero = worth ? amountEstimate(worth, currency) : expectedOrders && numberEstimateWords(expectedOrders)
  const still = alive && numberEstimateWords(alive)
  const risk = atRisk && amountEstimate(atRisk.value, currency)
  const everyone = { figure: 'value', horizon } as const
  return (
    <div>
      <p className={classes.hero}>{hero ? <BehindLink behind={everyone}>{hero.value}</BehindLink> : '–'}</p>
      <p className={classes.basis}>
        {hero && `${hero.interval}, `}
        {worth ? 'expected' : 'orders expected'} {horizonWords[horizon]} of {countOf(customers, 'customer')}
        {precision && precision.relative > wide && <span className={classes.precision}>{precision.words}</span>}
      </p>
      <dl className={classes.facts}>
        {atRisk && risk && (
          <div>
            <dt>At risk</dt>
            <dd>
              {atRisk.customers === 0 ? (
                'nothing'
              ) : (
                <Link to="/value" search={{ view: 'at-risk', horizon }} className={classes.risk}>
                  {risk.value}
                </Link>
              )}
            </dd>
            <dd className={classes.small}>
              {atRisk.customers === 0
                ? 'nobody is slipping away'
                : `${risk.lower} to ${risk.upper}, with ${countOf(atRisk.customers, 'customer')}`}
            </dd>
          </div>
        )}
        {still && alive && (
          <div>
            <dt>Still customers</dt>
            <dd>
              <BehindLink behind={everyone}>{still.value}</BehindLink>
            </dd>
            <dd className={classes.small}>
              {still.lower} to {still.upper}
              {customers > 0 && `, about ${formatShare(Math.round((alive.value / customers) * 100) / 100)}`}
            </dd>
          </div>
        )}
        {worthSoFar && (
          <div>
            <dt>Worth so far</dt>
            <dd>
              <BehindLink behind={everyone}>
                {formatAmount({ amount: worthSoFar, currency }, { whole: true })}
              </BehindLink>
            </dd>
            <dd className={classes.small}>paid less refunded</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
