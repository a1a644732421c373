import type { RfmAnswer } from '@esteem/contract'
import { Group } from '@mantine/core'
import { About } from '../../../ui/about.tsx'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { countOf, formatCount, formatShare } from '../../../ui/format/count.ts'
import { formatDay } from '../../../ui/format/day.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { TierName } from '../tier-name.tsx'

/** Who has been worth most so far, in tiers. */
export function WorthTiers({ rfm }: { rfm: RfmAnswer }) {
  const { tiers, currency, customers: all, asOf, method, notes } = rfm
  const amount = (value: string | null) => (value === null ? '–' : formatAmount({ amount: value, currency }))
  return (
    <Panel
      title="Tiers by worth so far"
      aside={
        <Group gap="xs">
          <About
            name="tiers by worth so far"
            notes={notes}
            method={method}
            basis={`${countOf(all, 'customer')} who ever bought, as of ${formatDay(asOf)}.`}
          >
            Customers in the order of what they have paid so far, less what was refunded: the best few, and the many.
          </About>
          <DownloadMenu of="getRfm" input={{}} table="tiers" />
        </Group>
      }
    >
      <FigureTable
        label="Tiers by worth so far"
        head={['Tier', 'Customers', 'Worth together', 'Share', 'Worth at least']}
        rows={tiers
          .filter(({ customers }) => customers > 0)
          .map(({ tier, name, meaning, customers, least, worth, worthShare }) => ({
            key: tier,
            cells: [
              <TierName key="name" name={name} meaning={meaning} share={worthShare} />,
              <BehindLink key="customers" behind={{ figure: 'rfm', tier }}>
                {formatCount(customers)}
              </BehindLink>,
              <BehindLink key="worth" behind={{ figure: 'rfm', tier }}>
                {amount(worth)}
              </BehindLink>,
              worthShare === null ? '–' : formatShare(worthShare),
              amount(least),
            ],
          }))}
      />
    </Panel>
  )
}
