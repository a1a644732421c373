import type { ValueTiersAnswer } from '@esteem/contract'
import { Group } from '@mantine/core'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { amountEstimate, numberEstimateWords } from '../../../ui/format/estimate.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { AboutPrediction } from '../../../ui/predictions/about-prediction.tsx'
import { TierName } from '../tier-name.tsx'

/** Customers in tiers by what is expected of them, with sums and intervals. */
export function ExpectedTiers({ answer }: { answer: ValueTiersAnswer }) {
  const { tiers, currency, horizon } = answer
  const whole = (amount: string) => formatAmount({ amount, currency }, { whole: true })
  return (
    <Panel
      title="Tiers by expected value"
      aside={
        <Group gap="xs">
          <AboutPrediction name="tiers by expected value" basis={answer}>
            Customers in the order of what a year is expected to bring of each: the best few, and the many.
          </AboutPrediction>
          <DownloadMenu of="getValueTiers" input={{ query: { horizon } }} />
        </Group>
      }
    >
      <FigureTable
        label="Tiers by expected value"
        head={['Tier', 'Customers', 'Expected together', 'Between', 'Share', 'Of it at risk', 'Still customers']}
        rows={tiers
          .filter(({ customers }) => customers > 0)
          .map(({ tier, name, meaning, customers, alive, value, share, atRisk }) => {
            const money = amountEstimate(value, currency)
            const leads = (key: string, words: string) => (
              <BehindLink key={key} behind={{ figure: 'value', horizon, tier }}>
                {words}
              </BehindLink>
            )
            return {
              key: tier,
              cells: [
                <TierName key="name" name={name} meaning={meaning} share={share} />,
                leads('customers', formatCount(customers)),
                leads('money', money.value),
                `${money.lower} and ${money.upper}`,
                share === null ? '–' : formatShare(Math.round(share * 100) / 100),
                atRisk.customers === 0 ? (
                  '–'
                ) : (
                  <BehindLink key="risk" behind={{ figure: 'value', horizon, tier, atRisk: 'true' }}>
                    {whole(atRisk.value)}
                  </BehindLink>
                ),
                leads('alive', numberEstimateWords(alive).value),
              ],
            }
          })}
      />
    </Panel>
  )
}
