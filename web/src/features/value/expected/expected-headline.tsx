import type { Scoreboard } from '@esteem/contract'
import { Group } from '@mantine/core'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { amountEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction, discountWords } from '../../../ui/predictions/about-prediction.tsx'
import { horizonWords } from '../../../ui/predictions/horizon.ts'

/** The whole base in four figures: worth to come, orders, who is still there, and what came so far. */
export function ExpectedHeadline({ scoreboard }: { scoreboard: Scoreboard }) {
  const { horizon, currency, customers, worth, expectedOrders, alive, worthSoFar, asOf, discountRate } = scoreboard
  const money = worth && amountEstimate(worth, currency)
  const orders = expectedOrders && numberEstimateWords(expectedOrders)
  const still = alive && numberEstimateWords(alive)
  const behind = (words: string | null | undefined) =>
    words ? <BehindLink behind={{ figure: 'value', horizon }}>{words}</BehindLink> : '–'
  return (
    <Panel
      title={`Expected ${horizonWords[horizon]}`}
      aside={
        <Group gap="xs">
          <AboutPrediction name="expected value" basis={scoreboard}>
            What the customers of today are expected to pay from now on, less what is usually refunded. Customers who
            are yet to come are not in it.
          </AboutPrediction>
          <DownloadMenu of="getValue" input={{ query: { horizon } }} />
        </Group>
      }
    >
      <Facts
        lead
        facts={[
          {
            label: `Worth of today’s customers, as of ${formatDay(asOf!)}`,
            value: behind(money?.value),
            basis: `${money?.interval ?? 'no amounts in the base currency'}, over ${countOf(customers, 'customer')}. ${discountWords(discountRate)}`,
          },
          { label: 'Orders to expect', value: behind(orders?.value), basis: orders?.interval },
          {
            label: 'Still customers',
            value: behind(still?.value),
            basis: `${still?.interval ?? ''}, of ${countOf(customers, 'customer')} so far`,
          },
          {
            label: 'Worth so far',
            value: behind(worthSoFar && formatAmount({ amount: worthSoFar, currency }, { whole: true })),
            basis: 'paid less refunded, of everyone',
          },
        ]}
      />
    </Panel>
  )
}
