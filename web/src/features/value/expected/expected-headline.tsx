import type { Scoreboard } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { amountEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { horizonWords } from '../../../ui/predictions/horizon.ts'

/** The whole base in four figures: worth to come, orders, who is still there, and what came so far. */
export function ExpectedHeadline({ scoreboard }: { scoreboard: Scoreboard }) {
  const { horizon, currency, customers, worth, expectedOrders, alive, worthSoFar, asOf } = scoreboard
  const money = worth && amountEstimate(worth, currency)
  const orders = expectedOrders && numberEstimateWords(expectedOrders)
  const still = alive && numberEstimateWords(alive)
  const everyone = { figure: 'value', horizon } as const
  return (
    <Panel
      title={`Expected ${horizonWords[horizon]}`}
      aside={
        <AboutPrediction name="expected value" basis={scoreboard}>
          What the customers of today are expected to pay from now on, less what is usually refunded. Customers who are
          yet to come are not in it.
        </AboutPrediction>
      }
    >
      <Facts
        lead
        facts={[
          {
            label: `Worth of today’s customers, as of ${formatDay(asOf!)}`,
            value: money ? <BehindLink behind={everyone}>{money.value}</BehindLink> : '–',
            basis: `${money?.interval ?? 'no amounts in the base currency'}, over ${countOf(customers, 'customer')}`,
          },
          { label: 'Orders to expect', value: orders?.value ?? '–', basis: orders?.interval },
          {
            label: 'Still customers',
            value: still?.value ?? '–',
            basis: `${still?.interval ?? ''}, of ${countOf(customers, 'customer')} so far`,
          },
          {
            label: 'Worth so far',
            value: worthSoFar ? formatAmount({ amount: worthSoFar, currency }, { whole: true }) : '–',
            basis: 'paid less refunded, of everyone',
          },
        ]}
      />
    </Panel>
  )
}
