import type { RfmAnswer } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { DownloadMenu } from '../../../ui/download-menu.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount, formatShare } from '../../../ui/format/count.ts'
import { Panel } from '../../../ui/layout/panel.tsx'
import { TierName } from '../tier-name.tsx'

/** Who has been worth most so far, in tiers. */
export function WorthTiers({ rfm }: { rfm: RfmAnswer }) {
  const { tiers, currency } = rfm
  const amount = (value: string | null) => (value === null ? '–' : formatAmount({ amount: value, currency }))
  return (
    <Panel title="Tiers by worth so far" aside={<DownloadMenu of="getRfm" input={{}} table="tiers" />}>
      <FigureTable
        label="Tiers by worth so far"
        head={['Tier', 'Customers', 'Worth at least', 'Worth together', 'Share']}
        rows={tiers
          .filter(({ customers }) => customers > 0)
          .map(({ tier, name, meaning, customers, least, worth, worthShare }) => ({
            key: tier,
            cells: [
              <TierName key="name" name={name} meaning={meaning} share={worthShare} />,
              <BehindLink key="customers" behind={{ figure: 'rfm', tier }}>
                {formatCount(customers)}
              </BehindLink>,
              amount(least),
              amount(worth),
              worthShare === null ? '–' : formatShare(worthShare),
            ],
          }))}
      />
    </Panel>
  )
}
