import type { ValueDistribution } from '@esteem/contract'
import { BehindLink } from '../../../ui/behind-link.tsx'
import { FigureTable } from '../../../ui/figure-table.tsx'
import { formatAmount } from '../../../ui/format/amount.ts'
import { formatCount, formatShare } from '../../../ui/format/count.ts'

export function ConcentrationTable({ answer: { expectedValue, currency, horizon } }: { answer: ValueDistribution }) {
  return (
    <FigureTable
      label="What the best hold"
      height={280}
      head={['Best customers', 'Customers', 'Expected together', 'Share']}
      rows={expectedValue.concentration.map(({ share, customers, value, valueShare }) => ({
        key: String(share),
        cells: [
          formatShare(share),
          <BehindLink key="customers" behind={{ figure: 'value', horizon, best: share }}>
            {formatCount(customers)}
          </BehindLink>,
          formatAmount({ amount: value, currency }),
          valueShare === null ? '–' : formatShare(valueShare),
        ],
      }))}
    />
  )
}
